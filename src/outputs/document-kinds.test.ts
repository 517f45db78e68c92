import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimIn, town, type Look } from '#fixtures/town-site';
import { claimView } from '#model/views/claim';
import { documentViews } from '#model/views/document';
import { annotationPage } from './annotations.ts';
import { annotationPageSchema } from './annotations-schema.ts';
import { claimData } from './claim-data.ts';
import { claimDataSchema } from './claim-data-schema.ts';
import { claimReview } from './claim-review.ts';

const given = { title: 'The bridge shakes', publisher: 'Radio Rive', language: 'en' };
const copy = 'https://copies.example.org/1';
const documents = {
  video: {
    ...{
      ...given,
      kind: 'video',
      platform: 'Tubes',
      handle: '@rive',
      url: 'https://www.tubes.example.org/v/1',
    },
    ...{ recording: 'https://files.example.org/1.mp4', archived: copy },
  },
  audio: { ...given, kind: 'audio', recording: 'https://radio.example.org/talk' },
  broadcast: { ...given, kind: 'broadcast', date: '2025-06-01' },
  post: { ...given, kind: 'post', platform: 'Posts', handle: '@rive', archived: copy },
  message: { ...given, kind: 'message', platform: 'Letterbox', firstSeen: '2025-05-03' },
};
const appearances = Object.keys(documents).map((document) => ({
  ...{ document, quote: 'it shakes' },
  ...(document === 'broadcast' || document === 'message' ? {} : { at: '01:10' }),
}));

const contextIn = (look: Look = {}) => town({ claims: { a: { appearances } }, documents }, look);
const context = contextIn();
const claim = claimIn(context, 'a');

describe('a document that is no text', () => {
  it('says on its page and on those of its claims what it is, where it went round, and whom a link asks', () => {
    const origins = claimView(context, claim).appearances.map(({ origin, moment }) => [
      origin.facts.join(', '),
      origin.links.map(({ label, href }) => `${label} ${href}`),
      moment?.href ?? moment?.text,
    ]);
    assert.deepEqual(origins, [
      [
        'video, Tubes, @rive',
        [
          'Watch the video on tubes.example.org https://www.tubes.example.org/v/1',
          'The recording on files.example.org https://files.example.org/1.mp4',
          `Archived copy on copies.example.org ${copy}`,
        ],
        'https://files.example.org/1.mp4#t=70',
      ],
      ['sound recording', ['The recording on radio.example.org https://radio.example.org/talk'], '01:10'],
      ['broadcast, no public recording is known', [], undefined],
      ['post, Posts, @rive', [`Archived copy on copies.example.org ${copy}`], '01:10'],
      [
        'forwarded message, Letterbox, first seen: 3 May 2025, without address: passed from one person to another',
        [],
        undefined,
      ],
    ]);
    for (const [index, id] of Object.keys(documents).entries()) {
      const [page] = documentViews(context, context.graph.documents.get(id) ?? assert.fail());
      assert.equal(page?.origin.facts.join(', '), origins[index]?.[0]);
    }
    assert.deepEqual(
      documentViews(
        contextIn({ language: 'fr' }),
        contextIn().graph.documents.get('message') ?? assert.fail(),
      )[0]?.kicker,
      'Message vérifié',
    );
  });

  it('is of a fitting type in ClaimReview, with the file of the recording where it is one', () => {
    const { appearance } = claimReview(context, claim).itemReviewed as unknown as {
      readonly appearance: readonly Record<string, unknown>[];
    };
    assert.deepEqual(
      appearance.map((item) => [
        item['@type'],
        item['url'],
        item['contentUrl'],
        item['creditText'],
        item['archivedAt'],
      ]),
      [
        [
          'VideoObject',
          'https://www.tubes.example.org/v/1',
          'https://files.example.org/1.mp4',
          '@rive',
          copy,
        ],
        ['AudioObject', 'https://radio.example.org/talk', undefined, undefined, undefined],
        ['Clip', undefined, undefined, undefined, undefined],
        ['SocialMediaPosting', undefined, undefined, '@rive', copy],
        ['Message', undefined, undefined, undefined, undefined],
      ],
    );
  });

  it('leaves in claim.json as it is written', () => {
    const data = claimData(context, claim);
    assert.deepEqual(claimDataSchema.parse(data), data);
    assert.deepEqual(
      data.appearances.map(({ kind, platform, handle, firstSeen, recording, archived }) =>
        [kind, platform, handle, firstSeen, recording, archived].filter((value) => value !== undefined),
      ),
      [
        ['video', 'Tubes', '@rive', 'https://files.example.org/1.mp4', copy],
        ['audio', 'https://radio.example.org/talk'],
        ['broadcast'],
        ['post', 'Posts', '@rive', copy],
        ['message', 'Letterbox', '2025-05-03'],
      ],
    );
  });

  it('is annotated at the moment of the recording, and where its words can be read', () => {
    const targetsOf = (id: string) => {
      const page = annotationPage(context, context.graph.documents.get(id) ?? assert.fail(), 1);
      assert.deepEqual(annotationPageSchema.parse(page), page);
      return page.items.flatMap(({ target }) => target.map(({ source }) => source));
    };
    assert.deepEqual(targetsOf('video'), [
      { id: 'https://facts.example.org/documents/video/', type: 'Text', language: 'en' },
      { id: 'https://files.example.org/1.mp4', type: 'Video' },
    ]);
    assert.deepEqual(targetsOf('audio').at(-1), { id: 'https://radio.example.org/talk', type: 'Sound' });
  });
});
