import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileBody } from './compile.ts';

const options = { language: 'fr', footnotes: { heading: 'Notes', back: '↩' }, linesBefore: 0 };

/** Code that tries to run, in every way a claim could hold it: text, line, column, code. */
const attacks: readonly (readonly [string, number, number, string])[] = [
  ['{process.exit()}', 1, 1, 'unsafe-mdx'],
  ['Text {process.exit()}', 1, 6, 'unsafe-mdx'],
  ['import fs from "node:fs"', 1, 1, 'unsafe-mdx'],
  ['export const x = 1', 1, 1, 'unsafe-mdx'],
  ['export default () => 1', 1, 1, 'unsafe-mdx'],
  ['<script>alert(1)</script>', 1, 1, 'unsafe-mdx'],
  ['<img src="x" onerror="alert(1)" />', 1, 1, 'unsafe-mdx'],
  ['<svg onload="alert(1)" />', 1, 1, 'unsafe-mdx'],
  ['<iframe src="https://example.org" />', 1, 1, 'unsafe-mdx'],
  ['<Note onclick="alert(1)">\n\na\n\n</Note>', 1, 7, 'unsafe-mdx'],
  ['a <span style="x" lang="en">b</span>', 1, 9, 'unsafe-mdx'],
  ['a <span title={alert(1)}>b</span>', 1, 9, 'unsafe-mdx'],
  ['<Quote source={x} />', 1, 8, 'unsafe-mdx'],
  ['<Quote source="a" {...x} />', 1, 19, 'unsafe-mdx'],
  ['<Note>\n\n{x}\n\n</Note>', 3, 1, 'unsafe-mdx'],
  ['<Note>\n\n[x](javascript:1)\n\n</Note>', 3, 1, 'unsafe-url'],
  ['# <script>x</script>', 1, 3, 'unsafe-mdx'],
  ['# {x}', 1, 3, 'unsafe-mdx'],
  ['| a |\n|---|\n| {x} |', 3, 3, 'unsafe-mdx'],
  ['| a |\n|---|\n| [x](javascript:1) |', 3, 3, 'unsafe-url'],
  ['a[^1]\n\n[^1]: {x}', 3, 7, 'unsafe-mdx'],
  ['a[^1]\n\n[^1]: [x](javascript:1)', 3, 7, 'unsafe-url'],
  ['[x][y]\n\n[y]: javascript:alert(1)', 3, 1, 'unsafe-url'],
  ['[x](javascript:alert(1))', 1, 1, 'unsafe-url'],
  ['[x](JaVaScRiPt:alert(1))', 1, 1, 'unsafe-url'],
  ['[x](java&#115;cript:alert(1))', 1, 1, 'unsafe-url'],
  ['[x](&#106;avascript&colon;alert(1))', 1, 1, 'unsafe-url'],
  ['[x](java&#x0A;script:alert(1))', 1, 1, 'unsafe-url'],
  ['[x](vbscript:x)', 1, 1, 'unsafe-url'],
  ['[x](data:text/html,x)', 1, 1, 'unsafe-url'],
  ['[x](//example.org)', 1, 1, 'unsafe-url'],
  ['![x](https://example.org/a.png)', 1, 1, 'unsafe-mdx'],
  ['<javascript:alert(1)>', 1, 1, 'unsafe-mdx'],
  ['<!-- hidden -->', 1, 1, 'unsafe-mdx'],
  ['> <Quote source="a" />', 1, 3, 'unsafe-mdx'],
  ['- <Figure id="a" />', 1, 3, 'unsafe-mdx'],
  ['<br/>', 1, 1, 'unsafe-mdx'],
  ['[x](https://example.org "&#xE000;0&#xE001;") [@a]', 1, 1, 'hidden-characters'],
  ['a &#x202E; b', 1, 1, 'hidden-characters'],
  ['>'.repeat(5000), 1, 1, 'unsafe-mdx'],
  [`${'a '.repeat(60_000)}`, 1, 1, 'unsafe-mdx'],
];

describe('a claim’s text is never code', () => {
  for (const [text, line, column, code] of attacks) {
    it(JSON.stringify(text.slice(0, 60)), () => {
      const { body, findings } = compileBody(text, options);
      const places = findings.map((finding) => `${finding.line}:${finding.column} ${finding.code}`);
      assert.ok(
        places.includes(`${line}:${column} ${code}`),
        `${line}:${column} ${code}, not ${places.join(', ')}`,
      );
      assert.deepEqual(body.blocks, [], 'nothing of an unsafe text is rendered');
    });
  }
});

describe('what only looks like code stays text', () => {
  const harmless: readonly (readonly [string, string])[] = [
    ['`{code}`', '<p><code>{code}</code></p>'],
    ['a \\{b\\}', '<p>a {b}</p>'],
    ['&lt;script&gt;', '<p>&#x3C;script></p>'],
    ['Import duties rose from 5 to 10 %.', '<p>Import duties rose from 5 to 10\u00A0%.</p>'],
    ['export is a word', '<p>export is a word</p>'],
    ['<abbr title="&lt;b&gt;&quot;">x</abbr>', '<p><abbr title="<b>&#x22;">x</abbr></p>'],
    ['[x](https://example.org/?a=1&b=%22)', '<p><a href="https://example.org/?a=1&#x26;b=%22">x</a></p>'],
  ];
  for (const [text, html] of harmless) {
    it(text, () => {
      const { body, findings } = compileBody(text, options);
      assert.deepEqual(findings, []);
      assert.deepEqual(body.blocks, [{ kind: 'prose', parts: [html] }]);
    });
  }
});
