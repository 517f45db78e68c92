import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mapView } from './map.ts';
import { manyClaims, town, type Look, type Town } from '#fixtures/town-site';

const relation = (type: string, claim: string) => ({ type, claim });
const source = (id: string) => ({ id, title: `Title ${id}`, publisher: `House ${id}`, role: 'supports' });
const own = (id: string) => ({ sources: [source(id)] });
const view = (parts: Town, look?: Look) => mapView(town(parts, look));

describe('what the map tells in words', () => {
  const facts = (parts: Town) =>
    view(parts).facts.map(({ label, links, text }) => [label, links.map(({ href }) => href).join(' '), text]);

  it('is nothing without claims', () => {
    const empty = view({});
    assert.deepEqual([empty.facts, empty.picture, empty.verdicts], [[], undefined, []]);
  });

  it('is what would have to be looked at again, told of the claim that carries most, by id where two carry the same', () => {
    const claims = {
      d: { ...own('d'), relations: [relation('depends-on', 'c'), relation('contradicts', 'a')] },
      c: { ...own('c'), relations: [relation('depends-on', 'b')] },
      b: { ...own('b'), relations: [relation('contradicts', 'e')] },
      a: own('a'),
      e: { ...own('e'), relations: [relation('depends-on', 'a'), relation('depends-on', 'd')] },
    };
    const answer = (parts: Town, look?: Look) => view(parts, look).answer;
    assert.equal(
      answer({ claims })?.text,
      'If the verdict on “About b” changed, 3 other pages would have to be looked at again.',
    );
    assert.equal(answer({ claims })?.parts[1]?.href, '/claims/b/');
    const [opposed] = facts({ claims });
    assert.equal(opposed?.[0], 'What is contradicted');
    assert.match(opposed?.[2] ?? '', /2 contradictions in all/u);
    const tied = {
      c: { ...own('c'), relations: [relation('depends-on', 'b'), relation('depends-on', 'a')] },
    };
    const two = { claims: { ...tied, b: own('b'), a: own('a') }, translations: { 'a.fr': {} } };
    assert.equal(
      answer(two)?.text,
      'If the verdict on “About a” changed, one other page would have to be looked at again.',
    );
    assert.equal(
      answer(two, { language: 'fr' })?.text,
      'Si le verdict sur «\u00a0Sur a.fr\u00a0» changeait, une autre page serait à revoir.',
    );
    assert.equal(answer({ claims: { a: own('a'), b: own('b') } }), undefined);
  });

  it('is which source most claims cite', () => {
    const claims = {
      a: { sources: [source('x'), source('y')] },
      b: {
        sources: [
          { id: 'x', role: 'refutes' },
          { id: 'y', role: 'context' },
        ],
      },
      c: { sources: [{ id: 'y', role: 'refutes' }] },
    };
    assert.deepEqual(facts({ claims })[0], [
      'The most shared source',
      '/sources/y/',
      'House y. 3 claims cite it.',
    ]);
  });

  it('is which claims stand alone, three at most by name', () => {
    const alone = facts({ claims: manyClaims(4, (index) => own(`s${index}`)) });
    assert.deepEqual(alone, [
      [
        ...['What stands on its own', '/claims/c001/ /claims/c002/ /claims/c003/'],
        '4 claims have no relation to another and share no source.',
      ],
    ]);
    const related = { a: { ...own('a'), relations: [relation('supports', 'b')] }, b: own('b'), c: own('c') };
    assert.deepEqual(facts({ claims: related }).at(-1), [
      ...['What stands on its own', '/claims/c/', 'No relation to another, no shared source.'],
    ]);
    assert.deepEqual(
      facts({ claims: { a: {}, b: {} } })
        .at(-1)
        ?.slice(1),
      [...['', 'None: each is related to another or shares a source with one.']],
    );
  });
});

