import type { Town } from '#model/views/town-site';

/** An archived copy of a source of it. */
export const archived = 'https://web.archive.org/web/2026/https://example.org/';
/** A site with a claim of which all is known that can be, and one of which little is. */
export const full: Town = {
  documents: {
    tract: {
      ...{ title: 'Le tract', publisher: 'Mairie', language: 'fr', date: '2025-03' },
      url: 'https://town.example.org/tract',
    },
  },
  entities: {
    mayor: {
      name: 'Mayor',
      kind: 'person',
      url: 'https://mayor.example.org/',
      sameAs: ['https://m.example.org/'],
    },
  },
  claims: {
    bridge: {
      ...{
        claimant: 'Mayor',
        verdict: 'mixed',
        quoted: 'exact',
        reviewBy: '2026-06-01',
        authors: ['Ann', 'Bob'],
      },
      topics: ['history', 'unknown'],
      appearances: [
        { document: 'tract', quote: 'Voilà.', position: 2 },
        { document: 'unknown' },
        { document: 'tract' },
      ],
      sources: [
        {
          ...{ id: 'minutes', title: 'Minutes', publisher: 'Archive', author: 'Clerk', role: 'supports' },
          ...{
            url: 'https://example.org/',
            archived,
            published: '1932',
            accessed: '2026-01-02',
            kind: 'primary',
          },
          ...{
            consulted: 'original',
            lang: 'en',
            quote: 'So.',
            locator: 'page 1',
            translation: { fr: 'Ainsi.' },
          },
          passages: [{ quote: 'Or so.', locator: 'page 2' }, { quote: 'Or not.' }],
        },
      ],
      figures: [
        { id: 'length', label: 'metres', claimed: 2, found: 1, source: 'minutes', unit: 'm' },
        { id: 'width', label: 'wide', claimed: 2, found: 1, source: 'minutes' },
      ],
      relations: [{ type: 'supports', claim: 'tower', reason: 'It leans.' }],
      revisions: [
        {
          date: '2026-02-01',
          kind: 'correction',
          from: 'true',
          to: 'mixed',
          before: 'A.',
          after: 'B.',
          summary: 'Why.',
        },
        { date: '2026-03-01', kind: 'update', summary: 'New.' },
      ],
    },
    tower: {},
  },
  translations: {
    'bridge.fr': {
      ...{ figures: { length: { label: 'mètres' } }, relations: { tower: 'Il penche.' } },
      ...{ revisions: { '2026-02-01': 'Pourquoi.' }, sources: { minutes: { locator: 'page un' } } },
    },
  },
};
