import type { Problem } from '#schema/problem';
import { countProblems, shortened } from './count.ts';

/** GitHub shows no more annotations of one kind for each step. */
const most = 10;

/**
 * The report as GitHub workflow commands, errors first: annotations beside the lines of the pull request.
 * Source: GitHub Docs, “Workflow commands for GitHub Actions”; escapes as in actions/toolkit, command.ts.
 */
export function reportGithub(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const byWeight = problems.toSorted((left, right) => weight(left) - weight(right));
  const rest = problems.length - most;
  const more = rest > 0 ? ` Here are the first ${most}; npm run check shows all.` : '';
  const summary = `::notice title=${escapeProperty('Content check')}::${escapeData(`${countProblems(problems)}.${more}`)}`;
  return `${[...byWeight.slice(0, most).map(annotation), summary].join('\n')}\n`;
}

function weight({ severity }: Problem): number {
  return severity === 'error' ? 0 : 1;
}

function annotation({ severity, code, file, line, column, message, expected, fix }: Problem): string {
  const properties = { file, line, col: column, title: code };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = fix === undefined ? `${message}\nExpected: ${shortened(expected)}` : `${message}\nFix: ${fix}`;
  return `::${severity} ${list.join(',')}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
