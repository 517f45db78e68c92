import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimIn, town } from '#fixtures/town-site';
import { cardOf } from '#model/views/card';
import { claimView } from '#model/views/claim';
import { documentViews } from '#model/views/document';
import { embedView } from '#model/views/embed';
import { facetValues } from '#model/views/search-facets';
import { claimData } from './claim-data.ts';
import { claimReview } from './claim-review.ts';

const parts = {
  claims: { bridge: { claimant: ['Mayor', 'Ferry Company', '第1放送'] }, tower: { claimant: 'Mayor' } },
  entities: { mayor: { name: { en: 'Mayor', fr: 'La maire' }, kind: 'person' } },
  translations: { 'bridge.fr': {} },
} as const;
const english = town(parts);
const bridge = claimIn(english, 'bridge');

describe('a claim that several say', () => {
  it('stands on the page of each', () => {
    assert.equal(bridge.claimants.length, 3);
    for (const id of bridge.claimants)
      assert.ok(english.graph.entities.get(id)?.claims.includes('bridge'), id);
    assert.deepEqual(english.graph.entities.get('mayor')?.claims.toSorted(), ['bridge', 'tower']);
    assert.deepEqual([...facetValues(bridge, 'claimant')], bridge.claimants);
  });

  it('names all of them on its page, each with a link, on cards and in sentences', () => {
    assert.equal(cardOf(english, bridge).claimant.text, 'Mayor, Ferry Company and 第1放送');
    assert.match(embedView(english, bridge).sentence, /Mayor, Ferry Company and 第1放送/u);
    const { claimants } = claimView(english, bridge);
    assert.deepEqual(
      claimants.map((part) => (typeof part === 'string' ? part : part.href)),
      ['/claimants/mayor/', ', ', '/claimants/ferry-company/', ' and ', `/claimants/${bridge.claimants[2]}/`],
    );
    const french = town(parts, { language: 'fr' });
    assert.equal(cardOf(french, bridge).claimant.text, 'La maire, Ferry Company et 第1放送');
  });

  it('has several authors as ClaimReview, and of none a kind that is not known', () => {
    const { author } = claimReview(english, bridge).itemReviewed as { author?: unknown };
    assert.deepEqual(
      (author as { '@type': string; name: string }[]).map((one) => [one['@type'], one.name]),
      [
        ['Person', 'Mayor'],
        ['Thing', 'Ferry Company'],
        ['Thing', '第1放送'],
      ],
    );
  });

  it('lists them for programs, the first under the key that was there before', () => {
    const { claimant, claimants } = claimData(english, bridge);
    assert.equal(claimant?.id, 'mayor');
    assert.deepEqual(
      claimants?.map(({ name }) => name),
      ['Mayor', 'Ferry Company', '第1放送'],
    );
    assert.equal(claimData(english, claimIn(english, 'tower')).claimants, undefined);
  });
});

describe('the voice of a document', () => {
  it('is that of most passages, whatever the order of its names; only others are named', () => {
    const context = town({
      ...parts,
      claims: {
        ...parts.claims,
        bridge: { claimant: ['Mayor', 'Ferry Company'] },
        canal: { claimant: ['Ferry Company', 'Mayor'] },
      },
    });
    const [document] = [...context.graph.documents.values()];
    assert.ok(document);
    const voices = documentViews(context, document).flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ notes }) => notes.map(({ rated }) => [rated?.card.id, rated?.voice?.text])),
    );
    assert.deepEqual(voices.toSorted(), [
      ['bridge', undefined],
      ['canal', undefined],
      ['tower', 'Mayor'],
    ]);
  });
});
