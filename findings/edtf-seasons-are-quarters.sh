#!/bin/bash
# edtf 4.11.1: the seasons of a year are its quarters, so spring ends in March and no winter reaches into the next year.
#
# Expected: EDTF (Library of Congress, levels 1 and 2) names 21 to 24 spring to winter “independent of location”, without months;
# somebody who computes bounds would look for March to May, or December to February, or refuse.
# Seen: 2025-21 lasts from 1 January to 31 March and 2025-24 from 1 October to 31 December, the same as the quarters 2025-33 and
# 2025-36 that level 2 has for that. What was said “in spring 2025” sorts before what was said on 1 April, and a date in May is told
# to lie outside of spring.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund --save-exact edtf@4.11.1
cat > try.mjs << 'END'
import assert from 'node:assert/strict';
import edtf from 'edtf';

const day = (time) => new Date(time).toISOString().slice(0, 10);
const bounds = (text) => {
  const date = edtf(text);
  return `${day(date.min)} to ${day(date.max)}`;
};
for (const text of ['2025-21', '2025-22', '2025-23', '2025-24', '2025-33']) console.log(`${text}: ${bounds(text)}`);
assert.equal(bounds('2025-21'), '2025-01-01 to 2025-03-31', 'spring has other months now');
assert.equal(bounds('2025-21'), bounds('2025-33'));
assert.equal(bounds('2025-24'), '2025-10-01 to 2025-12-31', 'winter has other months now');
assert.equal(edtf('2025-21').covers(edtf('2025-05-10')), false, 'May is in spring now');
END
node try.mjs
