import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scaleOf } from '../timeline/scale.ts';
import { groupsOf, marksOf, target } from './timeline-groups.ts';
import type { Dated } from './timeline-marks.ts';
import { town } from '#fixtures/town-site';

describe('things of one date', () => {
  // A hundred days, ten units each.
  const scale = scaleOf({ first: '2025-01-01', last: '2025-04-10' }, 100, 1100);
  const thing = (date: string, index = 0): Dated => ({
    ...{ lane: 'event', date, href: `#${index}`, entry: `#entry-${date}`, title: { text: `Thing ${index}` } },
  });
  const things = (date: string, count: number) =>
    Array.from({ length: count }, (_, index) => thing(date, index));
  const shape = (list: readonly Dated[]) => {
    const { groups, rows } = groupsOf(scale, list);
    return [
      rows,
      ...groups.map((group) => [
        group.date,
        group.things.length,
        group.x,
        group.row,
        group.columns,
        group.span,
      ]),
    ];
  };

  it('stand below each other up to three, beyond that as one mark with their number', () => {
    for (const [count, rows, columns] of [
      [1, 1, 1],
      [3, 3, 1],
      [4, 1, undefined],
    ] as const)
      assert.deepEqual(shape(things('2025-01-02', count)), [
        rows,
        ['2025-01-02', count, 115, 0, columns, undefined],
      ]);
    assert.deepEqual(shape([]), [1]);
  });

  it('stand beside each other where the date is vague, and there is room', () => {
    const span = { from: 100, to: 410 };
    for (const [count, rows, columns] of [
      [2, 1, 2],
      [11, 1, 11],
      [12, 2, 11],
      [33, 3, 11],
      [34, 1, undefined],
    ] as const)
      assert.deepEqual(shape(things('2025-01', count)), [rows, ['2025-01', count, 255, 0, columns, span]]);
  });

  it('stand in the order of time, in the highest row where they touch nothing', () => {
    const list = [thing('2025-01-03'), thing('2025-01-01'), thing('2025-01-20'), thing('2025-01')];
    assert.deepEqual(shape(list), [
      3,
      ['2025-01', 1, 255, 0, 1, { from: 100, to: 410 }],
      ['2025-01-01', 1, 105, 1, 1, undefined],
      ['2025-01-03', 1, 125, 2, 1, undefined],
      ['2025-01-20', 1, 295, 1, 1, undefined],
    ]);
  });

  it('are those of a month where days would pile up more than five rows high', () => {
    const days = (count: number) =>
      Array.from({ length: count }, (_, index) => things(`2025-01-0${index + 1}`, 2)).flat();
    assert.equal(shape(days(2))[0], 4);
    assert.equal(shape([...days(2), thing('2025-01-03')])[0], 5);
    assert.deepEqual(shape(days(3)), [1, ['2025-01', 6, 255, 0, 6, { from: 100, to: 410 }]]);
  });

  const marks = (list: readonly Dated[], flagOf: Parameters<typeof marksOf>[3] = () => undefined) =>
    groupsOf(scale, list).groups.flatMap((group) => marksOf(town(), group, 500, flagOf, 20));

  it('have a mark each, a target apart, centred in each row', () => {
    const at = (list: readonly Dated[]) => marks(list).map(({ x, y }) => [x, y]);
    assert.deepEqual(at(things('2025-01-02', 3)), [
      [115, 500],
      [115, 500 + target],
      [115, 500 + 2 * target],
    ]);
    assert.deepEqual(at(things('2025-01', 2)), [
      [255 - target / 2, 500],
      [255 + target / 2, 500],
    ]);
    assert.deepEqual(at(things('2025-01', 12)).slice(9), [
      [255 + 4 * target, 500],
      [255 + 5 * target, 500],
      [255, 500 + target],
    ]);
  });

  it('that are one mark lead to the list and say how many they are', () => {
    const [mark, ...others] = marks(things('2025-01-02', 4));
    assert.deepEqual(others, []);
    assert.deepEqual(
      [mark?.href, mark?.count, mark?.name, mark?.span],
      ['#entry-2025-01-02', 4, 'Event, 2 January 2025: 4 entries', undefined],
    );
    assert.deepEqual(marks(things('2025-01', 34))[0]?.span, { from: 100, to: 410 });
  });

  it('show how far a vague date reaches once, and their name while they have the attention', () => {
    const [first, second] = marks(things('2025-01', 2));
    assert.deepEqual([first?.span, second?.span], [{ from: 100, to: 410 }, undefined]);
    assert.deepEqual(first?.tip?.lines.join(' '), 'Event, January 2025: Thing 0');
    assert.equal(first?.tip?.x, first?.x);
    const [edge] = marks(things('2025-04-10', 1));
    assert.ok(edge?.tip && edge.tip.x < edge.x, 'not over the edge');
    const [flagged] = marks(things('2025-01-02', 1), () => ({ row: 2, lines: ['Flag'] }));
    assert.deepEqual([flagged?.flag, flagged?.tip], [{ y: 92, lines: ['Flag'] }, undefined]);
  });
});
