import { decodeHTML } from 'entities';
import { jsonrepair } from 'jsonrepair';

/** JSON that was read, as it was or after mending. */
export interface ReadJson {
  readonly value: unknown;
  readonly mended: boolean;
}

/** Longest text that is mended: what is broken in a longer one is not one missing comma. */
const longestMended = 20_000_000;

/**
 * Reads JSON as publishers write it: with a byte order mark, in comment or CDATA marks, with unescaped quotes, missing
 * commas, line breaks inside texts. Nothing when no object or list can be made of it.
 */
export function readJson(text: string): ReadJson | undefined {
  const bare = withoutWrapping(text);
  const whole = parse(bare);
  if (whole !== undefined) return { value: whole, mended: bare.length !== text.trim().length };
  if (!/^[[{]/u.test(bare) || bare.length > longestMended) return undefined;
  const decoded = /^[[{]\s*&quot;/u.test(bare) ? decodeHTML(bare) : bare;
  const value = parse(decoded) ?? mend(decoded);
  return value === undefined ? undefined : { value, mended: true };
}

function withoutWrapping(text: string): string {
  return text
    .replace(/^\uFEFF/u, '')
    .trim()
    .replace(/^(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?/u, '')
    .replace(/(?:\/\/|\/\*)?\s*(?:\]\]>|-->)\s*(?:\*\/)?$/u, '')
    .trim()
    .replace(/^(\{[\s\S]*\}|\[[\s\S]*\]);+$/u, '$1');
}

function mend(text: string): unknown {
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
