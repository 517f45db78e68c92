import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { fixtureContexts } from '#fixtures/fixture-site';
import { searchRecords } from '#outputs/search/records';
import { buildIndex, type IndexFile } from './search-index.ts';

const [context] = fixtureContexts('hostile');
const records = searchRecords(context);
const bytes = (files: readonly IndexFile[]) =>
  files.map(({ path, content }) => `${path} ${Buffer.from(content).toString('base64')}`).sort();

test('the same records give the same bytes', async () => {
  assert.deepEqual(bytes(await buildIndex(records)), bytes(await buildIndex(records)));
});

test('an index is what our page needs, and hostile words are the same words in it', async () => {
  const files = await buildIndex(records);
  assert.equal(
    files.some(({ path }) => /ui|highlight|worker/u.test(path)),
    false,
  );
  const cards = files
    .filter(({ path }) => path.startsWith('fragment/'))
    .map(({ content }) => JSON.parse(gunzipSync(content).subarray('pagefind_dcd'.length).toString()));
  const title = records.map(({ meta }) => meta.title).sort();
  assert.deepEqual(cards.map(({ meta }) => meta.title).sort(), title);
});
