import type { Position } from '#schema/problem';

/** A character that nobody sees and that can make a text read otherwise than it is stored. */
export interface HiddenCharacter extends Position {
  readonly name: string;
}

/**
 * Control, bidirectional and invisible characters: C0 and C1 controls but tab and line feed, soft hyphen,
 * zero-width space, word joiner, bidirectional marks, embeddings and isolates, tags, private use, halves of characters
 * (surrogates), and the replacement character of a wrong encoding. The joiners U+200C and U+200D stay: scripts and emoji need them.
 * Source: Unicode Technical Report 36, section 2; “Trojan Source”, CVE-2021-42574.
 */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uD800-\uDFFF\uE000-\uF8FF\uFEFF\uFFFD\u{E0000}-\u{E0FFF}]/gu;

/** What stands for a letter that another encoding meant. */
export const lostCharacter = 'U+FFFD';

/** Every hidden character of a text, in order. */
export function findHidden(text: string): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  let line = 1;
  let lineStart = 0;
  for (const match of text.matchAll(hidden)) {
    for (let end = text.indexOf('\n', lineStart); end !== -1 && end < match.index;) {
      line += 1;
      lineStart = end + 1;
      end = text.indexOf('\n', lineStart);
    }
    found.push({ name: nameOf(match[0]), line, column: match.index - lineStart + 1 });
  }
  return found;
}

/** The first hidden character in a value or in the keys and values it holds, and the way there; nothing when it has none. */
export function findHiddenValue(
  value: unknown,
): { readonly name: string; readonly path: readonly (string | number)[] } | undefined {
  if (typeof value === 'string') {
    const found = value.match(hidden)?.[0];
    return found === undefined ? undefined : { name: nameOf(found), path: [] };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, held] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    const found = (typeof step === 'string' ? findHiddenValue(step) : undefined) ?? findHiddenValue(held);
    if (found !== undefined) return { ...found, path: [step, ...found.path] };
  }
  return undefined;
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text without its hidden characters. */
export function withoutHidden(text: string): string {
  return text.replaceAll(hidden, '');
}
