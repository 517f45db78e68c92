import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimPicture, sitePicture } from './picture.ts';
import { claimIn, town } from '#fixtures/town-site';

describe('a picture', () => {
  it('of a claim shows its words in quotation marks, and whether they were said so', () => {
    const context = town({ claims: { bridge: { claimant: 'Mayor', quoted: 'exact' }, tower: {} } });
    const { claim, details, saidLabel, shownLabel, verdict } = claimPicture(
      context,
      claimIn(context, 'bridge'),
    );
    assert.deepEqual(
      [claim.text, details, saidLabel, shownLabel, verdict],
      [
        ...['“It is said of bridge.”', '1 May 2025 · Quoted word for word', 'What is said'],
        ...['What the sources show', { label: 'True', glyph: 'full', tone: 'best' }],
      ],
    );
    assert.equal(claimPicture(context, claimIn(context, 'tower')).details, '1 May 2025');
  });

  it('of the site shows how its claims came out', () => {
    const { tally, outcomeLabel } = sitePicture(town({ claims: { a: { verdict: 'false' }, b: {}, c: {} } }));
    assert.equal(outcomeLabel, 'How it came out · 3 claims');
    assert.deepEqual(
      tally.map(({ verdict, count }) => [verdict.label, count]),
      [
        ['True', 2],
        ['False', 1],
      ],
    );
  });
});
