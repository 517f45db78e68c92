import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimView } from '#model/views/claim';
import { embedView } from '#model/views/embed';
import { searchFacets } from '#model/views/search-facets';
import { timelineViews } from '#model/views/timeline';
import { claimIn, town } from '#fixtures/town-site';
import { claimData } from './claim-data.ts';
import { claimDataSchema } from './claim-data-schema.ts';
import { claimReview } from './claim-review.ts';
import { claimsTable } from './claims-table.ts';
import { cardDocument } from './embed/card-document.ts';

/** In the order in which they happened; with what machines are told. */
const dates: readonly (readonly [string, string | undefined])[] = [
  ['-0043-03-15', undefined],
  ['0476', '0476'],
  ['193X', undefined],
  ['../1945', undefined],
  ['2025~', undefined],
  ['2025-21', undefined],
  ['2025-03-10/2025-03-14', undefined],
  ['2025-03-15T20:30+01:00', '2025-03-15T20:30+01:00'],
  ['2025-03-16', '2025-03-16'],
  ['2025-04/..', undefined],
  ['2025-05?', undefined],
  ['unknown', undefined],
];

function site() {
  const claims = Object.fromEntries(
    dates.map(([made], index) => [
      `c${String(index).padStart(2, '0')}`,
      {
        made,
        ...(made === 'unknown' ? { undated: 'The leaflet bears no date.' } : {}),
        appearances: [{ document: 'leaflet' }],
      },
    ]),
  );
  const leaflet = { title: 'The leaflet', publisher: 'P', language: 'en', date: '193X' };
  return town({ claims, documents: { leaflet }, events: [{ date: '-0050/..', title: 'It begins' }] });
}

describe('a date that is known less exactly', () => {
  const context = site();
  const claims = dates.map(([made, machine], index) => ({
    made,
    machine,
    claim: claimIn(context, `c${String(index).padStart(2, '0')}`),
  }));

  it('is told in ClaimReview where consumers know such a date, and left out elsewhere', () => {
    for (const { made, machine, claim } of claims) {
      const { itemReviewed } = claimReview(context, claim) as unknown as {
        itemReviewed: { datePublished?: string; appearance: { datePublished?: string }[] };
      };
      assert.equal(itemReviewed.datePublished, machine, made);
      assert.equal(itemReviewed.appearance[0]?.datePublished, undefined);
    }
  });

  it('is a time on a card where HTML has one, else words alone', () => {
    for (const { made, machine, claim } of claims) {
      const card = cardDocument(embedView(context, claim), { style: '', script: '' });
      const [, told] = /<time datetime="([^"]*)">/u.exec(card) ?? [];
      assert.equal(told, machine, made);
    }
  });

  it('stands in claim.json and the table as it was written', () => {
    for (const { made, claim } of claims) {
      const data = claimData(context, claim);
      assert.equal(claimDataSchema.parse(data).made, made);
      assert.equal(data.undated, made === 'unknown' ? 'The leaflet bears no date.' : undefined);
      assert.ok(claimsTable(context, [claim]).includes(made), made);
    }
  });

  it('says why it is not known', () => {
    const unknown = claims.find(({ made }) => made === 'unknown')?.claim;
    assert.ok(unknown);
    assert.deepEqual(claimView(context, unknown).made, {
      day: 'unknown',
      text: 'date unknown',
      reason: { text: 'The leaflet bears no date.' },
    });
  });

  it('has its place in the timeline, under a heading that says no more than is known', () => {
    const [first] = timelineViews(context);
    const told = first?.years.map(({ year, entries }) => [
      year,
      ...entries.flatMap((entry) => (entry.kind === 'said' ? [entry.date.day] : [])),
    ]);
    assert.deepEqual(told, [
      ['51 BC'],
      ['44 BC', '-0043-03-15'],
      ['476', '0476'],
      ['1930s', '193X'],
      ['1945', '../1945'],
      [
        ...['2025', '2025~', '2025-21', '2025-03-10/2025-03-14', '2025-03-15T20:30+01:00', '2025-03-16'],
        ...['2025-04/..', '2025-05?'],
      ],
      ['2026'],
    ]);
    const numbers = JSON.stringify(first?.picture).match(/null|NaN|Infinity/gu);
    assert.equal(numbers, null);
  });

  it('is found by the year it lies in, where it lies in one', () => {
    const years = searchFacets(context).find(({ name }) => name === 'year')?.options;
    assert.deepEqual(
      years?.map(({ value, label, count }) => [value, label, count]),
      [
        ['2025', '2025', 6],
        ['0476', '476', 1],
        ['-0043', '44 BC', 1],
      ],
    );
  });
});
