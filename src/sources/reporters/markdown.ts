import { type Report, summaryOf } from '../report.ts';
import { type Task, taskKinds } from '../tasks.ts';
import { headings } from './headings.ts';

/** GitHub refuses texts of more than 65,536 characters. */
const longest = 60_000;

/** The report for an issue. What servers say stands in code spans: it is shown, never obeyed. */
export function reportMarkdown(report: Report): string {
  const blocks = taskKinds.flatMap((kind) => {
    const tasks = report.tasks.filter((task) => task.kind === kind);
    return tasks.length === 0 ? [] : [`### ${headings[kind]} (${tasks.length})`, ...tasks.map(item)];
  });
  const nothing = blocks.length === 0 ? ['Nothing to do.'] : [];
  return `${fit([`**${summaryOf(report)}** Opened on ${report.day}.`, ...nothing, ...blocks])}\n`;
}

function fit(blocks: readonly string[]): string {
  let text = '';
  for (const block of blocks) {
    if (text.length + block.length > longest) return `${text}\n\n…and more: \`npm run sources\` shows all.`;
    text += text === '' ? block : `\n\n${block}`;
  }
  return text;
}

function item({ source, url, files, message, fix }: Task): string {
  const names = files.slice(0, 5).map(code).join(', ');
  const rest = files.length > 5 ? ` and ${files.length - 5} more` : '';
  const lines = [
    `- [ ] **${source}** ${code(url)}  `,
    `  ${quoted(message)}  `,
    `  In ${names}${rest}`,
    ...(fix === undefined ? [] : ['', ...fenced(fix).map((line) => `  ${line}`)]),
  ];
  return lines.join('\n');
}

/** Our sentence with the words of others in it as code. */
function quoted(message: string): string {
  return message.replace(/“([\s\S]*)”/u, (_all, words: string) => `“${code(words)}”`);
}

/** A code span whose fence is longer than any run of backticks inside. */
function code(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ');
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.includes('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

function fenced(text: string): string[] {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return [`${fence}yaml`, ...text.split('\n'), fence];
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
}
