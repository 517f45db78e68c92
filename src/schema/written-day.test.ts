import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meantDay } from './written-day.ts';

describe('a date written otherwise', () => {
  const sure: readonly (readonly [string, string])[] = [
    ['2025/03/15', '2025-03-15'],
    ['2025.3.5', '2025-03-05'],
    ['2025-3-15', '2025-03-15'],
    ['15.03.2025', '2025-03-15'],
    ['15/03/2025', '2025-03-15'],
    ['03/15/2025', '2025-03-15'],
    ['05/05/2025', '2025-05-05'],
    ['15 mars 2025', '2025-03-15'],
    ['1er août 2025', '2025-08-01'],
    ['15 févr. 2025', '2025-02-15'],
    ['March 15, 2025', '2025-03-15'],
    ['Mar 15 2025', '2025-03-15'],
    ['3rd March 2025', '2025-03-03'],
    ['15. März 2025', '2025-03-15'],
    ['15 de marzo de 2025', '2025-03-15'],
    ['mars 2025', '2025-03'],
    ['2025-03-15T10:00:00Z', '2025-03-15'],
    ['2025-03-15 10:00:00 +02:00', '2025-03-15'],
  ];
  for (const [written, day] of sure) it(`${written} is ${day}`, () => assert.equal(meantDay(written), day));

  const unsure = [
    '03/04/2025',
    '3.4.2025',
    '15/03/25',
    '30 février 2025',
    '15 marx 2025',
    'last March',
    '2025',
    '',
  ];
  for (const written of unsure)
    it(`${written || 'nothing'} is left to the editor`, () => assert.equal(meantDay(written), undefined));

  it('is nothing to mend when it is right', () => assert.equal(meantDay('2025-03-15'), undefined));
});