describe('the legend of the map', () => {
  const signs = (parts: Town) => view(parts).legend.map(({ sign }) => sign ?? 'words');

  for (const [types, expected] of [
    [[], ['thread']],
    [['depends-on'], ['rests', 'thread']],
    [['contradicts'], ['against', 'thread']],
    [['narrows'], ['other', 'thread']],
    [
      ['supports', 'depends-on', 'contradicts'],
      ['rests', 'against', 'other', 'thread'],
    ],
  ] as const)
    it(`of a map with ${types.join(', ') || 'no relations'} explains ${expected.join(', ')}`, () => {
      const relations = types.map((type, index) => relation(type, `b${index}`));
      const claims = {
        a: { ...own('a'), relations },
        ...Object.fromEntries(types.map((_, index) => [`b${index}`, {}])),
      };
      assert.deepEqual(signs({ claims }), expected);
    });

  it('names what most claims hang on, of more than five', () => {
    const said = (count: number, others = 0) => {
      const claims = {
        ...manyClaims(count, () => ({ claimant: 'Mayor' })),
        ...Object.fromEntries(
          Array.from({ length: others }, (_, index) => [
            `o${index}`,
            { appearances: [{ document: 'none' }] },
          ]),
        ),
      };
      return view({ claims }).legend.flatMap(({ sign, text }) => (sign === undefined ? [text] : []));
    };
    assert.deepEqual(said(5), []);
    assert.match(
      said(6).join(),
      /^More than half of the claims have Mayor and “The leaflet” in common: their threads/u,
    );
    assert.equal(said(6, 6).length, 0);
    const documents = { one: { title: 'One', publisher: 'P', language: 'en' } };
    const spread = manyClaims(6, (index) => ({
      ...{ claimant: index < 4 ? 'Mayor' : 'Baker' },
      appearances: [{ document: index < 3 ? 'one' : 'leaflet' }],
    }));
    const [line] = view({ claims: spread, documents }).legend.filter(({ sign }) => sign === undefined);
    assert.equal(line, undefined);
  });

  it('of a larger map explains signs by topic, and bonds where there are any', () => {
    const topics = (index: number) => ({ topics: [index % 2 === 0 ? 'history' : 'weather'] });
    const apart = manyClaims(41, topics);
    assert.deepEqual(signs({ claims: apart }), ['words']);
    const bound = { ...apart, c001: { ...topics(0), relations: [relation('supports', 'c002')] } };
    assert.deepEqual(signs({ claims: bound }), ['words', 'other', 'bond']);
  });
});

describe('the map as a list', () => {
  it('has the claims with all that they hang on', () => {
    const claims = {
      a: { claimant: 'Mayor', sources: [source('x')], relations: [relation('supports', 'b')] },
      b: { sources: [{ id: 'x', role: 'refutes' }, source('y')] },
    };
    const { groups, sides } = view({ claims }).list;
    assert.deepEqual(
      groups.map(({ heading, count, bonds }) => [heading, count, bonds]),
      [[undefined, '2 claims', []]],
    );
    assert.deepEqual(
      groups[0]?.claims.map(({ href, facts }) => [
        href,
        ...facts.map(({ label, items }) => `${label}: ${items.map(({ text }) => text).join()}`),
      ]),
      [
        [
          '/claims/a/',
          'Supports: About b',
          'Who says it: Mayor',
          'Where it appears: The leaflet',
          'Shared sources: House x',
        ],
        ['/claims/b/', 'Supported by: About a', 'Where it appears: The leaflet', 'Shared sources: House x'],
      ],
    );
    assert.deepEqual(
      sides.map(({ heading, items, more }) => [
        heading,
        items.map(({ text, href, note }) => `${text} ${href} ${note}`).join(),
        more,
      ]),
      [
        ['Who says it', 'Mayor /claimants/mayor/ 1 claim', undefined],
        ['Where it appears', 'The leaflet /documents/leaflet/ 2 claims', undefined],
        ['Shared sources', 'Title x /sources/x/ House x, 2 claims', undefined],
      ],
    );
  });

  it('leads to those who have no room in a column', () => {
    const claims = manyClaims(9, (index) => ({ claimant: `Person ${index}` }));
    const [claimants] = view({ claims }).list.sides;
    assert.deepEqual(
      [claimants?.items.length, claimants?.more],
      [8, { label: 'and 1 more', href: '/claimants/' }],
    );
  });

  it('of many has groups by topic, with those they have links to', () => {
    const claims = {
      ...manyClaims(42, (index) => ({ topics: [['history'], ['weather'], []][index % 3] })),
      c001: { topics: ['history'], relations: [relation('supports', 'c002'), relation('supports', 'c005')] },
      c003: { topics: [], relations: [relation('supports', 'c001')] },
    };
    const { groups } = view({ claims }).list;
    assert.deepEqual(
      groups.map(({ heading, count, claims: members, bonds }) => [
        ...[heading?.text, heading?.href, count, members.length, bonds.join()],
      ]),
      [
        ['History', '/topics/history/', '14 claims', 14, 'Weather (2 links),Without a topic (1 link)'],
        ['Weather', '/topics/weather/', '14 claims', 14, 'History (2 links)'],
        ['Without a topic', '/claims/', '14 claims', 14, 'History (1 link)'],
      ],
    );
  });

  it('of very many has topics alone', () => {
    const { list, picture } = view({ claims: manyClaims(401, () => ({ topics: ['history'] })) });
    assert.deepEqual(
      list.groups.map(({ heading, count, claims }) => [heading?.text, count, claims.length]),
      [['History', '401 claims', 0]],
    );
    assert.deepEqual(
      picture?.nodes.map(({ label, items }) => [label, items.length]),
      [
        ['The claims', 1],
        ['Where it appears', 1],
        ['Shared sources', 1],
      ],
    );
  });
});
