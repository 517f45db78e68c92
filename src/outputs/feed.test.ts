import assert from 'node:assert/strict';
import { claimIn, town } from '#fixtures/town-site';
import { test } from 'node:test';
import { parseFeed as parseAny } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { typeset } from '#markdown/typography';
import { atomFeed } from './atom.ts';
import { correctionsFeed, itemFeed, siteFeed } from './feed.ts';
import { claimEntry } from './feed-entry.ts';
import { claimOf, fixtureContexts, nastyTexts, saying, withClaim } from '#fixtures/fixture-site';
import { jsonFeed } from './json-feed.ts';

for (const name of ['content', 'good', 'hostile'] as const) {
  test(`${name}: two libraries read in the feed what is in the graph`, () => {
    for (const context of fixtureContexts(name)) {
      const feed = siteFeed(context);
      const claims = [...context.graph.claims.values()].filter(({ words }) => words[context.language]);
      const expected = claims
        .map(({ words, updated }) => [
          typeset(words[context.language]?.title ?? '', context.language),
          `${updated}T00:00:00Z`,
        ])
        .sort();
      const xml = atomFeed(feed);
      const atom = parseAtomFeed(xml);
      assert.deepEqual(
        atom.entries?.map(({ title, updated }) => [title?.value ?? title, updated]).sort(),
        expected,
      );
      const other = parseAny(xml);
      assert.deepEqual(
        other.items.map(({ title }) => title).sort(),
        expected.map(([title]) => trimmed(title)).sort(),
      );
      const json = parseJsonFeed(JSON.stringify(jsonFeed(feed)));
      assert.deepEqual(
        json.items?.map(({ title, date_modified }) => [title, date_modified]).sort(),
        expected,
      );
    }
  });
}

const trimmed = (text = '') => text.trim();
const [english] = fixtureContexts('good');
const bridge = claimOf(english, 'opened-in-1932');

test('an entry has the whole reasoning, and every address in it is whole', () => {
  const { content } = claimEntry(english, bridge);
  assert.match(content, /A span is not the whole length\./u);
  assert.match(content, /https:\/\/archive\.example\.org\/opening/u);
  const relative = [...content.matchAll(/<a\b[^>]*\shref="([^"]*)"/gu)].filter(
    ([, href]) => !/^https?:/u.test(href ?? ''),
  );
  assert.deepEqual(relative, []);
});

test('a claim that is renamed or corrected keeps the id of its entry', () => {
  const { id } = claimEntry(english, { ...bridge, aliases: [], firstId: bridge.id });
  const renamed = {
    ...bridge,
    id: 'bridge-of-1932',
    aliases: [bridge.id],
    firstId: bridge.id,
    updated: '2026-05-01',
  };
  const entry = claimEntry(withClaim(english, renamed), renamed);
  assert.equal(entry.id, id);
  assert.equal(entry.updated, '2026-05-01T00:00:00Z');
});

test('a claim in whose favour others are withdrawn keeps the id of its entry', () => {
  const idOf = (id: string, aliases: readonly string[]) => {
    const context = town({ claims: { [id]: { aliases } } });
    return claimEntry(context, claimIn(context, id)).id;
  };
  assert.equal(idOf('a', ['a', 'gone']), idOf('a', []));
  assert.equal(idOf('b', ['a', 'gone']), idOf('a', []));
  const { aliases } = claimIn(town({ claims: { a: { aliases: ['a', 'gone'] } } }), 'a');
  assert.deepEqual(aliases, ['gone']);
});

test('each revision is an entry of its own in the feed of corrections', () => {
  const { entries } = correctionsFeed(english);
  const revisions = english.graph.revisions;
  assert.equal(entries.length, revisions.length);
  assert.equal(new Set(entries.map(({ id }) => id)).size, revisions.length);
  assert.match(entries.at(-1)?.summary ?? '', /From “Mixed” to “True”\. The minutes were found\./u);
});

test('a topic, a claimant and a verdict have the feed of their claims', () => {
  const titles = (feed: ReturnType<typeof itemFeed>) => feed?.entries.map(({ title }) => title) ?? [];
  assert.ok(titles(itemFeed(english, 'topics', 'history')).includes('The bridge opened in 1932'));
  assert.ok(titles(itemFeed(english, 'claimants', 'town-hall')).includes('The bridge opened in 1932'));
  assert.ok(titles(itemFeed(english, 'verdicts', 'true')).includes('The bridge opened in 1932'));
  assert.equal(itemFeed(english, 'topics', 'nothing'), undefined);
});

test('any text stays what it was in both formats', () => {
  for (const text of nastyTexts()) {
    const context = withClaim(english, saying(bridge, 'en', text));
    const feed = siteFeed(context);
    const url = feed.entries.find(({ title }) => title === typeset(text, 'en'))?.url;
    const atom = parseAtomFeed(atomFeed(feed)).entries?.find(({ links }) => links?.[0]?.href === url);
    assert.equal(atom?.title?.value ?? atom?.title, typeset(text, 'en'));
    const json = parseJsonFeed(JSON.stringify(jsonFeed(feed))).items?.find((item) => item.url === url);
    assert.equal(json?.title, typeset(text, 'en'));
  }
});
