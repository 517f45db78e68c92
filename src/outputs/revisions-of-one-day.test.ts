import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { town } from '#fixtures/town-site';
import { claimView } from '#model/views/claim';
import { claimIn } from '#fixtures/town-site';
import { claimData } from './claim-data.ts';
import { claimReview } from './claim-review.ts';
import { correctionsData } from './trust-data.ts';

const day = '2026-03-01';
const site = town(
  {
    claims: {
      bridge: {
        revisions: [
          { date: day, kind: 'correction', summary: 'A year was wrong.' },
          { date: day, kind: 'clarification', summary: 'A word was unclear.' },
        ],
      },
    },
    translations: {
      'bridge.fr': { revisions: { [day]: 'Une année était fausse.', [`${day}-2`]: 'Un mot était obscur.' } },
    },
  },
  { language: 'fr' },
);

describe('two revisions of a claim on one day', () => {
  it('have each their own words in a translation, wherever they are told', () => {
    const wanted = ['Un mot était obscur.', 'Une année était fausse.'];
    const claim = claimIn(site, 'bridge');
    assert.deepEqual(
      claimView(site, claim).revisions.map(({ summary }) => summary.text),
      wanted,
    );
    assert.deepEqual(
      claimData(site, claim)
        .revisions.map(({ summary }) => summary)
        .toReversed(),
      wanted,
    );
    assert.deepEqual(
      correctionsData(site)
        .corrections.map(({ summary }) => summary)
        .toSorted(),
      wanted,
    );
    const text = JSON.stringify(claimReview(site, claim));
    for (const words of wanted) assert.ok(text.includes(words), words);
  });
});
