import assert from 'node:assert/strict';
import { it } from 'node:test';
import { cslDate } from './csl-date.ts';

it('A date of CSL says what the date says, and nothing where it is unknown', () => {
  const told: readonly (readonly [string, unknown])[] = [
    ['2025-03-15', { 'date-parts': [[2025, 3, 15]] }],
    ['2025-03', { 'date-parts': [[2025, 3]] }],
    ['-0043', { 'date-parts': [[-43]] }],
    ['0476', { 'date-parts': [[476]] }],
    ['2025-21', { 'date-parts': [[2025]], season: 1 }],
    ['2025~', { 'date-parts': [[2025]], circa: true }],
    [
      '2025-03-10/2025-03-14',
      {
        'date-parts': [
          [2025, 3, 10],
          [2025, 3, 14],
        ],
      },
    ],
    ['2025-03-15T20:30+01:00', { 'date-parts': [[2025, 3, 15]] }],
    ['193X', { literal: '1930s' }],
    ['2025/..', { literal: 'since 2025' }],
    ['unknown', undefined],
  ];
  for (const [day, date] of told) assert.deepEqual(cslDate(day, 'en'), date, day);
});
