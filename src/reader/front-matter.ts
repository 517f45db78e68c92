/** A file split into its YAML and its body. */
export interface FrontMatter {
  readonly yaml: string;
  /** Lines before the YAML: 1 for the opening fence, 0 in a .yml file. */
  readonly yamlLinesBefore: number;
  readonly body: string;
  readonly bodyLinesBefore: number;
}

const fence = /^---[ \t]*$/u;

/**
 * Takes the front matter off a claim file; `undefined` tells which fence is missing.
 * Line feeds only: the text is normalised before.
 */
export function splitFrontMatter(text: string): FrontMatter | 'no-opening' | 'no-closing' {
  const lines = text.split('\n');
  if (!fence.test(lines[0] ?? '')) return 'no-opening';
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (end === -1) return 'no-closing';
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlLinesBefore: 1,
    body: lines.slice(end + 1).join('\n'),
    bodyLinesBefore: end + 1,
  };
}
