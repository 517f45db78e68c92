import { withoutHidden } from '#reader/hidden-characters';

/** A text of broken data that could be read in more than one way: what stands there, and how it was read. */
export interface Guess {
  readonly before: string;
  readonly after: string;
}

/** How far behind the text before a text is looked for, besides its own length. */
const reach = 20_000;
const longestShown = 160;

/**
 * The texts of a mended value that were guessed: those that do not stand in the data as they were read, and those
 * that hold a quotation mark that could as well have ended them. In the order of the data.
 */
export function guessesIn(source: string, value: unknown): Guess[] {
  const guesses: Guess[] = [];
  let from = 0;
  for (const after of textsOf(value)) {
    const window = source.slice(from, from + after.length * 6 + reach);
    const at = window.indexOf(after);
    const spelled = at === -1 ? window.indexOf(JSON.stringify(after).slice(1, -1)) : -1;
    const isCertain =
      at === -1 ? spelled !== -1 : !/["']/u.test(after) || isQuotedOtherwise(window, at, after);
    const place = Math.max(at, spelled) === -1 ? window.indexOf(after.slice(0, 12)) : Math.max(at, spelled);
    if (!isCertain && !isSpelledOtherwise(window, after)) {
      // With the marks around it, of which one was in doubt.
      const before = window.slice(Math.max(0, place - 1), Math.max(0, place) + after.length + 1);
      guesses.push({ before: shown(before), after });
    }
    if (place > 0) from += place;
  }
  return guesses;
}

/** `"l'eau"`: the mark inside is not the one that ends the text. */
function isQuotedOtherwise(window: string, at: number, text: string): boolean {
  const mark = window[at - 1];
  return (mark === '"' || mark === "'") && window[at + text.length] === mark && !text.includes(mark);
}

/** Letters may be written as `\u00e9`. */
function isSpelledOtherwise(window: string, text: string): boolean {
  if (!window.includes('\\')) return false;
  const decoded = window.replaceAll(
    /\\(?:u([\da-f]{4})|(["'\\/]))/giu,
    (_whole, code?: string, sign?: string) =>
      code === undefined ? (sign ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
  return decoded.includes(text) && !window.includes(text);
}

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const held of Object.values(value)) yield* textsOf(held);
}

function shown(text: string): string {
  const line = withoutHidden(text.toWellFormed()).replaceAll(/\s+/gu, ' ').trim();
  return line.length > longestShown ? `${line.slice(0, longestShown).toWellFormed()}…` : line;
}

/** The guesses that a part of the data has to do with. */
export function guessesOf(value: unknown, guesses: readonly Guess[]): Guess[] {
  if (guesses.length === 0) return [];
  const texts = new Set(textsOf(value));
  return guesses
    .filter(({ after }) => texts.has(after))
    .map(({ before, after }) => ({ before, after: shown(after) }));
}

/**
 * Data whose texts stand in single quotation marks, with double ones: a mark opens after a sign of structure and closes
 * before one, so that apostrophes stay apostrophes. Whether it was right, `guessesIn` asks.
 */
export function withDoubleQuotes(text: string): string {
  let result = '';
  let isInside = false;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index] ?? '';
    if (isInside && letter === '\\') {
      const next = text[index + 1] ?? '';
      result += next === "'" ? "'" : `${letter}${next}`;
      index += 1;
    } else if (letter === "'" && (isInside ? closes(text, index) : true)) {
      result += '"';
      isInside = !isInside;
    } else if (isInside && letter === '"') result += '\\"';
    else result += isInside && letter < ' ' ? ' ' : letter;
  }
  return result;
}

/** After a comma comes the next key or value; after a colon anything. */
function closes(text: string, index: number): boolean {
  const rest = text.slice(index + 1, index + 200);
  return /^\s*(?:[}\]]\s*(?:[,}\]]|$)|:\s*(?:['"[{\d-]|true|false|null)|,\s*(?:['"[{}\]\d-]|true|false|null))/u.test(
    rest,
  );
}
