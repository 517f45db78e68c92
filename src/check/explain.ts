import type { ChangedFile, Example, MovedFile, Rule } from './rule.ts';

/** What a rule asks for and why, with its mistakes: the answer to `--explain CODE`. */
export function explainRule({ code, severity, title, description, examples }: Rule): string {
  const weight =
    severity === 'error' ? 'An error: the site is not built.' : 'A warning: the site is built all the same.';
  return [`${code}: ${title}`, '', description, weight, ...examples.map(explainExample), ''].join('\n');
}

function explainExample(example: Example): string {
  if ('from' in example) return explainMove(example);
  const wrong = 'add' in example ? example.add : example.bad;
  if (example.published && 'good' in example) return explainChange(example);
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

function explainChange({ file, good, bad, says }: ChangedFile): string {
  const words = (text: string) => (text.trim() === '' ? '  (nothing)' : indent(text));
  return ['', `Published, in ${file}:`, '', words(good), '', 'Then:', '', words(bad), '', `  → ${says}`].join(
    '\n',
  );
}

function explainMove({ from, to, says }: MovedFile): string {
  return ['', to === undefined ? `Deleted: ${from}` : `Renamed: ${from} to ${to}`, '', `  → ${says}`].join(
    '\n',
  );
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
}
