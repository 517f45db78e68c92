import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type FrontView, frontView } from './front.ts';
import { searchView } from './search.ts';
import { manyClaims, town } from '#fixtures/town-site';

const related = (type: string, ...claims: readonly string[]) => ({
  relations: claims.map((claim) => ({ type, claim })),
});
const inLeaflet = { document: 'leaflet' };
const passages = (count: number, valuesOf: (index: number) => Record<string, unknown> = () => ({})) =>
  manyClaims(count, (index) => ({
    appearances: [{ document: 'leaflet', position: index + 1 }],
    ...valuesOf(index),
  }));

/** A day, each later than the one before. */
const dayOf = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);

/** All claims that the page lists, its strip aside. */
function listed({ cuts, lists }: FrontView): string[] {
  return [
    ...(cuts?.items ?? []).map(({ id }) => id),
    ...lists.flatMap(({ items }) => items.map(({ card }) => card.id)),
  ];
}

describe('the front page of a document', () => {
  const verdicts = ['true', 'mixed', 'false', 'open', 'false', 'mixed', 'false', 'false'];

  it('begins with what falls short, the worst verdict first, then what more hangs on', () => {
    const claims = passages(8, (index) => ({
      verdict: verdicts[index],
      ...(index === 0 ? related('depends-on', 'c005') : {}),
    }));
    const { cuts, tally, strip } = frontView(town({ site: inLeaflet, claims }));
    assert.deepEqual(
      cuts?.items.map(({ id, verdict }) => `${id} ${verdict.label}`),
      ['c005 False', 'c003 False', 'c007 False'],
    );
    assert.equal(cuts?.why, 'The 3 harshest verdicts, of 6.');
    assert.deepEqual(
      tally.map(({ count }) => count),
      [1, 2, 4, 1],
    );
    assert.deepEqual(
      strip?.entries.map(({ verdict }) => verdict?.id),
      verdicts,
    );
  });

  it('shows fewer where fewer fall short, and what matters most where nothing does', () => {
    const one = frontView(
      town({
        site: inLeaflet,
        claims: passages(5, (index) => ({ verdict: index === 3 ? 'mixed' : 'true' })),
      }),
    );
    assert.deepEqual(
      one.cuts?.items.map(({ id }) => id),
      ['c004'],
    );
    const none = frontView(
      town({
        site: inLeaflet,
        claims: passages(5, (index) => ({
          verdict: index === 4 ? 'open' : 'true',
          ...(index === 2 ? related('supports', 'c005') : {}),
        })),
      }),
    );
    assert.deepEqual(
      [none.cuts?.heading, none.cuts?.items.map(({ id }) => id)],
      ['Most important', ['c003', 'c005', 'c001']],
    );
  });

  it('says what was found in the words of the editor, else counts', () => {
    const claims = passages(2, () => ({ verdict: 'false' }));
    const counted = frontView(town({ site: inLeaflet, claims }));
    assert.equal(counted.document?.finding?.text, 'Both claims checked here are rated “False”.');
    const documents = {
      leaflet: {
        ...{ title: 'L', publisher: 'P', language: 'en', date: '2025' },
        finding: 'It is wrong about [[c001|the bridge]].',
      },
    };
    const written = frontView(town({ site: inLeaflet, claims, documents }));
    assert.equal(written.document?.finding?.text, 'It is wrong about the bridge.');
    assert.equal(written.document?.date?.text, '2025');
    assert.equal(frontView(town({ site: { document: 'nothing' } })).document, undefined);
  });

  for (const [count, shown, more] of [
    [27, 24, undefined],
    [28, 24, '1 more passage in the document'],
  ] as const)
    it(`of ${count} passages lists each once, and leads on ${more === undefined ? 'to nothing' : 'to the rest'}`, () => {
      const view = frontView(
        town({ site: inLeaflet, claims: passages(count, () => ({ verdict: 'false' })) }),
      );
      const [list] = view.lists;
      assert.deepEqual([list?.items.length, list?.more?.label, view.lists.length], [shown, more, 1]);
      const ids = listed(view);
      assert.equal(new Set(ids).size, ids.length);
    });

  it('lists claims that are not in the document apart', () => {
    const claims = { ...passages(4), other: { appearances: [{ document: 'elsewhere' }] } };
    const documents = { elsewhere: { title: 'E', publisher: 'P', language: 'en' } };
    const { lists, total } = frontView(town({ site: inLeaflet, claims, documents }));
    assert.deepEqual(
      lists.map(({ heading, items }) => [heading, items.map(({ card }) => card.id)]),
      [
        ['The other passages', ['c004']],
        ['The other claims', ['other']],
      ],
    );
    assert.equal(total, '4 claims');
  });
});

