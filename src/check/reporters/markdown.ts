import type { Problem } from '#schema/problem';
import { countProblems, shortened } from './count.ts';
import { code, escapeForgeMarkdown, fenced } from './forge-markdown.ts';

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
  const words = `- ${sign} **Line ${line}**, column ${column}: ${escapeForgeMarkdown(message)} (${code(name)})`;
  const details = [
    ...(found === '' ? [] : [`  Found ${code(found)}`]),
    ...(fix === undefined ? [`  Expected ${code(shortened(expected))}`] : ['  Fix:', fenced(fix, '  ')]),
  ];
  return [words, ...details].join('\n\n');
}
