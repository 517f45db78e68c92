import type { Problem } from '#schema/problem';
import { codeFrame } from './code-frame.ts';
import { countProblems, printable } from './count.ts';

export interface TextOptions {
  /** The text of each file by its path, for the lines around a problem. */
  readonly texts?: ReadonlyMap<string, string>;
  readonly colour?: boolean;
}

type Paint = (text: string, style: keyof typeof styles) => string;

const styles = { red: 31, yellow: 33, cyan: 36, bold: 1, dim: 2 } as const;

/** The report for a terminal: each problem with the lines around it, and how many there are. */
export function reportText(
  problems: readonly Problem[],
  { texts = new Map(), colour = false }: TextOptions = {},
): string {
  const paint: Paint = (text, style) => (colour ? `\u001B[${styles[style]}m${text}\u001B[0m` : text);
  const blocks = problems.map((problem) => block(problem, texts.get(problem.file), paint));
  const hint = problems.length === 0 ? '' : ' npm run check -- --explain CODE tells more about a code.';
  return [...blocks, `${paint(`${countProblems(problems)}.`, 'bold')}${hint}\n`].join('\n');
}

function block(problem: Problem, text: string | undefined, paint: Paint): string {
  const { severity, code, line, column } = problem;
  const place = printable(`${problem.file}:${line}:${column}`);
  const weight = paint(severity, severity === 'error' ? 'red' : 'yellow');
  return [
    `${paint(place, 'bold')}  ${weight}  ${paint(code, 'cyan')}`,
    ...(text === undefined ? [] : codeFrame(text, problem).map((frame) => paint(frame, 'dim'))),
    `  ${printable(problem.message)}`,
    ...labelled('found', problem.found, paint),
    ...labelled('expected', problem.expected, paint),
    ...labelled('fix', problem.fix ?? '', paint),
    '',
  ].join('\n');
}

function labelled(label: string, text: string, paint: Paint): string[] {
  if (text === '') return [];
  const [first = '', ...rest] = printable(text).split('\n');
  return [`  ${paint(label.padEnd(8), 'dim')}  ${first}`, ...rest.map((line) => `${' '.repeat(12)}${line}`)];
}
