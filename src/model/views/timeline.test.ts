import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { timelineViews, type TimelineEntry } from './timeline.ts';
import { manyClaims, town, type Look, type Town } from '#fixtures/town-site';

const revision = (date: string) => ({ date, kind: 'update', summary: 'New.' });
const tell = (entry: TimelineEntry): string => {
  const about = () => {
    if (entry.kind === 'event') return [entry.title.text, ...entry.cards.map(({ id }) => id)];
    if (entry.kind === 'appeared') return [entry.document.text];
    if (entry.kind === 'checked') return [...entry.cards.map(({ id }) => id), entry.more?.label ?? ''];
    return [entry.card.id, entry.kind === 'revised' ? entry.label : ''];
  };
  return [entry.date.day, entry.anchor, ...about()].filter((part) => part !== '').join(' ');
};
const listOf = (parts: Town, look?: Look) =>
  timelineViews(town(parts, look)).flatMap(({ years }) =>
    years.map(({ year, entries }) => [year, ...entries.map(tell)]),
  );

describe('the timeline', () => {
  it('tells all that has a date, oldest first, by year; what was checked on one day is one entry', () => {
    const claims = {
      b: { made: '2025', published: '2026-01-10', revisions: [revision('2026-03-01')] },
      a: { made: '2025-03', published: '2026-01-10', revisions: [revision('2026-02-01')] },
      c: { made: '2025-03-01', published: '2026-01-09' },
    };
    const documents = {
      leaflet: { title: 'The leaflet', publisher: 'P', language: 'en', date: '2025-03-01' },
    };
    const events = [
      { date: '2026-01-09', title: 'Rain', claims: ['a', 'none'] },
      { date: '2024-12-31', title: 'Snow' },
    ];
    assert.deepEqual(listOf({ claims, documents, events }), [
      ['2024', '2024-12-31 event-1 Snow'],
      [
        ...['2025', '2025 said-b b', '2025-03-01 appeared-leaflet The leaflet', '2025-03 said-a a'],
        '2025-03-01 said-c c',
      ],
      [
        ...['2026', '2026-01-09 checked-2026-01-09 c', '2026-01-09 event-2 Rain a'],
        ...[
          '2026-01-10 checked-2026-01-10 a b',
          '2026-02-01 revised-1 a Update',
          '2026-03-01 revised-2 b Update',
        ],
      ],
    ]);
    assert.deepEqual(listOf({}), []);
  });

  for (const [count, more] of [
    [24, undefined],
    [25, 'and 1 more'],
    [26, 'and 2 more'],
  ] as const)
    it(`names 24 of ${count} claims checked on one day`, () => {
      const entries = timelineViews(town({ claims: manyClaims(count) })).flatMap(({ years }) =>
        years.flatMap((year) => year.entries),
      );
      const checked = entries.find((entry) => entry.kind === 'checked');
      assert.deepEqual(
        [checked?.cards.length, checked?.more?.label, checked?.more?.href],
        [24, more, more && '/claims/'],
      );
    });

  it('leaves a draft out, and what happened with its text and its sources in', () => {
    const events = [
      { date: '2026-01-01', title: { en: 'Rain', fr: 'Pluie' }, text: 'It fell.', claims: ['begun'] },
    ];
    const claims = { begun: { status: 'draft' } };
    assert.deepEqual(listOf({ claims, events }), [['2026', '2026-01-01 event-1 Rain']]);
    assert.match(listOf({ claims, events }, { drafts: true }).flat().join(), /said-begun/u);
    const [event] = timelineViews(town({ events })).flatMap(({ years }) =>
      years.flatMap((year) => year.entries),
    );
    assert.ok(event?.kind === 'event');
    assert.deepEqual(
      [event.text?.text, event.sources.map(({ source }) => source.title.text)],
      ['It fell.', ['Minutes']],
    );
    const [bare] = timelineViews(town({ events: [{ date: '2026', title: 'Rain' }] })).flatMap(({ years }) =>
      years.flatMap((year) => year.entries),
    );
    assert.ok(bare?.kind === 'event' && bare.text === undefined);
  });

  it('of more than a hundred entries has pages; its picture is on the first and leads to all', () => {
    const events = Array.from({ length: 101 }, (_, index) => ({
      ...{ date: String(1900 + index), title: `Year ${1900 + index}` },
    }));
    const views = timelineViews(town({ events }));
    assert.deepEqual(
      views.map(({ frame, picture, years, pager }) => [
        ...[frame.title, picture !== undefined, years.length, pager?.previous, pager?.next],
      ]),
      [
        ['Timeline · Town facts', true, 100, undefined, '/timeline/page-2/'],
        ['Timeline, Page 2 of 2 · Town facts', false, 1, '/timeline/', undefined],
      ],
    );
    const addresses = views[0]?.picture?.parts.flatMap(({ marks }) => marks.map(({ href }) => href)) ?? [];
    assert.deepEqual(addresses.slice(0, 2), ['#event-1', '#event-2']);
    assert.equal(addresses.at(-1), '/timeline/page-2/#event-101');
    assert.deepEqual(
      timelineViews(town()).map(({ picture, pager }) => [picture, pager]),
      [[undefined, undefined]],
    );
  });
});
