import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { frontView } from './front.ts';
import { searchView } from './search.ts';
import { manyClaims, town } from '#fixtures/town-site';

const related = (...ids: readonly string[]) => ({
  relations: ids.map((claim) => ({ type: 'supports', claim })),
});
const ids = (cards: readonly { readonly id: string }[] = []) => cards.map(({ id }) => id);

describe('the front page', () => {
  it('shows the four newest claims, and the four most linked', () => {
    const claims = {
      a: { published: '2026-01-01', ...related('b', 'c', 'd') },
      b: { published: '2026-01-02', ...related('c', 'd') },
      c: { published: '2026-01-03' },
      d: { published: '2026-01-04', ...related('e') },
      e: { published: '2026-01-05' },
      f: { published: '2026-01-06' },
    };
    const { newest, linked, total, tally } = frontView(town({ claims }));
    assert.deepEqual(ids(newest), ['f', 'e', 'd', 'c']);
    assert.deepEqual(
      linked.map(({ card, links }) => [card.id, links]),
      [
        ['a', '3 links'],
        ['b', '3 links'],
        ['d', '3 links'],
        ['c', '2 links'],
      ],
    );
    assert.deepEqual([total, tally.map(({ count }) => count)], ['6 claims', [6]]);
  });

  it('names no claim as linked that is not', () => {
    assert.deepEqual(frontView(town({ claims: { a: {}, b: {} } })).linked, []);
    const empty = frontView(town());
    assert.deepEqual(
      [empty.newest, empty.linked, empty.total, empty.document],
      [[], [], '0 claims', undefined],
    );
  });

  it('shows the first twenty passages of the document of the site', () => {
    const site = { document: 'leaflet' };
    const claims = manyClaims(21, (index) => ({
      appearances: [{ document: 'leaflet', position: index + 1 }],
    }));
    const { document } = frontView(town({ site, claims }));
    assert.deepEqual(
      [document?.count, document?.href, document?.date],
      ['21 passages checked', '/documents/leaflet/', undefined],
    );
    assert.deepEqual([document?.passages.length, document?.passages.at(-1)?.id], [20, 'c020']);
    const dated = { leaflet: { title: 'L', publisher: 'P', language: 'en', date: '2025' } };
    assert.equal(frontView(town({ site, documents: dated })).document?.date?.text, '2025');
    assert.equal(frontView(town({ site: { document: 'nothing' } })).document, undefined);
  });
});

describe('the page that finds claims', () => {
  const facets = (parts: Parameters<typeof town>[0]) =>
    searchView(town(parts)).facets.map(({ name, options, all }) => [
      name,
      options.map(({ label, count }) => `${label} ${count}`),
      ...(all === undefined ? [] : [`${all.label} ${all.href}`]),
    ]);

  it('narrows down by verdict in the order of the scale, by year from the last, else by number, then by name', () => {
    const claims = {
      a: { verdict: 'false', claimant: 'Mayor', topics: ['weather', 'history'], made: '2024-05' },
      b: { verdict: 'true', claimant: 'Baker', topics: ['weather'], made: '2026' },
      c: { verdict: 'false', claimant: 'Mayor', made: '2025-01-01' },
      d: { claimant: 'Archer', verdict: 'false' },
    };
    assert.deepEqual(facets({ claims }), [
      ['verdict', ['True 1', 'False 3']],
      ['claimant', ['Mayor 2', 'Archer 1', 'Baker 1']],
      ['topic', ['Weather 2', 'History 1']],
      ['document', ['The leaflet 4']],
      ['year', ['2026 1', '2025 2', '2024 1']],
    ]);
    assert.deepEqual(facets({}), []);
  });

  for (const [count, all] of [
    [40, []],
    [41, ['See all 41 /claimants/']],
  ] as const)
    it(`offers forty of ${count} claimants${all.length === 0 ? '' : ', and leads to the rest'}`, () => {
      const claims = manyClaims(count, (index) => ({ claimant: `Person ${index}` }));
      const claimants = facets({ claims }).find(([name]) => name === 'claimant');
      assert.deepEqual([claimants?.[1]?.length, claimants?.slice(2)], [40, all]);
    });

  it('counts the claims of each language, its own first, and asks for one where there is a choice', () => {
    const translated = town({ claims: { a: {}, b: {} }, translations: { 'a.fr': {} } }, { language: 'fr' });
    const view = searchView(translated);
    assert.deepEqual(
      view.languages.map(({ language, nameHere, index, count }) => [language, nameHere, index, count]),
      [
        ['fr', 'français', ['/pagefind/fr/'], 1],
        ['en', 'anglais', ['/pagefind/en/'], 2],
      ],
    );
    assert.match(view.filters ?? '', /langue/u);
    const filters = (parts: Parameters<typeof town>[0]) => searchView(town(parts)).filters;
    assert.doesNotMatch(filters({ claims: { a: {} } }) ?? '', /language/u);
    assert.match(filters({ claims: { a: {} }, translations: { 'a.fr': {} } }) ?? '', /language/u);
    assert.equal(filters({}), undefined);
  });

  for (const [count, isSmall] of [
    [0, true],
    [300, true],
    [301, false],
  ] as const)
    it(`of a site of ${count} claims ${isSmall ? 'fetches' : 'does not fetch'} all counts at once`, () => {
      assert.equal(searchView(town({ claims: manyClaims(count) })).isSmall, isSmall);
    });

  it('cuts long titles of documents', () => {
    const documents = {
      leaflet: { title: `Word ${'word '.repeat(20)}`.trim(), publisher: 'P', language: 'en' },
    };
    const view = searchView(town({ claims: { a: {} }, documents }));
    const label = view.facets.find(({ name }) => name === 'document')?.options[0]?.label ?? '';
    assert.ok(label.length <= 70 && label.endsWith('…'), label);
  });
});
