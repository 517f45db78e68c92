import type { Element, RootContent as HastContent } from 'hast';
import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';

/** The text of a component’s property; nothing when it is missing or no plain text. */
export function literal(node: MdxJsxFlowElement, name: string): string | undefined {
  for (const attribute of node.attributes) {
    if (
      attribute.type === 'mdxJsxAttribute' &&
      attribute.name === name &&
      typeof attribute.value === 'string'
    ) {
      return attribute.value;
    }
  }
  return undefined;
}

type HandlerState = { all: (node: Nodes) => HastContent[] };

/** How components pass from Markdown to HTML: as elements of our own, which `blocks.ts` takes out again. */
export const componentHandlers = {
  mdxJsxFlowElement: (state: HandlerState, node: MdxJsxFlowElement): Element => ({
    type: 'element',
    tagName: `claim-${(node.name ?? 'note').toLowerCase()}`,
    properties: {
      source: literal(node, 'source') ?? null,
      locator: literal(node, 'locator') ?? null,
      figure: literal(node, 'id') ?? null,
    },
    children: state.all(node as unknown as Nodes) as Element['children'],
  }),
  mdxJsxTextElement: (state: HandlerState, node: MdxJsxFlowElement): Element => ({
    type: 'element',
    tagName: node.name ?? 'span',
    properties: Object.fromEntries(
      ['title', 'lang', 'dir'].map((name) => [name, literal(node, name) ?? null]),
    ),
    children: state.all(node as unknown as Nodes) as Element['children'],
  }),
};
