import { unspacedLetter } from './quotation-words.ts';

/** A name as it may stand in a text, and whose it is. */
interface OwnedName {
  readonly text: string;
  readonly owner: string;
}

/**
 * Makes a function that tells whose names stand in a text, as whole words, written as they are: “Us” is not “us”.
 * Whoever has no letter before or after a name in scripts without spaces cannot be asked there for whole words.
 */
export function namesIn(
  owners: readonly (readonly [owner: string, names: readonly string[]])[],
): (text: string) => ReadonlySet<string> {
  const byBeginning = new Map<string, OwnedName[]>();
  for (const [owner, names] of owners) {
    for (const name of names) {
      const text = plain(name);
      if (text.length < 2) continue;
      const beginning = text.slice(0, 2);
      const list = byBeginning.get(beginning);
      if (list === undefined) byBeginning.set(beginning, [{ text, owner }]);
      else list.push({ text, owner });
    }
  }
  return (text) => {
    const given = plain(text);
    const found = new Set<string>();
    for (let start = 0; start < given.length - 1; start += 1) {
      for (const name of byBeginning.get(given.slice(start, start + 2)) ?? []) {
        if (given.startsWith(name.text, start) && isWhole(given, start, start + name.text.length))
          found.add(name.owner);
      }
    }
    return found;
  };
}

/** One kind of apostrophe and of blank. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u2018\u2019\u02BC]/gu, "'")
    .replaceAll(/\s/gu, ' ');
}

/** Whether no word goes on over either end. */
function isWhole(text: string, start: number, end: number): boolean {
  return !goesOn(text.slice(0, start), text.slice(start)) && !goesOn(text.slice(0, end), text.slice(end));
}

const lastLetter = /[\p{L}\p{N}]\p{M}*$/u;
const firstLetter = /^[\p{L}\p{N}\p{M}]/u;

function goesOn(before: string, after: string): boolean {
  const last = lastLetter.exec(before.slice(-4))?.[0];
  const first = firstLetter.exec(after)?.[0];
  if (last === undefined || first === undefined) return false;
  return !unspacedLetter.test(last) && !unspacedLetter.test(first);
}
