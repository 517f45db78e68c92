import { decodeHTML } from 'entities';
import { jsonrepair } from 'jsonrepair';
import { type Guess, guessesIn, withDoubleQuotes } from './json-guesses.ts';

/** JSON that was read, as it was or after mending. */
export interface ReadJson {
  readonly value: unknown;
  readonly mended: boolean;
  /** Texts of which mending had to guess where they end, or what stands in them. */
  readonly guesses: readonly Guess[];
}

/** Longest text that is mended: what is broken in a longer one is not one missing comma. */
const longestMended = 4_000_000;

/**
 * Reads JSON as publishers write it: with a byte order mark, in comment or CDATA marks, with unescaped quotes, missing
 * commas, line breaks inside texts, in single quotation marks. Nothing when no object or list can be made of it.
 */
export function readJson(text: string): ReadJson | undefined {
  const bare = withoutWrapping(text);
  const whole = parse(bare);
  if (whole !== undefined) return { value: whole, mended: bare.length !== text.trim().length, guesses: [] };
  if (!/^[[{]/u.test(bare) || bare.length > longestMended) return undefined;
  const decoded = /^[[{]\s*&quot;/u.test(bare) ? decodeHTML(bare) : bare;
  const plain = parse(decoded);
  if (plain !== undefined) return { value: plain, mended: true, guesses: [] };
  const value = mend(decoded);
  return value === undefined ? undefined : { value, mended: true, guesses: guessesIn(decoded, value) };
}

/** Only the ends are looked at: a pattern over a text of millions of letters can exhaust the stack. */
function withoutWrapping(text: string): string {
  let bare = text.replace(/^\uFEFF/u, '').trim();
  const opening = /^(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?/u.exec(bare.slice(0, 200))?.[0] ?? '';
  bare = bare.slice(opening.length);
  const tail = bare.slice(-200);
  const closing = /(?:\/\/|\/\*)?\s*(?:\]\]>|-->)\s*(?:\*\/)?$/u.exec(tail)?.[0] ?? '';
  bare = bare.slice(0, bare.length - closing.length).trim();
  let end = bare.length;
  while (bare[end - 1] === ';') end -= 1;
  return /[}\]]/u.test(bare[end - 1] ?? '') ? bare.slice(0, end) : bare;
}

function mend(text: string): unknown {
  const doubled = /^[[{]\s*(?:\{\s*)?'/u.test(text) ? parse(withDoubleQuotes(text)) : undefined;
  if (doubled !== undefined) return doubled;
  try {
    return parse(jsonrepair(text));
  } catch {
    return undefined;
  }
}

/** The value when it is an object or a list; a lone word is valid JSON and no data. */
function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
