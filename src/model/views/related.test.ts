import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listsOf, relationsOf, sequenceOf, siblingsOf } from './related-claims.ts';
import { claimIn, manyClaims, town, type Town } from '#fixtures/town-site';

const source = (id: string) => ({ id, title: id, publisher: 'Archive', role: 'supports' });
const sources = (...ids: readonly string[]) => ids.map(source);
const elsewhere = (id: string) => ({ appearances: [{ document: id }] });
const documents = Object.fromEntries(
  ['one', 'two', 'three'].map((id) => [id, { title: `Text ${id}`, publisher: 'Press', language: 'en' }]),
);

function groupsOf(parts: Town, id = 'bridge') {
  const context = town({ ...parts, documents });
  return siblingsOf(context, claimIn(context, id)).map(({ label, cards }) => [
    label,
    cards.map((card) => card.id).join(' '),
  ]);
}

describe('claims with the same sources', () => {
  const bridge = { sources: sources('a', 'b', 'c'), ...elsewhere('one') };

  it('stand in the order of how many they share, then of their ids', () => {
    const claims = {
      bridge,
      tower: { sources: sources('a'), ...elsewhere('two') },
      river: { sources: sources('a'), ...elsewhere('two') },
      mill: { sources: sources('a', 'c', 'other'), ...elsewhere('two') },
      market: { sources: sources('other'), ...elsewhere('two') },
    };
    assert.deepEqual(groupsOf({ claims }), [['Same sources', 'mill river tower']]);
  });

  it('are three at most', () => {
    const others = manyClaims(5, () => ({ sources: sources('a'), ...elsewhere('two') }));
    assert.deepEqual(groupsOf({ claims: { bridge, ...others } }), [['Same sources', 'c001 c002 c003']]);
  });

  for (const [users, expected] of [
    [50, [['Same sources', 'c001 c002 c003']]],
    [51, []],
  ] as const)
    it(`are ${expected.length === 0 ? 'not ' : ''}told of a source that ${users} claims use`, () => {
      const others = manyClaims(users - 1, () => ({ sources: sources('a'), ...elsewhere('two') }));
      assert.deepEqual(groupsOf({ claims: { bridge, ...others } }), expected);
    });
});

describe('claims of the same speaker and in the same document', () => {
  const listed = (parts: Town) => {
    const context = town({ ...parts, documents });
    return listsOf(context, claimIn(context, 'bridge')).map(({ label, href }) => `${label} ${href}`);
  };

  it('are a link with their number, the claim itself included', () => {
    const claims = {
      bridge: { claimant: 'Mayor', appearances: [{ document: 'one' }, { document: 'two' }] },
      said: { claimant: 'Mayor', ...elsewhere('three') },
      read: { claimant: 'Baker', ...elsewhere('one') },
      more: { claimant: 'Baker', ...elsewhere('two') },
      most: { claimant: 'Baker', ...elsewhere('two') },
    };
    assert.deepEqual(listed({ claims }), [
      'Mayor: 2 claims /claimants/mayor/',
      'Text one: 2 claims /documents/one/',
      'Text two: 3 claims /documents/two/',
    ]);
  });

  it('are told of each claimant, and of a document once', () => {
    const claims = {
      bridge: {
        claimant: ['Mayor', 'Baker'],
        appearances: [
          { document: 'one', position: 1 },
          { document: 'one', position: 2 },
        ],
      },
      said: { claimant: ['Baker', 'Mayor'], ...elsewhere('one') },
    };
    assert.deepEqual(listed({ claims }), [
      'Mayor: 2 claims /claimants/mayor/',
      'Baker: 2 claims /claimants/baker/',
      'Text one: 2 claims /documents/one/',
    ]);
  });

  it('are none for a claim alone', () => {
    assert.deepEqual(listed({ claims: { bridge: { claimant: 'Mayor' } } }), []);
    assert.deepEqual(groupsOf({ claims: { bridge: {} } }), []);
  });
});

