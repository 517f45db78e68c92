#!/bin/bash
# Pagefind 1.6.0: the number 2,3 finds 230 000, and every number that begins with the digits 23.
#
# Expected: a decimal comma ends the number or belongs to it; 2,3 million is not 230 thousand.
# Seen: marks inside a number are dropped on both sides, before words are compared by their beginnings. So a reader who looks
# for a figure of a check is led to another one, of a claim that may say the opposite; asking for 2.3 is no better.
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
  'million': '2,3 millions d’emplois',
  'thousand': '230 000 emplois',
  'year': 'en 2025',
};
// What is asked for, and the pages that Pagefind finds.
const seen = [
  ['2,3', 'million thousand'],
  ['2.3', 'million thousand'],
];
const { index } = await pagefind.createIndex();
for (const [url, content] of Object.entries(pages))
  await index.addCustomRecord({ url: `/${url}`, content, language: 'fr' });
await index.writeFiles({ outputPath: 'index' });
await pagefind.close();

// As much of a browser as pagefind.js asks for.
globalThis.window = globalThis;
globalThis.location = { href: 'file:///', origin: 'file://' };
globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => 'fr' }) };
globalThis.fetch = async (address) => new Response(await readFile(String(address).replace(/\?.*/, '')));
const client = await import(pathToFileURL('index/pagefind.js'));
await client.options({ basePath: `${process.cwd()}/index/` });
await client.init('fr');
for (const [query, pagesFound] of seen) {
  const { results } = await client.search(query);
  const found = (await Promise.all(results.map((result) => result.data()))).map(({ url }) => url.slice(1));
  console.log(`${query}: ${found.sort().join(', ') || 'nothing'}`);
  assert.equal(found.join(' '), pagesFound, `“${query}” finds something else now`);
}
END
node try.mjs
