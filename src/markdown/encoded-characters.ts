import type { Node, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Finding } from './body.ts';

/**
 * Characters that may not be written as an entity either (`&#x202E;`): controls, marks that turn the direction,
 * and private use, of which the compiler keeps two for itself.
 */
const encoded =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uE000-\uF8FF\uFEFF]/gu;

const textKeys = ['value', 'title', 'alt', 'url', 'label', 'identifier'] as const;

/**
 * Takes hidden characters out of the tree, wherever text can stand. Tells those that the file spells as
 * entities; those that stand in it as they are the reader tells, exactly in place.
 */
export function removeHidden(tree: Root, text: string): Finding[] {
  const spelled = text.search(encoded) === -1;
  const findings: Finding[] = [];
  // Without an entity, nothing can hide in the tree that does not stand in the text.
  if (spelled && !text.includes('&')) return findings;
  visit(tree, (node) => {
    const removed = removeFrom(node as Node);
    if (removed !== undefined && spelled) findings.push(tell(node as Node, removed));
  });
  return findings;
}

/** The first character that was removed. */
function removeFrom(node: Node): string | undefined {
  const owners = [node, ...((node as { attributes?: object[] }).attributes ?? [])] as Record<
    string,
    unknown
  >[];
  let first: string | undefined;
  for (const owner of owners) {
    for (const key of textKeys) {
      const value = owner[key];
      if (typeof value !== 'string') continue;
      const found = value.match(encoded)?.[0];
      if (found === undefined) continue;
      first ??= found;
      owner[key] = value.replaceAll(encoded, '');
    }
  }
  return first;
}

function tell(node: Node, character: string): Finding {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'hidden-characters',
    line,
    column,
    found: `U+${code}`,
    expected: 'characters that can be seen',
    message:
      'An invisible character is spelled here as an entity; it can make a text read otherwise than it is.',
  };
}
