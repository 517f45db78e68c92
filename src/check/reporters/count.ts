import type { Problem } from '#schema/problem';

/** “3 problems (2 errors, 1 warning) in 2 files”. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const files = new Set(problems.map(({ file }) => file)).size;
  const kinds = [many(errors, 'error'), many(warnings, 'warning')].filter((words) => !words.startsWith('0 '));
  const total =
    kinds.length === 2 ? `${many(problems.length, 'problem')} (${kinds.join(', ')})` : kinds.join('');
  return `${total === '' ? '0 problems' : total} in ${many(files, 'file')}`;
}

/** A number with its noun. */
export function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const obeyed = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Text without what a terminal would obey: control characters and marks that turn the direction. */
export function printable(text: string): string {
  return text.replaceAll(obeyed, '�');
}

/** A text as long as a line of a comment can be. */
export function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
