import type { Problem } from '#schema/problem';
import { countProblems, printable, shortened } from './count.ts';

/** GitHub refuses comments of more than 65,536 characters. */
const longest = 60_000;
const hint = '`npm run check -- --explain CODE` tells more about a code.\n';

/** The report for a comment on a pull request, file by file. What the files say is shown, never obeyed. */
export function reportMarkdown(problems: readonly Problem[]): string {
  if (problems.length === 0) return '✓ No problem in the content.\n';
  const files = Map.groupBy(problems, ({ file }) => file);
  const blocks = [...files].flatMap(([file, own]) => [`#### ${code(file)}\n`, ...own.map(item), '']);
  const report = `**${countProblems(problems)}**\n\n`;
  return `${report}${fit(blocks)}\n${hint}`;
}

function fit(blocks: readonly string[]): string {
  let text = '';
  for (const block of blocks) {
    if (text.length + block.length > longest) return `${text}\n…and more: \`npm run check\` shows all.\n`;
    text += `${block}\n`;
  }
  return `${text.trimEnd()}\n`;
}

function item({ severity, code: name, line, column, found, expected, message, fix }: Problem): string {
  const sign = severity === 'error' ? '❌' : '⚠️';
  const words = `- ${sign} **Line ${line}**, column ${column}: ${escapeMarkdown(message)} (${code(name)})`;
  const details = [
    ...(found === '' ? [] : [`  Found ${code(found)}`]),
    ...(fix === undefined ? [`  Expected ${code(shortened(expected))}`] : [fenced(fix)]),
  ];
  return [words, ...details].join('\n\n');
}

/** A code span whose fence is longer than any run of backticks inside. */
function code(text: string): string {
  const line = printable(text).replaceAll(/\s+/gu, ' ');
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.includes('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const lines = [fence, ...printable(text).split('\n'), fence];
  return ['  Fix:', '', ...lines.map((line) => `  ${line}`)].join('\n');
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
}

/** Neither mark-up nor a mention: a pull request could name half the world in its front matter. */
function escapeMarkdown(text: string): string {
  return printable(text)
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\\`*_{}[\]()#+!|~-]/gu, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;')
    .replaceAll('://', '&#58;//');
}
