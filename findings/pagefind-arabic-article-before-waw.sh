#!/bin/bash
# Pagefind 1.6.0, Arabic: a word without its article is not found in the word with it, if the word begins with waw.
#
# Expected: Pagefind takes the article off Arabic words, so that مدينة (a town) finds المدينة (the town) and كتاب (a book)
# finds الكتاب. Readers ask without the article, newspapers write with it.
# Seen: of nouns that begin with و the article stays: وظائف (jobs) does not find الوظائف (the jobs), nor وزارة (a ministry)
# الوزارة. Yet وطن (a country) finds الوطن, and ولاية (a state) الولاية: whoever tries one word thinks that all is well.
# What fails is told by nothing: the search answers with no result.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund --save-exact pagefind@1.6.0
cat > try.mjs << 'END'
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import * as pagefind from 'pagefind';

const pages = {
  'the-town': 'المدينة',
  'the-book': 'الكتاب',
  'the-jobs': 'الوظائف',
  'the-ministry': 'الوزارة',
  'the-country': 'الوطن',
  'the-state': 'الولاية',
};
// What is asked for, and the pages that Pagefind finds.
const seen = [
  ['مدينة', 'the-town'],
  ['كتاب', 'the-book'],
  ['وطن', 'the-country'],
  ['ولاية', 'the-state'],
  ['وظائف', ''],
  ['وزارة', ''],
  ['الوظائف', 'the-jobs'],
];
const { index } = await pagefind.createIndex();
for (const [url, content] of Object.entries(pages))
  await index.addCustomRecord({ url: `/${url}`, content, language: 'ar' });
await index.writeFiles({ outputPath: 'index' });
await pagefind.close();

// As much of a browser as pagefind.js asks for.
globalThis.window = globalThis;
globalThis.location = { href: 'file:///', origin: 'file://' };
globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => 'ar' }) };
globalThis.fetch = async (address) => new Response(await readFile(String(address).replace(/\?.*/, '')));
const client = await import(pathToFileURL('index/pagefind.js'));
await client.options({ basePath: `${process.cwd()}/index/` });
await client.init('ar');
for (const [query, pagesFound] of seen) {
  const { results } = await client.search(query);
  const found = (await Promise.all(results.map((result) => result.data()))).map(({ url }) => url.slice(1));
  console.log(`${query}: ${found.sort().join(', ') || 'nothing'}`);
  assert.equal(found.join(' '), pagesFound, `“${query}” finds something else now`);
}
END
node try.mjs
