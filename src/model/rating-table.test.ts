import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ratingLookup } from './rating-table.ts';

const lookup = ratingLookup([
  { label: 'False', verdict: 'false' },
  { label: 'Half True', publisher: 'Example Desk', verdict: 'mixed' },
  { label: 'half true', publisher: 'other.example.org', verdict: 'misleading' },
]);

test('A label means what the table says, however it is spelled', () => {
  assert.equal(lookup('FALSE!', ['Any Desk']), 'false');
  assert.equal(lookup('“half_true”.', ['EXAMPLE DESK', 'desk.example.org']), 'mixed');
  assert.equal(lookup('Half true', ['Other Desk', 'other.example.org']), 'misleading');
});

test('A label that the table does not have is not guessed', () => {
  assert.equal(lookup('Half true', ['Third Desk']), undefined);
  assert.equal(lookup('Mostly false', ['Example Desk']), undefined);
});
