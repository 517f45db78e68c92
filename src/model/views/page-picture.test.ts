import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { town } from '#fixtures/town-site';
import { buildFrame } from './frame.ts';
import { listWords, pagePicture, thingPicture } from './page-picture.ts';

const documents = { leaflet: { title: 'Le tract', language: 'fr', publisher: 'The town' } };
const claims = {
  a: { verdict: 'false', topics: ['history'], appearances: [{ document: 'leaflet', quote: 'Rien.' }] },
  b: {},
};

describe('the picture that is shown with a page', () => {
  const context = town({ claims, documents });
  const imageAt = (path: string, site = context) =>
    buildFrame(site, { title: 'T', description: 'D.', pathIn: () => path, breadcrumbs: [] }).image;

  it('is its own where it is of a kind of its own, on its further pages too', () => {
    for (const path of ['timeline/', 'topics/history/', 'documents/leaflet/', 'verdicts/', 'sources/'])
      for (const page of ['', 'page-2/'])
        assert.deepEqual(
          [imageAt(`/${path}${page}`).src, imageAt(`/${path}${page}`).alt],
          [`https://facts.example.org/${path}card.png`, 'T. D.'],
        );
  });

  it('is that of the list for sources and claimants, of which there may be thousands', () => {
    assert.deepEqual(
      [imageAt('/sources/minutes/').src, imageAt('/sources/minutes/').alt],
      [
        'https://facts.example.org/sources/card.png',
        'All sources. Every source cited, by publisher, with the claims that rely on it.',
      ],
    );
  });

  it('is that of the site on its front page, and everywhere when pictures are left out', () => {
    const without = town({ claims, documents, site: { outputs: { leaveOut: ['pictures'] } } });
    assert.equal(imageAt('/').src, 'https://facts.example.org/card.png');
    assert.equal(imageAt('/timeline/', without).src, 'https://facts.example.org/card.png');
  });

  it('of a document shows what came out of it, its title in its own language', () => {
    const { title, outcomeLabel, tally } = thingPicture(context, 'documents', 'leaflet') ?? assert.fail();
    assert.deepEqual([title, outcomeLabel], [{ text: 'Le tract', language: 'fr' }, '2 passages checked']);
    assert.deepEqual(
      tally.map(({ verdict, count }) => [verdict.label, count]),
      [
        ['True', 1],
        ['False', 1],
      ],
    );
  });

  it('of a verdict shows that verdict alone, of other pages the scale without those retired', () => {
    const [one, ...others] = thingPicture(context, 'verdicts', 'false')?.tally ?? [];
    assert.deepEqual([one?.verdict.label, one?.count, others], ['False', undefined, []]);
    const scale = pagePicture(context, listWords(context, 'claims')).tally;
    assert.ok(scale.length > 1 && scale.every(({ count }) => count === undefined));
    assert.equal(thingPicture(context, 'topics', 'history')?.title.text, 'History');
    assert.equal(thingPicture(context, 'topics', 'nothing'), undefined);
  });
});
