import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shorten } from './shorten.ts';

test('a text that fits stays as it is', () => {
  assert.equal(shorten('No arch bridge is longer.', 25), 'No arch bridge is longer.');
});

test('a long text is shortened at a word', () => {
  assert.equal(shorten('No arch bridge is longer.', 20), 'No arch bridge is…');
});

test('a word longer than that is shortened between characters, never inside one', () => {
  assert.equal(shorten('🏳️‍🌈🏳️‍🌈🏳️‍🌈🏳️‍🌈', 3), '🏳️‍🌈🏳️‍🌈…');
  assert.equal(shorten('字'.repeat(9), 4), '字字字…');
});
