import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Revision } from '#schema/claim';
import { verdictHistory } from './verdict-history.ts';

const revision = (change: Partial<Revision>): Revision => ({
  date: '2026-02-01',
  kind: 'correction',
  summary: 'Why.',
  ...change,
});

test('each revision has the verdict that readers saw before it and the one they saw after it', () => {
  const revisions = [
    revision({}),
    revision({ from: 'mixed', to: 'false' }),
    revision({ kind: 'clarification' }),
    revision({ from: 'false', to: 'true' }),
    revision({}),
  ];
  assert.deepEqual(verdictHistory({ verdict: 'true', revisions }), [
    ['mixed', 'mixed'],
    ['mixed', 'false'],
    ['false', 'false'],
    ['false', 'true'],
    ['true', 'true'],
  ]);
});

test('a claim that was never revised has no history', () => {
  assert.deepEqual(verdictHistory({ verdict: 'true', revisions: [] }), []);
});
