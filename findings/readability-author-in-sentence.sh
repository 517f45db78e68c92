#!/bin/bash
# @mozilla/readability 0.6.0 (Firefox's reader mode): a name with `rel=author` in a sentence is cut out of it and becomes the byline.
#
# Expected: the page names its writer in `<meta name="author">`; “The claim that Ann Example made in 1932 is false.” is a sentence of
# the text. Its link has rel=author because it leads to the page of the author of what is being checked.
# Seen: where the head has no author, the reader gets “The claim that  made in 1932 is false.”, and the page is said to be by the
# person whom it corrects. With an author in the head the sentence stays whole.
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

const prose = `<p>${'The council says that the bridge was opened in spring, and the archive keeps the minutes. '.repeat(4)}</p>`;
const read = (head) => {
  const page = `<!doctype html><html lang="en"><head><title>The bridge</title>${head}</head><body><main><article><h1>The bridge</h1>
    ${prose}<p>The claim that <a rel="author" href="/ann">Ann Example</a> made in 1932 is false.</p>${prose}</article></main></body></html>`;
  const { byline, textContent } = new Readability(parseHTML(page).document).parse();
  return { byline, sentence: /The claim that.*?false\./s.exec(textContent)?.[0] };
};
const without = read('');
const named = read('<meta name="author" content="The desk">');
console.log(`no author in the head: ${JSON.stringify(without)}`);
console.log(`the desk in the head:  ${JSON.stringify(named)}`);
assert.deepEqual(without, { byline: 'Ann Example', sentence: 'The claim that  made in 1932 is false.' });
assert.deepEqual(named, { byline: 'The desk', sentence: 'The claim that Ann Example made in 1932 is false.' });
END
node try.mjs
