import type { Problem } from '#schema/problem';

/** The report for programs; its keys and their order are a public contract. */
export function reportJson(problems: readonly Problem[]): string {
  const entries = problems.map(({ code, severity, file, line, column, found, expected, message, fix }) => ({
    ...{ code, severity, file, line, column, found, expected, message },
    ...(fix === undefined ? {} : { fix }),
  }));
  return `${JSON.stringify({ problems: entries }, undefined, 2)}\n`;
}
