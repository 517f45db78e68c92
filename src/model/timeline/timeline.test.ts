import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Random } from '#fixtures/random';
import { latest } from '#schema/day-span';
import { busiestMonths } from './busiest.ts';
import { flagRows, rowsOf } from './assign-rows.ts';
import {
  dayNumber,
  extentOf,
  isWithin,
  monthsAround,
  monthsOf,
  scaleOf,
  type Span,
  startOf,
} from './scale.ts';

/** Days of thirty years, the same in every run. */
function randomDays(count: number, seed = 7): string[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () =>
    new Date((10_957 + random.below(10_957)) * 86_400_000).toISOString().slice(0, 10),
  );
}

describe('to scale', () => {
  const days = randomDays(200);
  const span = monthsAround(days) ?? { first: '2000-01-01', last: '2000-01-31' };
  const scale = scaleOf(span, 132, 968);

  it('distances are proportional to days, over leap years and summer time', () => {
    const [origin = ''] = days;
    for (const other of days) {
      const drawn = startOf(scale, other) - startOf(scale, origin);
      const real = dayNumber(other) - dayNumber(origin);
      assert.ok(Math.abs(drawn - real * scale.unitsPerDay) < 1e-6, `${origin} – ${other}`);
    }
  });

  it('the whole time is drawn from end to end, and nothing beside it', () => {
    assert.equal(startOf(scale, span.first), 132);
    assert.ok(Math.abs(extentOf(scale, span.last).to - 968) < 1e-6);
    for (const day of days) {
      const { from, to } = extentOf(scale, day);
      assert.ok(from >= 132 && to <= 968 + 1e-6);
    }
  });

  it('a month is as wide as its days, a year as its', () => {
    const wide = (date: string) =>
      Math.round((extentOf(scale, date).to - extentOf(scale, date).from) / scale.unitsPerDay);
    assert.deepEqual([wide('2024-02'), wide('2025-02'), wide('2024'), wide('2025-03-15')], [29, 28, 366, 1]);
  });

  it('months follow each other over the turn of the year', () => {
    assert.deepEqual(monthsOf({ first: '2024-11-01', last: '2025-02-28' }), [
      '2024-11',
      '2024-12',
      '2025-01',
      '2025-02',
    ]);
  });
});

/** The same answer as `busiestMonths`, the long way round. */
function busiestByTrying(whole: Span, dates: readonly string[]): Span | undefined {
  const months = monthsOf(whole);
  for (let length = 1; length <= months.length / 6; length += 1) {
    const runs = months.slice(0, months.length - length + 1).map((month, index) => {
      const span = { first: `${month}-01`, last: latest(months[index + length - 1] ?? month) };
      return { span, count: dates.filter((date) => isWithin(span, date)).length };
    });
    const most = Math.max(...runs.map(({ count }) => count));
    if (most >= Math.max(4, dates.length / 3)) return runs.find(({ count }) => count === most)?.span;
  }
  return undefined;
}

describe('the busiest months', () => {
  const whole = { first: '2020-01-01', last: '2025-12-31' };

  it('are the shortest run that holds a third of the dates', () => {
    const dates = [
      '2020-05-01',
      '2021-06-01',
      '2022-07-01',
      '2025-03-01',
      '2025-03-13',
      '2025-03-15',
      '2025-04-02',
    ];
    assert.deepEqual(busiestMonths(whole, dates), { first: '2025-03-01', last: '2025-04-30' });
  });

  it('are none when the dates are spread evenly', () => {
    const dates = monthsOf(whole).map((month) => `${month}-10`);
    assert.equal(busiestMonths(whole, dates), undefined);
  });

  it('are what trying every run of months finds, for days, months and years alike', () => {
    let found = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      const dates = randomDays(8 + 2 * seed, seed).map((date, index) =>
        index % 7 === 0 ? date.slice(0, 4) : index % 3 === 0 ? date.slice(0, 7) : date,
      );
      // Every second time has a busy year.
      const busy = randomDays(seed % 2 === 0 ? 12 + seed : 0, seed + 1).map(
        (date) => `2012${date.slice(4, 7)}`,
      );
      const all = [...dates, ...busy];
      const span = monthsAround(dates) ?? whole;
      const run = busiestMonths(span, all);
      assert.deepEqual(run, busiestByTrying(span, all), `seed ${seed}`);
      if (run !== undefined) found += 1;
    }
    assert.ok(found >= 5 && found < 12, `found in ${found}`);
  });

  it('are found by reading each date once, however many there are', () => {
    const dates = [...randomDays(500, 3), ...Array.from({ length: 500 }, () => '2011-02-03')];
    let reads = 0;
    const counted = new Proxy(dates, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/u.test(key)) reads += 1;
        return Reflect.get(target, key) as unknown;
      },
    });
    const span = { first: '2000-01-01', last: '2029-12-31' };
    assert.deepEqual(busiestMonths(span, counted), { first: '2011-02-01', last: '2011-02-28' });
    assert.equal(reads, dates.length);
  });
});

describe('marks', () => {
  it('of one row do not overlap, and none moves along the line', () => {
    const extents = Array.from({ length: 60 }, (_, index) => ({
      x: (index * 37) % 200,
      width: 26,
      height: 1 + (index % 2),
    }));
    const rows = rowsOf(extents);
    for (const [index, one] of extents.entries())
      for (const [at, other] of extents.entries()) {
        if (at <= index || Math.abs(one.x - other.x) >= 25.5) continue;
        const [first, second] = [rows[index] ?? 0, rows[at] ?? 0];
        assert.ok(first + one.height <= second || second + other.height <= first, `${index} and ${at}`);
      }
  });

  it('whose titles overlap hang higher the further left, so that no stem runs through a title', () => {
    assert.deepEqual(
      flagRows(
        [
          { x: 0, width: 100 },
          { x: 20, width: 100 },
          { x: 300, width: 100 },
        ],
        6,
      ),
      [1, 0, 0],
    );
    assert.deepEqual(
      flagRows(
        [
          { x: 0, width: 50 },
          { x: 10, width: 50 },
          { x: 20, width: 50 },
        ],
        2,
      ),
      [undefined, 1, 0],
    );
  });
});
