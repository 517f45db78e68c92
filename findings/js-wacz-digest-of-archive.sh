#!/bin/bash
# js-wacz 0.1.6: the SHA-256 that datapackage.json states for a WARC file is that of its bytes written twice, so no archive verifies.
#
# Expected: `hash` of a resource is the digest of the file in the package (WACZ 1.1.1, datapackage.json). It is for
# the index and the list of pages.
# Seen: for `archive/one.warc.gz` the stated digest equals sha256(bytes + bytes); `bytes` is the right length. A desk that keeps
# captures as evidence, and whoever verifies them, must compute the digests anew.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund --save-exact @harvard-lil/js-wacz@0.1.6 warcio@2.4.11 fflate@0.8.2
cat > try.mjs << 'END'
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { WACZ } from '@harvard-lil/js-wacz';
import { unzipSync } from 'fflate';
import { WARCRecord, WARCSerializer } from 'warcio';

const page = '<!doctype html><html><head><title>Minutes</title></head><body><p>Opened in 1932.</p></body></html>';
const about = {
  ...{ url: 'https://example.org/', date: '2026-01-01T00:00:00Z', type: 'response', warcVersion: 'WARC/1.1' },
  ...{ statusline: 'HTTP/1.1 200 OK', httpHeaders: { 'Content-Type': 'text/html; charset=utf-8' } },
};
const record = WARCRecord.create(about, [new TextEncoder().encode(page)]);
mkdirSync('in');
writeFileSync('in/one.warc.gz', await WARCSerializer.serialize(record, { gzip: true }));
await new WACZ({ input: 'in/*.warc.gz', output: 'out.wacz' }).process();

const files = unzipSync(readFileSync('out.wacz'));
const digest = (...parts) =>
  `sha256:${parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')}`;
const { resources } = JSON.parse(new TextDecoder().decode(files['datapackage.json']));
for (const { path, hash, bytes } of resources) {
  const file = files[path];
  console.log(`${path}: once ${hash === digest(file)}, twice ${hash === digest(file, file)}`);
  assert.equal(bytes, file.length);
  if (path.startsWith('archive/')) assert.equal(hash, digest(file, file), 'the digest is another now');
  else assert.equal(hash, digest(file));
}
END
node try.mjs 2> said | grep once || { cat said; exit 1; }
