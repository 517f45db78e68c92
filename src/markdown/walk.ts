/** What every syntax tree is made of, of Markdown and of HTML. */
interface TreeNode {
  readonly type: string;
  readonly children?: readonly TreeNode[];
}

/**
 * Shows every node of a tree with its parent, parents before their children, in the order of the text. `unist-util-visit`
 * does so too, and makes a function and a name for each node: with thousands of claims, that took longer than the looking.
 */
export function walk<Node extends TreeNode>(
  node: Node,
  show: (node: Node, parent: Node | undefined) => void,
  parent?: Node,
): void {
  show(node, parent);
  if (node.children !== undefined) for (const child of node.children) walk(child as Node, show, node);
}
