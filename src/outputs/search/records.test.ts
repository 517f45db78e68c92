import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixtureContexts } from '#fixtures/fixture-site';
import { searchRecords } from './records.ts';

const [english] = fixtureContexts('good');
const records = searchRecords(english, english.graph.newest.get('en') ?? []);

test('every claim of the language is there once, in the order of ids', () => {
  const ids = [...english.graph.claims.values()]
    .filter(({ words }) => words['en'] !== undefined)
    .map(({ id }) => id);
  assert.deepEqual(
    records.map(({ url }) => url),
    ids.sort().map((id) => `/project/claims/${id}/`),
  );
});

test('a card says what the claim says, untouched', () => {
  const [hostile] = fixtureContexts('hostile');
  const record = searchRecords(hostile, hostile.graph.newest.get(hostile.language) ?? []).find(({ url }) =>
    url.includes('markup-in-words'),
  );
  assert.match(record?.meta.title ?? '', /<\/script><script>window\.pwned=1<\/script>/u);
  assert.equal(record?.meta.claim.includes('<!-- A claim that never ends --!> ]]> &lt;b&gt;'), true);
});

test('the words it is found by are split, folded, and each there once', () => {
  for (const { content } of records) {
    const words = content.split(' ');
    assert.equal(new Set(words).size, words.length);
    assert.deepEqual(
      words.filter((word) => !/^[\p{L}\p{N}]+$/u.test(word)),
      [],
    );
  }
});

test('a word of the reasoning finds its claim when few claims share it', () => {
  const claim = english.graph.claims.get('opened-in-1932');
  const record = records.find(({ url }) => url.endsWith('/opened-in-1932/'));
  assert.ok(claim !== undefined && record !== undefined);
  const body = JSON.stringify(claim.words['en']?.body.blocks);
  const summary =
    `${claim.words['en']?.title} ${claim.words['en']?.claim} ${claim.words['en']?.summary}`.toLowerCase();
  const own = record.content.split(' ').filter((word) => !summary.includes(word));
  assert.ok(own.some((word) => body.toLowerCase().includes(word)));
});
