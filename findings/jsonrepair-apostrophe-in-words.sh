#!/bin/bash
# jsonrepair 3.15.0: apostrophes inside words become quotation marks when the JSON was written with single quotes.
#
# Expected: `{'claim': 'L'IA coûte cher'}`, as templates of French sites write it, is either mended to “L'IA coûte cher”, or
# refused, since where the string ends is a guess.
# Seen: the string is kept whole, so the library did find its end, but each apostrophe in it is now a double quotation mark:
# L"IA. The result is valid JSON, nothing tells that words were altered, and what somebody said is published otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund --save-exact jsonrepair@3.15.0
cat > try.mjs << 'END'
import assert from 'node:assert/strict';
import { jsonrepair } from 'jsonrepair';

const mended = JSON.parse(jsonrepair("{'claim': 'L'IA coûte cher', 'who': 'Ada'}"));
console.log(mended);
assert.deepEqual(mended, { claim: 'L"IA coûte cher', who: 'Ada' });
const typographic = JSON.parse(jsonrepair("{'claim': 'L’IA coûte cher'}"));
assert.deepEqual(typographic, { claim: 'L’IA coûte cher' });
END
node try.mjs
