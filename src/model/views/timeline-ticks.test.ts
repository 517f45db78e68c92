import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scaleOf, type Span } from '../timeline/scale.ts';
import { ticksOf } from './timeline-ticks.ts';

const drawn = (span: Span, language = 'fr') => ticksOf(language, scaleOf(span, 132, 968));
const labels = (span: Span) => drawn(span).flatMap(({ label }) => (label === undefined ? [] : [label]));

/** What lies between neighbours at the least; coordinates are rounded to a tenth. */
function narrowest(places: readonly number[]): number {
  return Math.min(...places.slice(1).map((x, index) => x - (places[index] ?? 0))) + 0.1;
}

/** Spans of all lengths, from a month to eight hundred years, that begin in any month. */
const spans: Span[] = Array.from({ length: 240 }, (_, index) => {
  const months = Math.round(1.029 ** index * 1.1);
  const [from, to] = [1225 * 12 + (index % 12), 1225 * 12 + (index % 12) + months];
  const dayOf = (month: number, day: number) =>
    new Date(Date.UTC(Math.floor(month / 12), month % 12, day)).toISOString().slice(0, 10);
  return { first: dayOf(from, 1), last: dayOf(to, 0) };
});

describe('what a timeline is measured by', () => {
  const named: readonly [string, Span, readonly string[]][] = [
    ['a month', { first: '2025-03-01', last: '2025-03-31' }, ['mars 2025']],
    ['four months', { first: '2025-03-01', last: '2025-06-30' }, ['mars 2025', 'avril', 'mai', 'juin']],
    ['three years', { first: '2023-05-01', last: '2026-04-30' }, ['2023', '2024', '2025', '2026']],
    ['three years from December', { first: '2022-12-01', last: '2025-11-30' }, ['2023', '2024', '2025']],
    [
      'ninety-five years',
      { first: '1932-03-01', last: '2026-12-31' },
      ['1935', ...Array.from({ length: 18 }, (_, index) => String(1940 + 5 * index))],
    ],
    [
      'eight hundred years',
      { first: '1215-06-01', last: '2026-11-30' },
      ['1250', ...Array.from({ length: 15 }, (_, index) => String(1300 + 50 * index))],
    ],
  ];
  for (const [name, span, expected] of named)
    it(`names what has room in ${name}`, () => {
      const found = labels(span);
      assert.deepEqual(found.slice(-expected.length), expected);
      // Where the time begins is named as well when there is room.
      assert.ok(found.length - expected.length <= 1, found.join(' '));
    });

  it('has no label nearer to another than a year is wide, and no wall of lines, however long the time', () => {
    for (const span of spans) {
      const ticks = drawn(span);
      const name = `${span.first} – ${span.last}`;
      assert.ok(narrowest(ticks.flatMap(({ x, label }) => (label === undefined ? [] : [x]))) >= 44, name);
      // The first one stands where the time begins, wherever that is.
      assert.ok(narrowest(ticks.slice(1).map(({ x }) => x)) >= 7, name);
      assert.ok(ticks.length < 120 && ticks[0]?.x === 132, name);
      assert.ok(
        ticks.every(
          ({ label, isStrong }, index) => index === 0 || label === undefined || isStrong || /\D/u.test(label),
        ),
        name,
      );
    }
  });

  it('has labels that mean what they stand at', () => {
    for (const span of spans)
      for (const { x, label } of drawn(span, 'en').slice(1)) {
        if (label === undefined || !/^\d+$/u.test(label)) continue;
        const share = (Date.parse(`${label}-01-01`) - Date.parse(span.first)) / 86_400_000;
        assert.ok(
          Math.abs(132 + share * scaleOf(span, 132, 968).unitsPerDay - x) < 0.06,
          `${span.first} ${label}`,
        );
      }
  });

  it('has months between years where they have room, and single years between fives', () => {
    const between = (first: string, last: string) =>
      drawn({ first, last }).filter(({ isStrong }) => !isStrong).length;
    assert.equal(between('2023-01-01', '2025-12-31'), 33);
    assert.equal(between('1930-01-01', '2019-12-31'), 90 - 18);
  });
});
