import type { Nodes } from 'mdast';
import type { Finding } from './body.ts';
import { parseWhole } from './parse.ts';
import { walk } from './walk.ts';

/** Letters of scripts that put no blanks where emphasis begins and ends. */
const unspaced = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]`;
const inner = (sign: string) => String.raw`(?!\s)[^${sign}\n]{1,300}(?<!\s)`;

/** Two stars that enclose words are hardly meant as stars; one star and low lines may be, but not beside such letters. */
const signs = new RegExp(
  [
    String.raw`(?<!\*)\*\*${inner('*')}\*\*(?!\*)`,
    String.raw`(?<=${unspaced})(?<sign>\*|__?)${inner('*_')}\k<sign>`,
    String.raw`(?<![*_])(?<last>\*|__?)${inner('*_')}\k<last>(?=${unspaced})`,
  ].join('|'),
  'gu',
);

/** Emphasis that Markdown did not take for one in a run of text: readers see its signs. */
export function unreadEmphasis(value: string): { readonly raw: string; readonly at: number }[] {
  if (!/[*_]/u.test(value)) return [];
  return [...value.matchAll(signs)].map((match) => ({ raw: match[0], at: match.index }));
}

/** The problem, with the letters beside the emphasis in `around`: the correction is tried between them. */
export function emphasisFinding(
  raw: string,
  place: { line: number; column: number },
  around: { readonly before: string; readonly after: string },
): Finding {
  const fix = candidates(raw).find((candidate) => isRead(`${around.before}${candidate}${around.after}`));
  return {
    code: 'markdown-slip',
    ...place,
    found: raw,
    expected: fix ?? 'a blank before and after the signs',
    message: `Markdown does not see emphasis here, where its signs stand between a letter and another sign: readers would see “${raw}”.`,
    ...(fix === undefined ? {} : { fix }),
  };
}

/** Stars for low lines; punctuation outside the signs; both. */
function candidates(raw: string): string[] {
  const [, sign = '', words = ''] = /^([*_]+)(.*?)\1$/su.exec(raw) ?? [];
  const stars = '*'.repeat(sign.length);
  const [, before = '', core = '', after = ''] =
    /^([\p{P}\p{S}\s]*)(.*?)([\p{P}\p{S}\s]*)$/su.exec(words) ?? [];
  return [`${stars}${words}${stars}`, ...(core === '' ? [] : [`${before}${stars}${core}${stars}${after}`])];
}

function isRead(text: string): boolean {
  let isWhole = true;
  let isThere = false;
  walk<Nodes>(parseWhole(text), (node) => {
    if (node.type === 'text' && /[*_]/u.test(node.value)) isWhole = false;
    if (node.type === 'emphasis' || node.type === 'strong') isThere = true;
  });
  return isWhole && isThere;
}
