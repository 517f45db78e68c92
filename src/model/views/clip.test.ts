import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clip } from './clip.ts';

test('a text that fits stays as it is', () => {
  assert.equal(clip('No arch bridge is longer.', 25), 'No arch bridge is longer.');
});

test('a long text is cut at a word', () => {
  assert.equal(clip('No arch bridge is longer.', 20), 'No arch bridge is…');
});

test('a word longer than that is cut between characters, never inside one', () => {
  assert.equal(clip('🏳️‍🌈🏳️‍🌈🏳️‍🌈🏳️‍🌈', 3), '🏳️‍🌈🏳️‍🌈…');
  assert.equal(clip('字'.repeat(9), 4), '字字字…');
});
