import type { Nodes, Root, Text } from 'mdast';
import { walk } from './walk.ts';

/** Letters and signs of the scripts that put no blanks between words; Hangul does, so it is none of them. */
const letter = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Yi}\uFF01-\uFF60\uFFE0-\uFFE6]`;
/** Signs that these scripts share with others: they belong to the letter beside them. */
const shared = '[“”‘’…—·]{0,4}';
/** Citations and links whose words are not known yet. */
const mark = String.raw`(?:\uE000\d+\uE001)*`;

const lineEnd = new RegExp(
  String.raw`(?<=${letter}${shared}${mark})[ \t]*\n[ \t]*(?=${mark}${shared}${letter})`,
  'gu',
);
const foldedEnd = new RegExp(String.raw`(?<=${letter}${shared})(?=\n +${shared}${letter})`, 'gu');

/** What stands at a line end that is no blank until YAML has folded its lines; content may not contain it. */
const seam = '\uE002';

/**
 * Takes line ends out of a text that stand between letters of Chinese, Japanese and their like: there a line end is no
 * blank. Source: CSS Text Level 4, 4.1.3, “Segment Break Transformation Rules”.
 */
export function joinLines(text: string): string {
  return text.includes('\n') ? text.replaceAll(lineEnd, '') : text;
}

/** The same for the sentences of a tree, also where a line ends beside emphasis or a citation. The tree is changed. */
export function joinTreeLines(tree: Root, text: string): void {
  if (!text.includes('\n') || !/[^\0-\u2E7F]/u.test(text)) return;
  walk<Nodes>(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') joinLeaves(node);
  });
}

function joinLeaves(block: Nodes): void {
  const leaves: (Text | { value: string })[] = [];
  walk<Nodes>(block, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') leaves.push(node);
    // A line that the writer ends by force stays one.
    if (node.type === 'break') leaves.push({ value: '\0' });
  });
  const whole = leaves.map(({ value }) => value).join('');
  const ends = [...whole.matchAll(lineEnd)].map(({ 0: { length }, index }) => ({ index, length }));
  let start = 0;
  let next = 0;
  for (const leaf of leaves) {
    const { value } = leaf;
    let kept = '';
    let from = 0;
    for (; (ends[next]?.index ?? Number.POSITIVE_INFINITY) < start + value.length; next += 1) {
      const { index, length } = ends[next] ?? { index: start, length: 0 };
      kept += value.slice(from, index - start);
      from = index - start + length;
    }
    if (from > 0) leaf.value = kept + value.slice(from);
    start += value.length;
  }
}

/** Whether a line may end after a letter of these scripts: of most texts, that is all that has to be asked. */
function hasSeams(text: string): boolean {
  return /[^\0-\u2E7F][“”‘’…—·]{0,4}\n/u.test(text);
}

/** YAML with a sign at each line end that is no blank; `withoutSeams` takes it out of the values. The text itself if there is none. */
export function withSeams(yaml: string): string {
  return hasSeams(yaml) && !yaml.includes(seam) ? yaml.replaceAll(foldedEnd, seam) : yaml;
}

/** The values of a YAML that was read with seams, as its author meant them: `>-` and its like put no blank there. */
export function withoutSeams(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/\uE002 ?/gu, '');
  if (Array.isArray(value)) return value.map(withoutSeams);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, withoutSeams(held)]));
}
