/** A file split into its YAML and its body. */
export interface FrontMatter {
  readonly yaml: string;
  /** Lines before the YAML: 1 for the opening fence, 0 in a .yml file. */
  readonly yamlLinesBefore: number;
  readonly body: string;
  readonly bodyLinesBefore: number;
}

const opening = /^---[ \t]*(?:\n|$)/u;
const closing = /\n---[ \t]*(?:\n|$)/gu;

/**
 * Takes the front matter off a claim file; `undefined` tells which fence is missing.
 * Line feeds only: the text is normalised before.
 */
export function splitFrontMatter(text: string): FrontMatter | 'no-opening' | 'no-closing' {
  const begin = opening.exec(text)?.[0].length;
  if (begin === undefined) return 'no-opening';
  // The line feed of the opening fence may be the one before the closing fence.
  closing.lastIndex = begin - 1;
  const end = closing.exec(text);
  if (end === null || end.index < begin - 1) return 'no-closing';
  const yaml = text.slice(begin, end.index);
  const yamlLines = end.index < begin ? 0 : countLines(yaml);
  return {
    yaml,
    yamlLinesBefore: 1,
    body: text.slice(end.index + end[0].length),
    bodyLinesBefore: yamlLines + 2,
  };
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
