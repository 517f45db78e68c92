import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { manyClaims, town, type Look, type Town } from '#fixtures/town-site';
import { atomFeed } from './atom.ts';
import { correctionsFeed, itemFeed, siteFeed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';

const root = 'https://facts.example.org';
const ids = (entries: readonly { readonly url: string }[] = []) =>
  entries.map(({ url }) => url.replace(/^.*\/claims\/(.*)\/$/u, '$1'));
const feedOf = (parts: Town, look: Look = {}) => siteFeed(town(parts, look));
const revision = (own: object) => ({ date: '2026-03-01', kind: 'correction', summary: 'why.', ...own });

describe('the feed of a site', () => {
  it('begins with the claim changed last; those of one day stand in the order of their ids', () => {
    const claims = {
      b: {},
      a: {},
      old: { published: '2025-01-01' },
      fixed: { published: '2025-01-02', revisions: [revision({})] },
    };
    const feed = feedOf({ claims });
    assert.deepEqual(ids(feed.entries), ['fixed', 'a', 'b', 'old']);
    assert.equal(feed.updated, '2026-03-01T00:00:00Z');
    assert.deepEqual(
      [feed.entries[0]?.published, feed.entries[0]?.updated],
      ['2025-01-02T00:00:00Z', '2026-03-01T00:00:00Z'],
    );
  });

  for (const [count, held] of [
    [0, 0],
    [1, 1],
    [50, 50],
    [51, 50],
  ] as const)
    it(`of ${count} claims holds the latest ${held}`, () => {
      const feed = feedOf({ claims: manyClaims(count) });
      assert.equal(feed.entries.length, held);
      assert.equal(feed.updated, count === 0 ? '1970-01-01T00:00:00Z' : '2026-01-10T00:00:00Z');
    });

  it('of a language holds what is written in it, and without any has the day of the site', () => {
    const claims = { a: {}, b: { published: '2026-02-01' } };
    assert.deepEqual(ids(feedOf({ claims, translations: { 'a.fr': {} } }, { language: 'fr' }).entries), [
      'a',
    ]);
    const empty = feedOf({ claims }, { language: 'fr' });
    assert.deepEqual([empty.entries.length, empty.updated], [0, '2026-02-01T00:00:00Z']);
  });

  it('leaves drafts out', () => {
    assert.deepEqual(ids(feedOf({ claims: { a: {}, b: { status: 'draft' } } }).entries), ['a']);
  });
});

describe('the feed of one thing', () => {
  const context = town({
    claims: { a: { topics: ['history'], claimant: 'Mayor' }, b: { verdict: 'false' } },
    translations: {},
  });
  for (const [section, id, title, held] of [
    ['topics', 'history', 'Topic: History · Town facts', ['a']],
    ['claimants', 'mayor', 'Mayor · Town facts', ['a']],
    ['verdicts', 'false', 'Verdict: False · Town facts', ['b']],
  ] as const)
    it(`of ${section} is called “${title}”`, () => {
      const feed = itemFeed(context, section, id);
      assert.deepEqual([feed?.title, ids(feed?.entries)], [title, held]);
      assert.deepEqual(
        [feed?.page, feed?.atom],
        [`${root}/${section}/${id}/`, `${root}/${section}/${id}/feed.xml`],
      );
    });

  it('is none where there is no claim', () => {
    assert.equal(itemFeed(context, 'topics', 'weather'), undefined);
    assert.equal(itemFeed(context, 'verdicts', 'mixed'), undefined);
  });
});

describe('the feed of corrections', () => {
  const entries = (own: Readonly<Record<string, unknown>>, parts: Town = {}, look: Look = {}) =>
    correctionsFeed(town({ ...parts, claims: { a: own } }, look)).entries;

  it('begins with the newest, and says from which verdict to which, or only why', () => {
    const revisions = [
      revision({ date: '2026-02-01', from: 'true', to: 'mixed' }),
      revision({ date: '2026-03-01', kind: 'update' }),
      revision({ date: '2026-04-01', from: 'mixed', to: 'mixed' }),
      revision({ date: '2026-05-01', from: 'mixed' }),
      revision({ date: '2026-06-01', to: 'mixed' }),
    ];
    assert.deepEqual(
      entries({ revisions, verdict: 'mixed' }).map(({ title, summary, updated }) => [
        title,
        summary,
        updated,
      ]),
      [
        ['Correction · About a', 'why.', '2026-06-01T00:00:00Z'],
        ['Correction · About a', 'why.', '2026-05-01T00:00:00Z'],
        ['Correction · About a', 'why.', '2026-04-01T00:00:00Z'],
        ['Update · About a', 'why.', '2026-03-01T00:00:00Z'],
        ['Correction · About a', 'From “True” to “Mixed”. why.', '2026-02-01T00:00:00Z'],
      ],
    );
  });

  it('tells those of one day apart, and shows words only where both are given', () => {
    const revisions = [
      revision({ before: 'Old.', after: 'New.' }),
      revision({ before: 'Older.' }),
      revision({ summary: 'Else.' }),
    ];
    assert.deepEqual(
      entries({ revisions, aliases: ['first-name', 'second-name'] }).map(({ id, content }) => [
        id.replace(root, ''),
        content.includes('<dl><dt>Before</dt><dd>Old.</dd><dt>After</dt><dd>New.</dd></dl>'),
      ]),
      [
        ['/claims/first-name/#revision-2026-03-01-3', false],
        ['/claims/first-name/#revision-2026-03-01-2', false],
        ['/claims/first-name/#revision-2026-03-01', true],
      ],
    );
  });

  it('gives every revision an id of its own, also to those of one day that are alike', () => {
    const words = revision({ before: 'Old.', after: 'New.' });
    const revisions = [
      words,
      revision({ before: 'Old.', after: 'Newer.' }),
      words,
      revision({ date: '2026-03-02' }),
    ];
    assert.deepEqual(
      entries({ revisions }).map(({ id }) => id.replace(`${root}/claims/a/#revision-`, '')),
      ['2026-03-02', '2026-03-01-3', '2026-03-01-2', '2026-03-01'],
    );
  });

  it('holds the latest fifty of those written in the language', () => {
    const claims = manyClaims(51, () => ({ revisions: [revision({})] }));
    assert.equal(correctionsFeed(town({ claims })).entries.length, 50);
    assert.deepEqual(entries({ revisions: [revision({})] }, {}, { language: 'fr' }), []);
    const translations = { 'a.fr': { revisions: { '2026-03-01': 'Pourquoi.' } } };
    const [french] = entries(
      { revisions: [revision({ before: 'Old.', after: 'New.' })] },
      { translations },
      { language: 'fr' },
    );
    assert.equal(french?.summary, 'Pourquoi.');
    assert.match(french?.content ?? '', /<dd lang="en">Old\.<\/dd>/u);
    const empty = correctionsFeed(town({ claims: { a: {} } }));
    assert.deepEqual([empty.updated, empty.entries], ['2026-01-10T00:00:00Z', []]);
  });

  it('is signed by the authors of the claim, or by the desk', () => {
    assert.deepEqual(entries({ revisions: [revision({})], authors: ['Ann'] })[0]?.authors, ['Ann']);
    assert.deepEqual(entries({ revisions: [revision({})] })[0]?.authors, ['Test desk']);
  });
});

describe('a feed as a file', () => {
  it('is a list for who opens it in a browser, or says that there is nothing so far', () => {
    assert.match(atomFeed(feedOf({})), /<p>Nothing yet.<\/p><\/div>/u);
    const some = atomFeed(feedOf({ claims: { a: {} } }));
    assert.match(some, /<ol><li><a href="[^"]*">About a<\/a><span>10 January 2026<\/span>/u);
    assert.doesNotMatch(some, /Nothing yet/u);
  });

  it('names its language, its page and itself as JSON', () => {
    const json = jsonFeed(feedOf({ claims: { a: { topics: ['history'] } } })) as unknown as {
      readonly language: string;
      readonly items: readonly { readonly tags?: readonly string[] }[];
    };
    assert.equal(json.language, 'en');
    assert.deepEqual(json.items[0]?.tags, ['History']);
  });
});
