import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClaimNode } from './graph.ts';
import { isOverdue, reviewDays } from './review-days.ts';

const claims = [
  { id: 'later', reviewBy: '2026-07-02' },
  { id: 'soon', reviewBy: '2026-07-01' },
  { id: 'today', reviewBy: '2026-06-01' },
  { id: 'passed', reviewBy: '2026-05-31' },
  { id: 'long-passed', reviewBy: '2025-12-31' },
  { id: 'never' },
] as ClaimNode[];

describe('the day by which a check is looked at again', () => {
  it('has passed on the day after it, not on the day itself', () => {
    assert.equal(isOverdue({ reviewBy: '2026-06-01' }, '2026-06-01'), false);
    assert.equal(isOverdue({ reviewBy: '2026-06-01' }, '2026-06-02'), true);
  });

  it('is told thirty days ahead, and the longest overdue comes first', () => {
    const { overdue, due } = reviewDays(claims, '2026-06-01');
    assert.deepEqual(
      overdue.map(({ id }) => id),
      ['long-passed', 'passed'],
    );
    assert.deepEqual(
      due.map(({ id }) => id),
      ['today', 'soon'],
    );
  });

  it('says nothing where no day of today is known', () => {
    assert.equal(isOverdue({ reviewBy: '2020-01-01' }, undefined), false);
    assert.deepEqual(reviewDays(claims, undefined), { overdue: [], due: [] });
  });
});
