import { idPattern } from '#schema/text';
import type { CitationMark, ClaimLink } from './body.ts';
import { joinLines } from './line-ends.ts';

/** A piece of running text: words, or one of our two marks with its place in the text. */
export type Piece =
  | { readonly kind: 'text'; readonly value: string }
  | {
      readonly kind: 'mark';
      readonly marks: readonly (CitationMark | ClaimLink)[];
      readonly at: number;
      readonly raw: string;
    }
  | { readonly kind: 'malformed'; readonly at: number; readonly raw: string };

/** A whole mark, which may run over the end of a line; or the beginning of one that is never closed. */
const candidate =
  /\[\[(?:(?!\[\[|\]\])[\s\S])*\]\]|\[@[^\]]{0,1000}\]|\[\[(?=[a-z0-9])[^\n]*|\[@(?=[a-z0-9])[^\n]*/gu;

/**
 * Finds `[@source, locator]` (also `[@one; @two]`) and `[[claim|words]]` in running text.
 * Pieces come in order and together spell the text; `at` counts UTF-16 units from its start.
 * Citation syntax: Pandoc User’s Guide, “Citation syntax”.
 */
export function splitInline(text: string): Piece[] {
  if (!text.includes('[')) return text === '' ? [] : [{ kind: 'text', value: text }];
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(candidate)) {
    if (match.index > end) pieces.push({ kind: 'text', value: text.slice(end, match.index) });
    const raw = match[0];
    const marks = readMark(raw);
    pieces.push(
      marks === undefined
        ? { kind: 'malformed', at: match.index, raw }
        : { kind: 'mark', marks, at: match.index, raw },
    );
    end = match.index + raw.length;
  }
  if (end < text.length) pieces.push({ kind: 'text', value: text.slice(end) });
  return pieces;
}

function readMark(raw: string): (CitationMark | ClaimLink)[] | undefined {
  const line = joinLines(raw).replaceAll(/\s+/gu, ' ');
  if (raw.startsWith('[[')) return line.endsWith(']]') ? readClaimLink(line.slice(2, -2)) : undefined;
  return line.endsWith(']') ? readCitations(line.slice(1, -1)) : undefined;
}

function readClaimLink(inside: string): ClaimLink[] | undefined {
  const bar = inside.indexOf('|');
  const claim = (bar === -1 ? inside : inside.slice(0, bar)).trim();
  const words = bar === -1 ? '' : inside.slice(bar + 1).trim();
  if (!idPattern.test(claim)) return undefined;
  return [{ kind: 'claim', claim, ...(words === '' ? {} : { words }) }];
}

function readCitations(inside: string): CitationMark[] | undefined {
  const marks: CitationMark[] = [];
  for (const item of inside.split(';')) {
    const match = /^\s*@([^\s,]+)\s*(?:,\s*(.+?))?\s*$/u.exec(item);
    const [, source = '', locator] = match ?? [];
    // “[@one, @two]”: the second is meant as a citation, not as a place in the first.
    if (!idPattern.test(source) || locator?.startsWith('@') === true) return undefined;
    marks.push({ kind: 'citation', source, ...(locator === undefined ? {} : { locator }) });
  }
  return marks;
}
