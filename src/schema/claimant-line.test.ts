import assert from 'node:assert/strict';
import { it } from 'node:test';
import { claimantLine, claimantNames, claimantOfLine } from './claim.ts';

it('A line with semicolons says several claimants, and one name stays a text', () => {
  assert.equal(claimantOfLine('Mayor'), 'Mayor');
  assert.equal(claimantOfLine(' Mayor ; '), 'Mayor');
  assert.deepEqual(claimantOfLine('Mayor; Ferry Company ;第1放送'), ['Mayor', 'Ferry Company', '第1放送']);
  assert.equal(claimantLine(['Mayor', 'Ferry Company', 'Mayor']), 'Mayor; Ferry Company');
  assert.deepEqual(claimantNames('Mayor'), ['Mayor']);
});
