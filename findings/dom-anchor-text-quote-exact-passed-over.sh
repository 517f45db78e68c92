#!/bin/bash
# dom-anchor-text-quote 4.0.2 (TextQuoteSelector, as annotation tools use): words that stand in the page are passed over for
# similar ones, and “is not blue” is anchored at “is blue”.
#
# Expected: W3C's Web Annotation Data Model (section 4.2.4): the selector selects the text that is `exact`. The library documents
# that it searches approximately, which one takes to be for words that changed: an exact match needs no approximation.
# Seen: without a hint the search begins in the middle of the text, and what is near there and similar enough wins over the very
# words farther away. No error, and nothing in the range says that other words were found.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund --save-exact dom-anchor-text-quote@4.0.2 jsdom@26.1.0
cat > try.mjs << 'END'
import assert from 'node:assert/strict';
import { toRange } from 'dom-anchor-text-quote';
import { JSDOM } from 'jsdom';

const prose = '<p>The archive keeps the minutes of the council, and the press reports of that year.</p>'.repeat(4);
const { window } = new JSDOM(
  `<!doctype html><p>The bridge is <em>not</em> blue.</p>${prose}<p>Some say: the bridge is blue.</p>${prose}`,
);
for (const name of ['document', 'Node', 'NodeFilter']) globalThis[name] = window[name];
const { body } = window.document;
const exact = 'bridge is not blue';
assert.ok(body.textContent.includes(exact));
const found = toRange(body, { exact })?.toString();
const hinted = toRange(body, { exact }, { hint: 0 })?.toString();
console.log({ exact, found, hinted });
assert.equal(hinted, exact);
assert.notEqual(found, exact, 'words that stand in the page are found now');
assert.ok(found?.includes('bridge is blue'));
END
node try.mjs
