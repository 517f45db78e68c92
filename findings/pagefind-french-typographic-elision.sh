#!/bin/bash
# Pagefind 1.6.0, French: “emploi” finds “l'emploi” with the typewriter's apostrophe, and not with the typographic one.
#
# Expected: either both or none, since both are the same words; French publishing software writes U+2019.
# Seen: a text with U+0027 is found by the bare noun; the same text with U+2019 only by “l’emploi”, article included. On a
# well-set site nouns behind l’, d’, qu’ are lost to whoever asks for the noun, and an ASCII test shows nothing of it.
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
  'typographic': 'Il parle de l’emploi des jeunes.',
  'typewriter': "Il parle de l'emploi des jeunes.",
  'bare': 'Il parle de cet emploi.',
};
// What is asked for, and the pages that Pagefind finds.
const seen = [
  ['emploi', 'bare typewriter'],
  ['l’emploi', 'typewriter typographic'],
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
