import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import { splitFrontMatter } from '#reader/front-matter';

/** Where a claim appears, as a claim file says it. */
export interface NewAppearance {
  readonly document: string;
  readonly quote?: string;
  readonly quoted?: string;
  readonly speaker?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly at?: string;
  readonly position?: number;
}

/**
 * A claim file with one appearance more at the end of its list. Nothing else is touched: remarks, quotation marks and
 * line breaks stay as their editor wrote them. Throws a sentence when the file has no such list.
 */
export function addAppearance(text: string, appearance: NewAppearance): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.replaceAll('\r\n', '\n');
  const split = splitFrontMatter(lines.replace(/^\uFEFF/u, ''));
  if (typeof split === 'string') throw new Error('This file has no front matter that can be read.');
  const start = lines.indexOf(split.yaml, lines.indexOf('---'));
  const { contents } = parseDocument(split.yaml);
  const list = isMap(contents) ? contents.get('appearances', true) : undefined;
  const [, last] = isSeq(list)
    ? [0, (list.items.at(-1) as { range?: [number, number, number] } | undefined)?.range]
    : [];
  if (!isSeq(list) || !list.range || last === undefined)
    throw new Error('This file has no “appearances” to add to.');
  const edited =
    list.flow === true
      ? splice(split.yaml, last[1], `, ${inFlow(appearance)}`)
      : splice(
          split.yaml,
          endOfLine(split.yaml, last[1]),
          inBlock(appearance, columnOf(split.yaml, list.range[0])),
        );
  return `${lines.slice(0, start)}${edited}${lines.slice(start + split.yaml.length)}`.replaceAll(
    '\n',
    lineEnd,
  );
}

function inFlow({ document, quote, quoted, speaker, prefix, suffix, at, position }: NewAppearance): string {
  const keys = [
    `document: ${document}`,
    ...(quote === undefined ? [] : [`quote: ${JSON.stringify(quote)}`]),
    ...(quoted === undefined ? [] : [`quoted: ${quoted}`]),
    ...(speaker === undefined ? [] : [`speaker: ${JSON.stringify(speaker)}`]),
    ...(prefix === undefined ? [] : [`prefix: ${JSON.stringify(prefix)}`]),
    ...(suffix === undefined ? [] : [`suffix: ${JSON.stringify(suffix)}`]),
    ...(at === undefined ? [] : [`at: ${JSON.stringify(at)}`]),
    ...(position === undefined ? [] : [`position: ${position}`]),
  ];
  return `{${keys.join(', ')}}`;
}

function inBlock(appearance: NewAppearance, indent: number): string {
  const keys = Object.fromEntries(Object.entries(appearance).filter(([, value]) => value !== undefined));
  const lines = stringify([keys], { lineWidth: 0 }).trimEnd().split('\n');
  return lines.map((line) => `\n${' '.repeat(indent)}${line}`).join('');
}

function splice(text: string, at: number, added: string): string {
  return `${text.slice(0, at)}${added}${text.slice(at)}`;
}

/** A value may end with the line break of a block text, or before a remark on its line. */
function endOfLine(text: string, from: number): number {
  const at = text[from - 1] === '\n' ? from - 1 : text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
