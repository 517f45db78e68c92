import type { Example, Rule } from './rule.ts';

/** What a rule asks for and why, with its mistakes: the answer to `--explain CODE`. */
export function explainRule({ code, severity, title, description, examples }: Rule): string {
  const weight =
    severity === 'error' ? 'An error: the site is not built.' : 'A warning: the site is built all the same.';
  return [`${code}: ${title}`, '', description, weight, ...examples.map(explainExample), ''].join('\n');
}

function explainExample(example: Example): string {
  const wrong = 'add' in example ? example.add : example.bad;
  const lines = [
    '',
    `Wrong, in ${example.file}:`,
    '',
    wrong.trim() === '' && 'good' in example ? `  (without: ${example.good.trim()})` : indent(wrong),
    '',
    `  → ${example.says}`,
  ];
  return 'good' in example ? [...lines, '', 'Right:', '', indent(example.good)].join('\n') : lines.join('\n');
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
}