describe('the front page of a newsroom', () => {
  it('of up to three claims shows them, and no list beside', () => {
    const view = frontView(town({ claims: passages(3) }));
    assert.deepEqual([view.cuts?.heading, view.cuts?.why, view.lists], ['The claims', undefined, []]);
    assert.deepEqual(view.directories, []);
  });

  it('without a claim says so, and lists nothing', () => {
    const { cuts, lists, strip, tally, total, document } = frontView(town());
    assert.deepEqual(
      [cuts, lists, strip, tally, total, document],
      [undefined, [], undefined, [], '0 claims', undefined],
    );
  });

  for (const count of [4, 18, 27, 28, 60, 61, 300])
    it(`of ${count} claims lists none twice`, () => {
      const view = frontView(town({ claims: passages(count, (index) => ({ published: dayOf(index) })) }));
      const ids = listed(view);
      assert.equal(new Set(ids).size, ids.length);
      assert.equal(view.strip?.entries.length, count <= 60 ? count : undefined);
      const [list] = view.lists;
      const isDetailed = count > 27;
      assert.deepEqual(
        [list?.heading, list?.items.length, list?.more?.href],
        isDetailed ? ['Latest checks', 8, '/claims/'] : ['The other claims', count - 3, undefined],
      );
    });

  it('has the newest first, and looks for what matters among the latest hundred', () => {
    const claims = passages(130, (index) => ({
      published: dayOf(index),
      ...(index === 50 ? related('depends-on', 'c001', 'c060', 'c070') : {}),
    }));
    const { cuts, lists } = frontView(town({ claims }));
    // The first was checked so long ago that it counts no more.
    assert.deepEqual(
      cuts?.items.map(({ id }) => id),
      ['c060', 'c070', 'c051'],
    );
    assert.equal(lists[0]?.items[0]?.card.id, 'c130');
    assert.match(cuts?.why ?? '', /^Of the latest 100: /u);
  });

  it('names topics and claimants, those with most claims first', () => {
    const claims = passages(30, (index) => ({
      claimant: index % 3 === 0 ? 'Mayor' : index % 3 === 1 ? 'Baker' : `Person ${index}`,
      topics: index < 20 ? ['weather'] : ['history'],
    }));
    const { directories } = frontView(town({ claims }));
    assert.deepEqual(
      directories.map(({ heading, items, all }) => [
        heading,
        items.slice(0, 2).map(({ text, count, href }) => `${text} ${count} ${href}`),
        items.length,
        all?.label,
      ]),
      [
        ['Topics', ['Weather 20 /topics/weather/', 'History 10 /topics/history/'], 2, undefined],
        ['Who speaks', ['Baker 10 /claimants/baker/', 'Mayor 10 /claimants/mayor/'], 12, undefined],
      ],
    );
  });

  it('tells its latest three corrections, and on how many sources it rests', () => {
    const revised = (day: string) => ({
      verdict: 'mixed',
      revisions: [{ date: day, kind: 'correction', from: 'true', to: 'mixed', summary: `Seen ${day}.` }],
    });
    const claims = {
      a: revised('2026-02-01'),
      b: revised('2026-02-04'),
      c: revised('2026-02-03'),
      d: revised('2026-02-02'),
    };
    const { corrections, method } = frontView(town({ claims }));
    assert.deepEqual(
      corrections.entries.map(({ card, date }) => [card.id, date.day]),
      [
        ['b', '2026-02-04'],
        ['c', '2026-02-03'],
        ['d', '2026-02-02'],
      ],
    );
    assert.match(method.text, /quoted word for word: 1 source, a primary one\./u);
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
        ['fr', 'français', ['/pagefind/fr/', '/pagefind/fr/pages/'], 1],
        ['en', 'anglais', ['/pagefind/en/', '/pagefind/en/pages/'], 2],
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
