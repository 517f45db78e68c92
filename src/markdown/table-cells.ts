import type { Nodes } from 'hast';
import { walk } from './walk.ts';

/** Where Markdown puts the text of a column, and the class that styles give it. The usual side needs none. */
const classes: Readonly<Record<string, string>> = { right: 'end', center: 'middle' };

/** Gives the cells of tables a class instead of `align`, which HTML has given up and styles override. */
export function alignCells(tree: Nodes): void {
  walk(tree, (node) => {
    if (node.type !== 'element' || (node.tagName !== 'td' && node.tagName !== 'th')) return;
    const { properties } = node;
    const { align } = properties;
    delete properties['align'];
    const side = typeof align === 'string' ? classes[align] : undefined;
    if (side !== undefined) properties['className'] = [side];
  });
}
