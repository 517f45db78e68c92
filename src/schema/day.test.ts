import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Random } from '#fixtures/random';
import { dayOrUnknown, dayText, fullDay, isDay, machineDay } from './day.ts';
import { earliest, knownSpan, latest, sortKey, yearOf } from './day-span.ts';

describe('a date as far as it is known', () => {
  const right = [
    ...['2025-03-15', '2024-02-29', '2025-03', '2025', '0476', '0047-03-15', '-0043-03-15', '-0043', '0000'],
    ...['2025-21', '2025-24', '193X', '19XX', '2025-XX', '2025-03-XX', '2025~', '2025-03?', '2025-03-15%'],
    ...['2025-03-10/2025-03-14', '2025-03/2025-04-02', '2025~/2026?', '-0043/0014'],
    ...['2025-03/..', '../2025', '2025/', '/2025', '2025-03-15T20:30+01:00', '2025-03-15T20:30:00Z'],
  ];
  for (const text of right) it(`may be ${text}`, () => assert.ok(isDay(text)));

  const wrong = [
    ...[
      '',
      ' ',
      '476',
      '-44',
      '25',
      '2025-3-15',
      '2025-02-29',
      '2025-02-30~',
      '2025-13',
      '2025-20',
      '2025-25',
    ],
    ...[
      '2025-00',
      '20XX-03-15',
      '2X25',
      'XXXX-03',
      '2025-02-29/2025-03',
      '2025-03-14/2025-03-10',
      '/',
      '../..',
    ],
    ...['2025/2025/2025', '[2025,2026]', '{2025}', 'Y170000002', '2025-03-15T20:30', '2025-03-15T25:00Z'],
    ...[
      '2025-02-29T10:00Z',
      '2025-03-15T10:00+25:00',
      'about 2025',
      '193X~',
      '2025-21?',
      '2025 ~',
      '-0000',
      '1985-W12',
      'now',
    ],
    '9'.repeat(100_000),
    '2025/'.repeat(20_000),
  ];
  for (const text of wrong) it(`is not ${text.slice(0, 30) || 'empty'}`, () => assert.ok(!isDay(text)));

  it('may be unknown where it may, and never where a full day is wanted', () => {
    assert.ok(dayOrUnknown().safeParse('unknown').success);
    for (const text of [...right.filter((day) => day !== '2025-03-15' && day !== '2024-02-29'), '0047-03-1X'])
      assert.equal(fullDay().safeParse(text).success, text === '0047-03-15', text);
  });

  it('is the year that was written, though YAML reads a number', () => {
    assert.deepEqual([2025, 476, 999, -43, -1].map(dayText), ['2025', '0476', '0999', '-0043', '-0001']);
    // Of two digits nobody can tell which century is meant.
    assert.equal(dayOrUnknown().safeParse(25).success, false);
    assert.equal(dayOrUnknown().parse('0025'), '0025');
  });

  it('is told to machines only as they know it', () => {
    const told = right.filter((text) => machineDay(text) !== undefined);
    assert.deepEqual(told, [
      ...['2025-03-15', '2024-02-29', '2025-03', '2025', '0476', '0047-03-15'],
      ...['2025-03-15T20:30+01:00', '2025-03-15T20:30:00Z'],
    ]);
  });
});

describe('the days that a date may mean', () => {
  const spans: readonly (readonly [string, string, string])[] = [
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-22', '2025-01-01', '2025-12-31'],
    ['193X', '1930-01-01', '1939-12-31'],
    ['-004X', '-0049-01-01', '-0040-12-31'],
    ['2025-03-15?', '2025-03-15', '2025-03-15'],
    ['2025-03~', '2025-03-01', '2025-03-31'],
    ['2025-03/2025-05-02', '2025-03-01', '2025-05-02'],
    ['2025-03-15T23:59-11:00', '2025-03-15', '2025-03-15'],
    ['2025/..', '2025-01-01', '9999-12-31'],
    ['../2025', '-9999-01-01', '2025-12-31'],
    ['unknown', '-9999-01-01', '9999-12-31'],
  ];
  for (const [date, first, last] of spans)
    it(`of ${date} go from ${first} to ${last}`, () =>
      assert.deepEqual([earliest(date), latest(date)], [first, last]));

  it('are those of the known end where the other is open', () => {
    assert.deepEqual(knownSpan('2025-03/..'), { first: '2025-03-01', last: '2025-03-31' });
    assert.deepEqual(knownSpan('../2025'), { first: '2025-01-01', last: '2025-12-31' });
    assert.equal(knownSpan('unknown'), undefined);
  });

  it('lie in one year, or in none that can be named', () => {
    assert.deepEqual(['2025-03', '2025-21', '-0043', '193X', '2025/2026', '2025/..', 'unknown'].map(yearOf), [
      '2025',
      '2025',
      '-0043',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('dates in order', () => {
  it('stand as they came, whatever is known of them', () => {
    const ordered = [
      ...[
        '-0100',
        '-0043-03-14',
        '-0043-03-15',
        '0000',
        '0047',
        '0476',
        '193X',
        '1930-05',
        '../1945',
        '2025-01-02',
      ],
      ...[
        '2025-21',
        '2025-03-10/2025-03-14',
        '2025-03-11T10:00Z',
        '2025-22',
        '2025-24',
        '2026-01',
        'unknown',
      ],
    ];
    const random = new Random(6);
    for (let round = 0; round < 50; round += 1) {
      const shuffled = ordered
        .map((date) => ({ date, at: random.next() }))
        .sort((one, other) => one.at - other.at);
      const sorted = shuffled
        .map(({ date }) => date)
        .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
      assert.deepEqual(sorted, ordered);
    }
  });
});
