import { claim } from '#schema/claim';
import type { Problem } from '#schema/problem';
import { translation } from '#schema/translation';
import type { Kind } from './file.ts';
import type { FrontMatter } from './front-matter.ts';

type Detail = Omit<Problem, 'file' | 'severity'>;

/** What an editor may have typed for a row of three hyphens. */
const nearlyFence = /^\s*(?:-{2,}|- - -|[—–]+|\*{3,}|_{3,}|\+{3,}|={3,}|\.{3,})\s*$|^-{3,}(?=\s*[^-\s])/u;

/** A row of three hyphens that is missing above or below the keys, told where it should stand. */
export function fenceProblem(missing: 'no-opening' | 'no-closing', text: string): Detail {
  const lines = text.split('\n');
  const index = missing === 'no-opening' ? 0 : closingPlace(lines);
  const found = lines[index] ?? '';
  return {
    code: 'front-matter-syntax',
    line: index + 1,
    column: 1,
    found: found.trim() === '' ? 'an empty line' : found.slice(0, 60),
    expected: '---',
    message:
      missing === 'no-opening'
        ? 'A claim file begins with a line of three hyphens, then its keys.'
        : 'The keys end with a line of three hyphens, then the text; that line is missing.',
    fix: '---',
  };
}

/** The line that was meant as the end of the keys, or the one above the text. */
function closingPlace(lines: readonly string[]): number {
  const meant = lines.findIndex((line, index) => index > 0 && nearlyFence.test(line));
  if (meant !== -1) return meant;
  const blank = lines.findIndex(
    (line, index) => index > 0 && line.trim() === '' && isWords(lines[index + 1] ?? ''),
  );
  return Math.max(0, blank);
}

function isWords(line: string): boolean {
  return line.trim() !== '' && !/^\s*(?:#|- |[\w-]+:(?:\s|$))/u.test(line);
}

/** Keys of a claim in its text, under a row of hyphens: a file that was pasted into itself. */
export function secondHead({ body, bodyLinesBefore }: FrontMatter): Detail | undefined {
  const at = /^---[ \t]*\n(?:title|claim|summary): .*\n(?:title|claim|summary|claimant|made): /mu.exec(
    body,
  )?.index;
  if (at === undefined) return undefined;
  return {
    code: 'front-matter-syntax',
    line: bodyLinesBefore + body.slice(0, at).split('\n').length,
    column: 1,
    found: 'the keys of a claim in its text',
    expected: 'the text alone',
    message: 'Here the keys stand a second time: the file seems to be pasted twice. Keep one of the two.',
  };
}

/** A row of hyphens or dots among the keys: what follows would be taken for the text of the claim. */
export function earlyEnd(
  { yaml, yamlLinesBefore, body, bodyLinesBefore }: FrontMatter,
  kind: Kind,
): Detail | undefined {
  const keys = Object.keys(kind === 'translation' ? translation.shape : claim.shape);
  const isKey = (line: string | undefined) => keys.includes(/^([a-z]+):(?: |$)/u.exec(line ?? '')?.[1] ?? '');
  const dots = yaml.split('\n').findIndex((line) => /^\.{3}\s*$/u.test(line));
  const line = dots !== -1 ? dots + yamlLinesBefore + 1 : bodyLinesBefore;
  const next = body.split('\n').find((each) => each.trim() !== '');
  if (yaml === '' || (dots === -1 && !isKey(next))) return undefined;
  return {
    code: 'front-matter-syntax',
    line,
    column: 1,
    found: dots === -1 ? '---' : '...',
    expected: 'the next key',
    message:
      'This line ends the keys, and more keys follow. Delete it; three hyphens stand below the last key only.',
  };
}
