import type { Nodes, Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { quotationMarks } from './quotation-marks.ts';

/**
 * Turns `<q lang="pt">words</q>` into the words in the quotation marks of their language, as characters: those that a
 * browser puts around `<q>` are lost when the text is copied or read in a reader mode. The tree is changed.
 */
export function setQuotations(tree: Root, language: string): void {
  setIn(tree, language, 0);
}

function setIn(node: Nodes, language: string, depth: number): void {
  if (node.type === 'text' && depth > 0) node.value = quotationMarks(language).nest(node.value);
  if (!('children' in node)) return;
  const isQuotation = node.type === 'mdxJsxTextElement' && node.name === 'q';
  const own = node.type === 'mdxJsxTextElement' ? (languageOf(node) ?? language) : language;
  for (const child of node.children) setIn(child, own, isQuotation ? depth + 1 : depth);
  if (!isQuotation) return;
  const { open, close } = quotationMarks(own, depth);
  node.name = 'span';
  node.children = [{ type: 'text', value: open }, ...node.children, { type: 'text', value: close }];
}

function languageOf({ attributes }: MdxJsxTextElement): string | undefined {
  for (const attribute of attributes)
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'lang')
      return typeof attribute.value === 'string' ? attribute.value : undefined;
  return undefined;
}
