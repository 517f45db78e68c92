import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readJson } from './json-text.ts';

describe('JSON of a publisher', () => {
  test('is read as it is', () => {
    assert.deepEqual(readJson(' {"a": "b"}\n'), { value: { a: 'b' }, mended: false });
  });

  test('is mended when it is broken', () => {
    const value = { a: 'say "no"', b: 2 };
    for (const text of [
      '\uFEFF{"a": "say \\"no\\"", "b": 2,}',
      '{"a": "say "no"", "b": 2}',
      '//<![CDATA[\n{"a": "say \\"no\\"" "b": 2}\n//]]>',
      '<!-- {"a": "say \\"no\\"", "b": 2}; -->',
      '{&quot;a&quot;: &quot;say \\&quot;no\\&quot;&quot;, &quot;b&quot;: 2}',
    ])
      assert.deepEqual(readJson(text), { value, mended: true }, text);
    assert.deepEqual(readJson('{"a": "two\nlines"}'), { value: { a: 'two\nlines' }, mended: true });
  });

  test('is nothing when it is no data', () => {
    for (const text of ['', 'a sentence', '"a word"', '7', 'null', '<p>'])
      assert.equal(readJson(text), undefined, text);
  });
});
