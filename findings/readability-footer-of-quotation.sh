#!/bin/bash
# @mozilla/readability 0.6.0 (Firefox's reader mode): who is quoted vanishes when it stands in the `footer` of a blockquote.
#
# Expected: the words and their source stay together. HTML lets a footer stand in any flow content, and W3C's HTML 5.2
# describes the attribution of a quotation in `blockquote > footer`.
# Seen: every footer goes, as if it were that of the page: the reader gets a quotation by nobody. The same words in `cite`, or in
# the `figcaption` of a figure around the quotation, stay.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund --save-exact @mozilla/readability@0.6.0 linkedom@0.18.12
cat > try.mjs << 'END'
import assert from 'node:assert/strict';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const who = 'Minutes of the council, 1932';
const prose = `<p>${'The council says that the bridge was opened in spring, and the archive keeps the minutes. '.repeat(4)}</p>`;
const read = (quotation) => {
  const page = `<!doctype html><html lang="en"><head><title>The bridge</title></head><body><main><article><h1>The bridge</h1>
    ${prose}${quotation}${prose}</article></main></body></html>`;
  return new Readability(parseHTML(page).document).parse().textContent;
};
const words = '<p>“It opened in May.”</p>';
const seen = {
  footer: read(`<blockquote>${words}<footer>${who}</footer></blockquote>`),
  cite: read(`<blockquote>${words}<p><cite>${who}</cite></p></blockquote>`),
  figcaption: read(`<figure><blockquote>${words}</blockquote><figcaption>${who}</figcaption></figure>`),
};
for (const [name, text] of Object.entries(seen)) {
  console.log(`${name}: quotation ${text.includes('It opened in May')}, source ${text.includes(who)}`);
  assert.ok(text.includes('It opened in May'));
}
assert.ok(!seen.footer.includes(who), 'the footer of a quotation is kept now');
assert.ok(seen.cite.includes(who) && seen.figcaption.includes(who));
END
node try.mjs
