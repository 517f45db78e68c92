import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claim, type Claim } from '#schema/claim';
import { factsDigest } from './facts-digest.ts';

const made: Claim = claim.parse({
  title: 'A title',
  claim: 'The bridge is red.',
  claimant: 'Town hall',
  made: '2025-05',
  appearances: [{ document: 'leaflet' }],
  verdict: 'mixed',
  summary: 'In part.',
  published: '2026-01-10',
  sources: [
    { id: 'archive', quote: 'red' },
    { id: 'census', role: 'refutes' },
  ],
});

test('the facts of a claim are the same in another order and in other prose', () => {
  const digest = factsDigest(made);
  assert.match(digest, /^[0-9a-f]{8}$/u);
  assert.equal(factsDigest({ ...made, sources: made.sources.toReversed() }), digest);
  assert.equal(factsDigest({ ...made, title: 'Another', summary: 'Partly.' }), digest);
});

test('when a check is to be looked at again is no fact: a new day leaves no translation behind', () => {
  assert.equal(factsDigest({ ...made, reviewBy: '2027-01-10' }), factsDigest(made));
});

test('how a change is shown is no fact either: the day and kind of it are', () => {
  const entry = { date: '2026-02-01', kind: 'clarification', summary: 'Said better.' } as const;
  const plain = factsDigest({ ...made, revisions: [entry] });
  const shown = { ...entry, before: 'It is red.', after: 'It is dark red.' };
  assert.equal(factsDigest({ ...made, revisions: [shown] }), plain);
});

test('a changed fact has another digest', () => {
  const digest = factsDigest(made);
  const changes: readonly Partial<Claim>[] = [
    { claim: 'The bridge is blue.' },
    { claimant: 'Somebody' },
    { made: '2025' },
    { verdict: 'false' },
    { sources: made.sources.slice(1) },
    { revisions: [{ date: '2026-02-01', kind: 'correction', summary: 'Said better.' }] },
  ];
  for (const change of changes) assert.notEqual(factsDigest({ ...made, ...change }), digest);
});
