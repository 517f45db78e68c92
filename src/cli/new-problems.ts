import { loadCheckedContent } from '#site/checked-content';
import type { Content } from '#reader/content';

/** What the check says of some files, a line each; empty when it says nothing. */
export function toldProblems(
  paths: readonly string[],
  { content, cache, today }: { readonly content: string; readonly cache: string; readonly today: string },
): { readonly left: string; readonly content: Content } {
  const checked = loadCheckedContent({ content, cache }, { today });
  const left = checked.problems
    .filter(({ file }) => paths.includes(file))
    .map(({ file, line, message, expected }) => `  ${file}:${line}  ${message} Expected: ${expected}.`)
    .join('\n');
  return { left, content: checked.content };
}
