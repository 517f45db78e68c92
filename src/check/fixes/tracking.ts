import type { Definition, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { isFailure, parseMarkdown } from '#markdown/parse';
import { changeAddresses } from './addresses.ts';
import type { Edit } from './edit.ts';
import type { Draft, Fixer } from './fixer.ts';

const keys = new Set(['url', 'sameAs']);

/**
 * Parameters that tell where a visitor came from and change nothing on the page.
 * Source: the parameters that Firefox and Brave strip from copied links, and those of Google Analytics and Piano.
 */
const tracking =
  /^(?:utm_[a-z_]+|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|__hstc|__hssc|__hsfp|vero_id|oly_anon_id|oly_enc_id|s_kwcid|xtor|__twitter_impression)$/iu;

/** Addresses without what only follows the visitor. */
export const trackingParameters: Fixer = {
  name: 'tracking',
  description:
    'Parameters that only tell where a visitor came from (utm_source, fbclid, gclid, mc_cid…) are taken out of addresses and of links in the text. The address of an archived copy is left: it names the page as it was saved.',
  mends: [],
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      bad: 'url: https://guild.example.org/2024?utm_source=newsletter&utm_medium=email\n',
      good: 'url: https://guild.example.org/2024\n',
    },
    {
      file: 'content/claims/jobs.mdx',
      instead: 'url: https://census.example.org/2023\n',
      bad: 'url: https://census.example.org/2023?fbclid=IwAR0&year=2023#table-2\n',
      good: 'url: https://census.example.org/2023?year=2023#table-2\n',
    },
    {
      file: 'content/claims/jobs.mdx',
      instead: 'Voir aussi',
      bad: 'Voir [la page](https://census.example.org/a?id=7&gclid=x) aussi',
      good: 'Voir [la page](https://census.example.org/a?id=7) aussi',
    },
  ],
  find: (draft) => [...changeAddresses(draft, keys, withoutTracking), ...linksOf(draft)],
};

/** The address without tracking parameters; all else as it was written. */
export function withoutTracking(address: string): string {
  const [, before = '', query = '', hash = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/su.exec(address) ?? [];
  const parts = query.split('&');
  const kept = parts.filter((part) => !tracking.test(part.split('=')[0] ?? ''));
  if (before === '' || kept.length === parts.length) return address;
  return `${before}${kept.length === 0 ? '' : `?${kept.join('&')}`}${hash}`;
}

function linksOf({ text, bodyStart }: Draft): Edit[] {
  if (bodyStart === undefined) return [];
  const body = text.slice(bodyStart);
  // Most texts have no such address: they need not be parsed.
  if (!/\?[^\s)\]]*=/u.test(body)) return [];
  const tree = parseMarkdown(body);
  if (isFailure(tree)) return [];
  const edits: Edit[] = [];
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const edit = changeLink(node, body);
    if (edit !== undefined) edits.push({ ...edit, start: edit.start + bodyStart, end: edit.end + bodyStart });
  });
  return edits;
}

function changeLink({ url, position }: Link | Definition, body: string): Edit | undefined {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  // The words of a link may be its address: only the last one is where it leads.
  const at = body.slice(start, end).lastIndexOf(url);
  const text = withoutTracking(url);
  return at === -1 || text === url ? undefined : { start: start + at, end: start + at + url.length, text };
}
