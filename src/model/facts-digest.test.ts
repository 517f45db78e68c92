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
