import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimIn, town } from '#fixtures/town-site';
import { claimView } from '#model/views/claim';
import { documentViews } from '#model/views/document';
import { embedView } from '#model/views/embed';
import { citationOf } from './citation.ts';
import { claimData } from './claim-data.ts';
import { claimReview } from './claim-review.ts';
import { siteFeed } from './feed.ts';
import { publisherReference } from './publisher.ts';

const desk = { en: 'The desk', fr: 'La rédaction' };
const parts = {
  site: { publisher: { name: { en: 'Town desk', fr: 'Bureau de la ville' } } },
  claims: { bridge: { authors: [desk, 'A. Writer'], reviewedBy: [desk] }, tower: {} },
  documents: {
    leaflet: {
      title: 'The leaflet',
      publisher: { en: 'Signatories', fr: 'Signataires' },
      author: { en: 'The council', fr: 'Le conseil' },
      language: 'en',
    },
  },
  translations: { 'bridge.fr': {}, 'tower.fr': {} },
} as const;
const [english, french] = [town(parts), town(parts, { language: 'fr' })];

/** Every text that names somebody, whatever the output. */
function everything(context: typeof english): string {
  const claims = ['bridge', 'tower'].map((id) => claimIn(context, id));
  const documents = [...context.graph.documents.values()];
  return JSON.stringify([
    claims.map((claim) => [
      claimView(context, claim),
      embedView(context, claim),
      claimData(context, claim),
      citationOf(context, claim),
      claimReview(context, claim),
    ]),
    documents.flatMap((node) => documentViews(context, node)),
    siteFeed(context),
  ]);
}

describe('names that differ by language', () => {
  it('stand in the language of each page, feed, citation and data file, and in no other', () => {
    const names = { en: ['Town desk', 'The desk', 'Signatories', 'The council'] };
    const others = ['Bureau de la ville', 'La rédaction', 'Signataires', 'Le conseil'];
    const [inEnglish, inFrench] = [everything(english), everything(french)];
    for (const name of names.en) {
      assert.ok(inEnglish.includes(name), name);
      assert.ok(!inFrench.includes(name), name);
    }
    for (const name of others) {
      assert.ok(inFrench.includes(name), name);
      assert.ok(!inEnglish.includes(name), name);
    }
  });

  it('are never printed as an object', () => {
    for (const text of [everything(english), everything(french)]) assert.doesNotMatch(text, /\[object/u);
  });

  it('are of one publisher with one address', () => {
    const [one, other] = [publisherReference(english), publisherReference(french)];
    assert.equal(one['@id'], other['@id']);
    assert.notEqual(one.name, other.name);
  });

  it('let the desk sign where nobody else does', () => {
    assert.deepEqual(citationOf(french, claimIn(french, 'tower')).authors, ['Bureau de la ville']);
    assert.deepEqual(citationOf(french, claimIn(french, 'bridge')).authors, ['La rédaction', 'A. Writer']);
  });
});
