import { printable } from './count.ts';

/** A code span whose fence is longer than any run of backticks inside. */
export function code(text: string): string {
  const line = printable(text).replaceAll(/\s+/gu, ' ').trim();
  if (line === '') return '` `';
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.includes('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A block of code whose fence is longer than any run of backticks inside, each line after an indent. */
export function fenced(text: string, indent = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return [fence, ...printable(text).split('\n'), fence].map((line) => `${indent}${line}`).join('\n');
}

/**
 * Text of a stranger as text alone, on one line: no mark-up, no link, no formula, no reference to an issue or a
 * commit, and no mention, which could name half the world. A forge looks for those in the finished text, after an
 * entity became its letter, so a space of no width breaks them.
 */
export function escapeForgeMarkdown(text: string): string {
  return printable(text)
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_[\]()#~|$]|^[-+=]/gu, '\\$&')
    .replace(/^(\d+)\./u, '$1\\.')
    .replaceAll(/@|[$#](?=\S)|[!%](?=\d)|:(?=\/\/)|\bwww(?=\.)|\bGH-(?=\d)/giu, (mark) => `${mark}${gap}`)
    .replaceAll(
      /\b(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{7,40}\b/giu,
      (hash) => `${hash.slice(0, 4)}${gap}${hash.slice(4)}`,
    );
}

/** A zero-width space, written so that an editor sees it. */
const gap = '&#8203;';

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
}
