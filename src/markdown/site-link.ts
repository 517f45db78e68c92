import type { Link, Node } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Finding } from './body.ts';

const claimPage = /(?:^|\/)claims\/([a-z0-9-]+)\/?(?:[#?].*)?$/u;

/**
 * A link that names a page of the site by its path. It would miss when the site moves below a sub-path or the page
 * into another language, and nobody would know whether the page exists: claims and sources are named by their ids.
 */
export function findSiteLink(node: Node & { url: string }): Finding[] {
  const { url } = node;
  if (!/^(?:\/|\.{1,2}\/)/u.test(url)) return [];
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const id = claimPage.exec(url)?.[1];
  const text = node.type === 'link' ? textOf(node as Link).trim() : '';
  // Such words cannot stand in [[…]].
  const words = /[[\]|]/u.test(text) ? '' : text;
  return [
    {
      code: 'site-link',
      line,
      column,
      found: url,
      expected:
        id === undefined ? 'a claim’s id, a source’s id, or an address with https://' : 'the id of the claim',
      message:
        id === undefined
          ? 'A link to a page of this site by its path breaks when the site moves.'
          : 'A link to a claim names its id, so that it leads to the right page in every language.',
      fix:
        id === undefined
          ? '[[claim-id|words]], or [@source-id]'
          : `[[${id}${words === '' ? '' : `|${words}`}]]`,
    },
  ];
}
