#!/bin/bash
# rss-parser 3.13.0: the XHTML content of an Atom entry comes out with its words in another order: first all text, then the elements.
#
# Expected: RFC 4287, section 3.1.1.3: the content of type `xhtml` is the div's markup, so “not” stays where it stood. Feeds with
# `type="html"` are read as they are.
# Seen: “The bridge is <em>not</em> blue.” becomes “The bridge is  blue.<em>not</em>”, in `content` and in `contentSnippet`: who shows
# or quotes a checked claim from such a feed may say the contrary of it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund --save-exact rss-parser@3.13.0
cat > try.mjs << 'END'
import assert from 'node:assert/strict';
import Parser from 'rss-parser';

const words = 'The bridge is <em>not</em> blue.';
const feed = (content) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:example.org,2026:feed</id><title>Checked</title>
<updated>2026-11-22T09:00:00Z</updated><author><name>Desk</name></author>
<entry><id>tag:example.org,2026:bridge</id><title>The bridge</title><updated>2026-11-22T09:00:00Z</updated>
<link href="https://example.org/bridge/"/>${content}</entry></feed>`;
const read = async (content) => (await new Parser().parseString(feed(content))).items[0];
const escaped = words.replaceAll('<', '&lt;');
const html = await read(`<content type="html">${escaped}</content>`);
const xhtml = await read(
  `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${words}</div></content>`,
);
console.log({ html: html.contentSnippet, xhtml: xhtml.contentSnippet, markup: xhtml.content });
assert.equal(html.contentSnippet, 'The bridge is not blue.');
assert.ok(!xhtml.content.includes(words), 'the words keep their order now');
assert.match(xhtml.contentSnippet, /^The bridge is\s+blue\.\s*not$/u);
END
node try.mjs
