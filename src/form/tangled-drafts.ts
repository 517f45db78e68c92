import type { TextFile } from '#reader/file';

/** Claims that hang together by every thread that a new file could cut: for the site of the tests. */
export const tangle: Readonly<Record<string, string>> = {
  'claims/chain-a.mdx': claim({ relations: '{type: depends-on, claim: chain-b}', verdict: 'true' }),
  'claims/chain-b.mdx': claim({
    relations: '{type: depends-on, claim: chain-c}, {type: contradicts, claim: chain-d}',
    aliases: 'former-b, older-b',
    verdict: 'true',
  }),
  'claims/chain-c.mdx': claim({ relations: '{type: supports, claim: former-d}', described: 'only-here' }),
  'claims/chain-d.mdx': claim({
    relations: '{type: narrows, claim: former-b}',
    aliases: 'former-d',
    source: 'only-here',
    body: 'See [[older-b]].',
    document: 'former-paper',
  }),
  'claims/chain-d.fr.mdx':
    '---\ntitle: La chaîne\nclaim: La chaîne tient.\nsummary: Elle tient.\n---\n\nVoir [[former-b]] [@only-here].\n',
  'documents/paper.yml': 'title: A paper\npublisher: The Daily\nlanguage: en\naliases: [former-paper]\n',
};

/** One or two files that take names, leave names out, and name what is there or nearly there. */
export function tangledDrafts(next: () => number): readonly TextFile[] {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const names = ['chain-a', 'chain-b', 'chain-c', 'chain-d', 'former-b', 'older-b', 'former-d'];
  const slips = ['chain-e', 'former-c', 'chian-a', 'older-x', 'opened-in-1923', 'chain-d-new'];
  const id = pick([...names, 'brand-new', 'chain-bb', 'chain-d.en', 'no-original.fr']);
  const relations = Array.from({ length: Math.floor(next() * 3) }, () => {
    const type = pick(['depends-on', 'narrows', 'updates', 'contradicts', 'supports']);
    return `{type: ${type}, claim: ${pick([...names, ...slips])}}`;
  });
  const text = claim({
    relations: [...new Set(relations)].join(', '),
    aliases: next() < 0.6 ? '' : pick([...names, 'former-bb', 'fresh-name']),
    verdict: pick(['true', 'mixed', 'false']),
    body: next() < 0.5 ? '' : `See [[${pick([...names, ...slips])}]] and [${pick(names)}|words].`,
    document: pick(['town-leaflet', 'paper', 'former-paper', 'papers', 'fresh-paper']),
    ...(next() < 0.5
      ? { source: pick(['only-here', 'city-archive', 'city-archives', 'only-her']) }
      : { described: pick(['only-here', 'city-archive', 'fresh-source']) }),
  });
  const translation =
    '---\ntitle: T\nclaim: C.\nsummary: S.\nrelations: {chain-c: why, former-b: why}\n---\n\nText [@only-here].\n';
  const file = {
    path: `content/claims/${id}.mdx`,
    text: /\.(?:en|fr)$/u.test(id) ? translation : text,
  };
  if (next() < 0.6) return [file];
  const document = {
    path: `content/documents/${pick(['paper', 'former-paper', 'fresh-paper', 'former-papers'])}.yml`,
    text: 'title: Another paper\npublisher: The Daily\nlanguage: en\n',
  };
  return [document, file];
}

interface Said {
  readonly relations?: string;
  readonly aliases?: string;
  readonly verdict?: string;
  readonly body?: string;
  readonly document?: string;
  /** The id of a source that is described here, or elsewhere. */
  readonly described?: string;
  readonly source?: string;
}

function claim(said: Said): string {
  const { relations = '', aliases = '', verdict = 'mixed', document = 'town-leaflet', body = '' } = said;
  const { described, source = described ?? 'city-archive' } = said;
  const description =
    described === undefined
      ? ''
      : `
    title: The ledger of the bridge
    publisher: Town archive
    url: https://ledger.example.org/
    accessed: 2026-01-02
    archived: https://web.archive.org/web/2026/https://ledger.example.org/
    kind: primary
    consulted: original
    lang: en`;
  return `---
title: A link of the chain
claim: The chain holds.
claimant: Town hall
made: 2025-05
appearances:
  - document: ${document}
verdict: "${verdict}"
summary: It does.
published: 2026-03-02
relations: [${relations}]
aliases: [${aliases}]
sources:
  - id: ${source}${description}
    role: supports
---

It holds [@${source}]. ${body}
`;
}
