#!/bin/bash
# media-captions 1.0.4: what is said after 99 hours, 59 minutes and 59 seconds is dropped from a WebVTT file.
#
# Expected: WebVTT (W3C, section 4.1): the hours of a time are two or more digits. Recordings of sittings and monitored channels count
# on for days.
# Seen: every cue that begins or ends at 100 hours or later is missing. As called by default nothing tells of it; asked for errors, the
# library calls the time invalid, which it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund --save-exact media-captions@1.0.4
cat > try.mjs << 'END'
import assert from 'node:assert/strict';
import { parseText } from 'media-captions';

const text = `WEBVTT

99:59:57.000 --> 99:59:59.000
The sitting goes on.

99:59:59.000 --> 100:00:02.000
The vote is taken.

100:00:03.000 --> 100:00:05.000
The motion is lost.
`;
const words = ({ cues }) => cues.map((cue) => cue.text);
const silent = await parseText(text, { type: 'vtt' });
const asked = await parseText(text, { type: 'vtt', errors: true });
console.log(words(silent), silent.errors, asked.errors.map(({ message }) => message));
assert.deepEqual(words(silent), ['The sitting goes on.'], 'later cues are read now');
assert.deepEqual(silent.errors, []);
assert.match(asked.errors[0].message, /100:00:02\.000.*invalid/u);
END
node try.mjs