describe('the relations of a claim', () => {
  const relation = { type: 'depends-on', claim: 'tower', reason: 'It stands on it.' };
  const parts = {
    claims: {
      bridge: { relations: [relation, { type: 'contradicts', claim: 'river' }] },
      tower: {},
      river: { relations: [{ type: 'depends-on', claim: 'tower' }] },
    },
    translations: {
      'bridge.fr': { relations: { tower: 'Il repose dessus.' } },
      'tower.fr': {},
    },
  };
  const told = (id: string, language = 'en') => {
    const context = town(parts, { language });
    const claim = claimIn(context, id);
    const words = claim.words[language];
    assert.ok(words);
    return relationsOf(context, claim, words).map(({ label, items }) => [
      label,
      ...items.map(({ card, reason }) =>
        [card.id, ...(reason === undefined ? [] : [reason.language ?? '', reason.text])].join(' '),
      ),
    ]);
  };

  it('are told by kind, from both ends, with the reason', () => {
    assert.deepEqual(told('bridge'), [
      ['Rests on', 'tower  It stands on it.'],
      ['Contradicts', 'river'],
    ]);
    assert.deepEqual(told('tower'), [['Basis for', 'bridge  It stands on it.', 'river']]);
    assert.deepEqual(told('river'), [
      ['Rests on', 'tower'],
      ['Contradicted by', 'bridge'],
    ]);
  });

  it('have their reason in the language of the page, from either end', () => {
    assert.deepEqual(told('bridge', 'fr')[0], ['Repose sur', 'tower  Il repose dessus.']);
    assert.match(String(told('tower', 'fr')[0]?.[1]), /^bridge {2}Il repose dessus\.$/u);
  });

  it('keep the language of a reason that is not translated', () => {
    const bare = { ...parts, translations: { 'bridge.fr': {} } };
    const context = town(bare, { language: 'fr' });
    const bridge = claimIn(context, 'bridge');
    assert.ok(bridge.words['fr']);
    const [first] = relationsOf(context, bridge, bridge.words['fr']);
    assert.deepEqual(first?.items[0]?.reason, { text: 'It stands on it.', language: 'en', direction: 'ltr' });
  });
});

describe('the place in the document', () => {
  const placed = (id: string, count = 3) => {
    const claims = manyClaims(count, (index) => ({
      appearances: [{ document: 'leaflet', position: index + 1 }],
    }));
    const context = town({ claims });
    const found = sequenceOf(context, claimIn(context, id));
    return found && [found.document.href, found.place, found.previous?.id, found.next?.id];
  };

  it('has neighbours, but none before the first and after the last', () => {
    assert.deepEqual(placed('c001'), ['/documents/leaflet/', 'Passage 1 of 3', undefined, 'c002']);
    assert.deepEqual(placed('c002'), ['/documents/leaflet/', 'Passage 2 of 3', 'c001', 'c003']);
    assert.deepEqual(placed('c003'), ['/documents/leaflet/', 'Passage 3 of 3', 'c002', undefined]);
    assert.deepEqual(placed('c002', 2), ['/documents/leaflet/', 'Passage 2 of 2', 'c001', undefined]);
  });

  it('is not told of the only claim of a document', () => {
    assert.equal(placed('c001', 1), undefined);
  });
});

it('a claim that others rest on says how many pages hang on it, those that rest on it through another too', () => {
  const rests = (claim: string) => ({ relations: [{ type: 'depends-on', claim }] });
  const claims = { bridge: {}, tower: rests('bridge'), mill: rests('tower'), river: rests('mill') };
  const notes = (id: string, language = 'en') => {
    const context = town({ claims }, { language });
    const claim = claimIn(context, id);
    const [words] = Object.values(claim.words);
    assert.ok(words !== undefined);
    return relationsOf(context, claim, words).map(({ label, note }) => [label, note]);
  };
  assert.deepEqual(notes('bridge'), [
    ['Basis for', 'If this verdict changed, 3 other pages would have to be looked at again.'],
  ]);
  assert.deepEqual(notes('mill', 'fr'), [
    ['Repose sur', undefined],
    ['Sert de base à', 'Si ce verdict changeait, une autre page serait à revoir.'],
  ]);
  assert.deepEqual(
    notes('river').map(([, note]) => note),
    [undefined],
  );
});
