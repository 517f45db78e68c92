import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimPicture, sitePicture } from './picture.ts';
import { claimIn, town } from '#fixtures/town-site';

describe('a picture', () => {
  it('of a claim shows the words that were said in quotation marks, and says of others that they are ours', () => {
    const context = town({ claims: { bridge: { claimant: 'Mayor', quoted: 'exact' }, tower: {} } });
    const { claim, details, saidLabel, shownLabel, verdict } = claimPicture(
      context,
      claimIn(context, 'bridge'),
    );
    assert.deepEqual(
      [claim.text, details, saidLabel, shownLabel, verdict],
      [
        ...['“It is said of bridge.”', '1 May 2025 · Word for word', 'What is said'],
        ...['What the sources show', { label: 'True', glyph: 'full', tone: 'best' }],
      ],
    );
    const tower = claimPicture(context, claimIn(context, 'tower'));
    assert.deepEqual(
      [tower.claim.text, tower.details, tower.saidLabel],
      ['It is said of tower.', '1 May 2025 · Our wording', 'What is said, in substance'],
    );
    assert.match(tower.sentence, /^Claim, in substance: It is said of tower\./u);
  });

  it('of a claim says what readers are led to conclude, and how sure the desk is', () => {
    const judged = {
      conclusion: 'The bridge is paid for.',
      confidence: 'low' as const,
      confidenceReason: 'One account was read.',
    };
    const context = town({ claims: { bridge: judged, tower: {} } });
    const { conclusion, confidence, sentence } = claimPicture(context, claimIn(context, 'bridge'));
    assert.deepEqual(
      [conclusion, confidence],
      [
        { text: 'The bridge is paid for.', label: 'What readers are led to conclude, wrongly:' },
        'Confidence: low',
      ],
    );
    assert.match(sentence, /wrongly: The bridge is paid for\. Confidence: low\.$/u);
    const tower = claimPicture(context, claimIn(context, 'tower'));
    assert.deepEqual([tower.conclusion, tower.confidence], [undefined, undefined]);
  });

  it('of the site shows how its claims came out', () => {
    const { tally, outcomeLabel } = sitePicture(town({ claims: { a: { verdict: 'false' }, b: {}, c: {} } }));
    assert.equal(outcomeLabel, 'What we found · 3 claims');
    assert.deepEqual(
      tally.map(({ verdict, count }) => [verdict.label, count]),
      [
        ['True', 2],
        ['False', 1],
      ],
    );
  });
});
