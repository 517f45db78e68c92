#!/bin/bash
# js-wacz 0.1.6: a page whose HTML leaves out the tags of `body`, or whose body is text alone, is missing from the list of pages.
#
# Expected: with `detectPages`, every successful text/html answer is listed in pages.jsonl. The tags of html, head and body may be
# left out (HTML, section 13.1.2.4), and a body may hold text alone; titles are there.
# Seen: of three archived pages with the same title and words only the one with `<body>` and an element in it is listed. A replay of
# the others opens on an empty list, as if nothing had been captured.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund --save-exact @harvard-lil/js-wacz@0.1.6 warcio@2.4.11 fflate@0.8.2
cat > try.mjs << 'END'
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { WACZ } from '@harvard-lil/js-wacz';
import { unzipSync } from 'fflate';
import { WARCRecord, WARCSerializer } from 'warcio';

const pages = {
  all: '<!doctype html><html><head><title>Minutes</title></head><body><p>Opened in 1932.</p></body></html>',
  untagged: '<!doctype html><title>Minutes</title><p>Opened in 1932.',
  text: '<!doctype html><html><head><title>Minutes</title></head><body>Opened in 1932.</body></html>',
};
mkdirSync('in');
const records = Object.entries(pages).map(([name, page]) => {
  const about = {
    ...{ url: `https://example.org/${name}`, date: '2026-01-01T00:00:00Z', type: 'response' },
    ...{ warcVersion: 'WARC/1.1', statusline: 'HTTP/1.1 200 OK' },
    httpHeaders: { 'Content-Type': 'text/html; charset=utf-8' },
  };
  return WARCSerializer.serialize(WARCRecord.create(about, [new TextEncoder().encode(page)]), { gzip: true });
});
writeFileSync('in/three.warc.gz', Buffer.concat(await Promise.all(records)));
await new WACZ({ input: 'in/*.warc.gz', output: 'out.wacz', detectPages: true }).process();

const text = (name) => new TextDecoder().decode(unzipSync(readFileSync('out.wacz'))[name]);
const index = text('indexes/index.cdx').trim().split('\n');
const listed = text('pages/pages.jsonl').trim().split('\n').slice(1).map((line) => JSON.parse(line).url);
console.log(`in the index: ${index.length}; listed: ${listed.join(' ')}`);
assert.equal(index.length, 3);
assert.deepEqual(listed, ['https://example.org/all'], 'other pages are listed now');
END
node try.mjs 2> said | grep listed || { cat said; exit 1; }
