import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileBody } from './compile.ts';

const options = { language: 'ja', footnotes: { heading: 'Notes', back: '↩' }, linesBefore: 0 };
const compile = (text: string) => compileBody(text, options);
const html = (text: string) =>
  compile(text)
    .body.blocks.flatMap((block) => ('parts' in block ? block.parts : []))
    .join('');

describe('emphasis beside letters without blanks', () => {
  it('is seen in Chinese, Japanese and Korean, whatever signs stand inside', () => {
    assert.equal(
      html('開通で**「夜行列車」**が増えた'),
      '<p>開通で<strong>「夜行列車」</strong>が増えた</p>',
    );
    assert.equal(html('他说**“好”**了'), '<p>他说<strong>“好”</strong>了</p>');
    assert.equal(html('한국어**"강조"**는'), '<p>한국어<strong>"강조"</strong>는</p>');
    assert.equal(html('これは*（注）*です。'), '<p>これは<em>（注）</em>です。</p>');
  });

  it('is told where Markdown does not see it, with a correction that it sees', () => {
    for (const [text, found, fix] of [
      ['市が_「夜」_を', '_「夜」_', '*「夜」*'],
      ['ราคา**“สูง”**มาก', '**“สูง”**', '“**สูง**”'],
      ['ราคา_สูง_มาก', '_สูง_', '*สูง*'],
      ['a**« b »**c', '**« b »**', '« **b** »'],
    ] as const) {
      const [finding, ...others] = compile(text).findings;
      assert.deepEqual(
        [finding?.code, finding?.found, finding?.fix, others],
        ['markdown-slip', found, fix, []],
      );
      assert.deepEqual(compile(text.replace(found, fix)).findings, []);
    }
  });

  it('is not looked for where signs are meant as they stand', () => {
    for (const text of [
      'snake_case_name',
      '5 * 3 * 2',
      'a**b',
      'ก\\*\\*"ข"\\*\\*ก',
      '2**3**4 x',
      '`a**«b»**c`',
    ])
      assert.deepEqual(compile(text).findings, [], text);
  });
});
