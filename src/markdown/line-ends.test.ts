import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileBody } from './compile.ts';
import { joinLines, withoutSeams, withSeams } from './line-ends.ts';

const html = (text: string) =>
  compileBody(text, { language: 'ja', footnotes: { heading: '注', back: '戻る' }, linesBefore: 0 })
    .body.blocks.flatMap((block) => ('parts' in block ? block.parts : []))
    .map((part) => (typeof part === 'string' ? part : '#'))
    .join('');

describe('a line end in the text of a claim', () => {
  it('is no blank between letters that are written without blanks', () => {
    assert.equal(html('市議会は\n計画を承認した。\n次に'), '<p>市議会は計画を承認した。次に</p>');
    assert.equal(html('他说：“好”\n然后走了'), '<p>他说：“好”然后走了</p>');
    assert.equal(html('カタカナ！\n「夜」'), '<p>カタカナ！「夜」</p>');
  });
  it('is none beside emphasis, links and citations either', () => {
    assert.equal(
      html('市は\n**計画**\n[を](https://example.org/)\n見た'),
      '<p>市は<strong>計画</strong><a href="https://example.org/">を</a>見た</p>',
    );
    assert.equal(html('市は[@one]\n計画[[two|を]]\n見た'), '<p>市は#計画#見た</p>');
  });
  it('stays one in Korean, beside other scripts, and where it is forced', () => {
    for (const [first, second] of [
      ['한국', '어'],
      ['市は', 'plan'],
      ['plan', '市は'],
      ['a', 'b'],
      ['ก', 'ข'],
    ])
      assert.equal(html(`${first}\n${second}`), `<p>${first}\n${second}</p>`);
    assert.equal(html('市は\\\n計画'), '<p>市は<br>\n計画</p>');
  });
});

describe('line ends outside a tree', () => {
  it('go where they are no blanks, and blanks that were typed stay', () => {
    assert.equal(joinLines('岸田 文雄\n首相'), '岸田 文雄首相');
    assert.equal(joinLines('a\nb'), 'a\nb');
  });
  it('leave a text without them as it is, and values as they were', () => {
    for (const text of ['title: 市議会\nclaim: 計画', 'claim: >-\n  one\n  two', ''])
      assert.equal(withSeams(text), text);
    const held = { a: ['市 会', 1, null, { b: true }] };
    assert.deepEqual(withoutSeams(held), held);
  });
});
