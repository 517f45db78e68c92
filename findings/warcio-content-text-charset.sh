#!/bin/bash
# warcio 2.4.11 (JavaScript): `contentText()` reads every archived page as UTF-8, whatever its own header says.
#
# Expected: the record's HTTP header says `charset=iso-8859-1`; the text is “café, à côté”.
# Seen: “caf�, � c�t�” without an error. A quotation that stands on an archived page of an older site (newspapers, laws, minutes)
# is not found in the capture. The bytes are whole: `readFully()` and a TextDecoder of that charset give the words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund --save-exact warcio@2.4.11
cat > try.mjs << 'END'
import assert from 'node:assert/strict';
import { WARCParser, WARCRecord, WARCSerializer } from 'warcio';

const words = 'café, à côté';
const about = {
  ...{ url: 'https://example.org/', date: '2026-01-01T00:00:00Z', type: 'response', warcVersion: 'WARC/1.1' },
  ...{ statusline: 'HTTP/1.1 200 OK', httpHeaders: { 'Content-Type': 'text/html; charset=iso-8859-1' } },
};
const archive = await WARCSerializer.serialize(WARCRecord.create(about, [Buffer.from(words, 'latin1')]));
const read = async (how) => {
  for await (const record of WARCParser.iterRecords([archive])) return await how(record);
};
const text = await read((record) => record.contentText());
const bytes = await read((record) => record.readFully(true));
console.log(`contentText: ${text}; decoded by its charset: ${new TextDecoder('iso-8859-1').decode(bytes)}`);
assert.equal(new TextDecoder('iso-8859-1').decode(bytes), words);
assert.equal(text, new TextDecoder('utf-8').decode(Buffer.from(words, 'latin1')), 'the charset is heard now');
END
node try.mjs
