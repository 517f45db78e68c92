import { type Report, summaryOf } from '../report.ts';
import { type Task, taskKinds } from '../tasks.ts';
import { headings } from './headings.ts';

/** The report for a terminal: what an editor can do, then the count. */
export function reportText(report: Report): string {
  const groups = taskKinds.flatMap((kind) => {
    const tasks = report.tasks.filter((task) => task.kind === kind);
    return tasks.length === 0 ? [] : [`${headings[kind]}\n`, ...tasks.map(item)];
  });
  return [...groups, `${summaryOf(report)}\n`].join('\n');
}

function item({ source, url, files, message, fix }: Task): string {
  const lines = [
    `  ${source}  ${url}`,
    `    ${message}`,
    ...(fix === undefined ? [] : [`    → ${fix}`]),
    `    in ${files.slice(0, 3).join(', ')}${files.length > 3 ? ` and ${files.length - 3} more` : ''}`,
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

/** Without what a terminal would obey: a redirect can name any address. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '�');
}
