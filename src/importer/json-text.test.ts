import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readJson } from './json-text.ts';

describe('JSON of a publisher', () => {
  test('is read as it is', () => {
    assert.deepEqual(readJson(' {"a": "b"}\n'), { value: { a: 'b' }, mended: false, guesses: [] });
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
      assert.deepEqual([readJson(text)?.value, readJson(text)?.mended], [value, true], text);
    assert.deepEqual(readJson('{"a": "two\nlines"}'), {
      ...{ value: { a: 'two\nlines' }, mended: true },
      guesses: [],
    });
  });

  test('keeps its apostrophes where single marks stand around texts', () => {
    const text =
      "{'claimReviewed':'L'IA coûte d'après eux, dit-elle, 2,3 millions', 'n': ['d'ici', \"l'eau\"], 'x': 'a \"b\"'}";
    assert.deepEqual(readJson(text.replace('"l\'eau"', "'l'eau'"))?.value, {
      claimReviewed: "L'IA coûte d'après eux, dit-elle, 2,3 millions",
      n: ["d'ici", "l'eau"],
      x: 'a "b"',
    });
  });

  test('asks about every text whose end or words it had to guess, with what stands there', () => {
    assert.deepEqual(readJson("{'a':'L'IA coûte', 'b':'plain'}")?.guesses, [
      { before: "'L'IA coûte'", after: "L'IA coûte" },
    ]);
    assert.deepEqual(readJson('{"a": "say "no"", "b": "x",}')?.guesses, [
      { before: '"say "no""', after: 'say "no"' },
    ]);
    // What is mended beside a text leaves the text certain.
    for (const certain of ['{"a": "it\'s" "b": "caf\\u00e9 \\"x\\""}', '{"a": "b",}', "{'a': 'b'}"])
      assert.deepEqual(readJson(certain)?.guesses, [], certain);
  });

  test('of millions of letters, not all Latin, is read', () => {
    const long = JSON.stringify([{ text: `é日${'x'.repeat(8_400_000)}` }]);
    assert.equal(readJson(` ${long} `)?.mended, false);
    assert.equal(readJson(`<!-- ${long}; -->`)?.mended, true);
    assert.equal(readJson(`[${long}`), undefined);
  });

  test('is nothing when it is no data', () => {
    for (const text of ['', 'a sentence', '"a word"', '7', 'null', '<p>'])
      assert.equal(readJson(text), undefined, text);
  });
});
