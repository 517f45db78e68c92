#!/bin/bash
# @plussub/srt-vtt-parser 2.0.5: a cue with settings behind its times has no end.
#
# Expected: WebVTT (W3C, section 4.1): settings follow the times on the same line, and are no part of them. Captions that platforms
# export have `align:start position:0%` on every line.
# Seen: `to` is NaN for such a cue (null in JSON), without an error; without settings it is right. Whoever cuts the recording at a quotation, or
# writes its time code as a range, gets one that never ends.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund --save-exact @plussub/srt-vtt-parser@2.0.5
cat > try.mjs << 'END'
import assert from 'node:assert/strict';
import { parse } from '@plussub/srt-vtt-parser';

const cue = (settings) => parse(`WEBVTT\n\n00:01.000 --> 00:02.500${settings}\nThe bridge opened in May.\n`).entries[0];
const [bare, placed] = [cue(''), cue(' align:start position:0%')];
console.log({ bare, placed });
assert.equal(bare.to, 2500);
assert.equal(placed.from, 1000);
assert.equal(placed.text, bare.text);
assert.ok(Number.isNaN(placed.to), 'a cue with settings has its end now');
END
node try.mjs
