import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileDocumentText } from '#markdown/document-text';
import { nearestWords } from './nearest-words.ts';
import { placePassages } from './place-passages.ts';
import type { Quoted } from './prose.ts';

const claim = (id: string, own: Omit<Quoted, 'of'> = {}): Quoted => ({ of: { claim: id }, ...own });

function shown(body: string, passages: readonly Quoted[]): string[] {
  const prose = placePassages(compileDocumentText(body, 0).text, passages);
  const name = (passage: number) => prose.passages[passage]?.claim ?? 'unrated';
  return prose.paragraphs.map(({ number, runs, notes }) => {
    const words = runs.flatMap(({ text, spans }) =>
      spans.map(({ start, end, passage }) => `${name(passage)}=${text.slice(start, end)}`),
    );
    return `${number ?? '-'} ${words.join(', ')} (${notes.map(name).join(' ')})`;
  });
}

describe('passages in a full text', () => {
  const text = 'The bridge is new. It was built in 1932.\n\nThe bridge is old, say others.\n';

  it('stand where their words are, in reading order', () => {
    const passages = [claim('late', { quote: 'say others' }), claim('early', { quote: 'built in 1932' })];
    assert.deepEqual(shown(text, passages), ['1 early=built in 1932 (early)', '2 late=say others (late)']);
  });

  it('are told apart by the words around them, or by the paragraph', () => {
    for (const own of [{ prefix: 'in 1932.' }, { suffix: 'is old' }, { position: 2 }])
      assert.deepEqual(shown(text, [claim('a', { quote: 'The bridge', ...own })]), [
        '1  ()',
        '2 a=The bridge (a)',
      ]);
  });

  it('may run over the end of a paragraph, lie in each other and have the same words', () => {
    assert.deepEqual(
      shown(text, [
        claim('over', { quote: 'built in 1932. The bridge is old' }),
        claim('inside', { quote: 'bridge is old' }),
        claim('same', { quote: 'bridge is old' }),
      ]),
      [
        '1 over=built in 1932. (over)',
        '2 over=The bridge is old, inside=bridge is old, same=bridge is old (inside same)',
      ],
    );
  });

  it('stand at the end when their words are not in it', () => {
    assert.deepEqual(shown(text, [claim('lost', { quote: 'no such words' }), claim('told')]), [
      ...['1  ()', '2  ()', '-  (lost)', '-  (told)'],
    ]);
  });

  it('are found in scripts without blanks and in those that run from the right', () => {
    assert.deepEqual(shown('市长说，大桥建于一九三二年。\n', [claim('a', { quote: '大桥建于一九三二年' })]), [
      '1 a=大桥建于一九三二年 (a)',
    ]);
    assert.deepEqual(
      shown('قال الوزير إن الجسر بُني عام 1932.\n', [claim('a', { quote: 'الجسر بُني عام 1932' })]),
      ['1 a=الجسر بُني عام 1932 (a)'],
    );
  });
});

describe('the nearest words of a text', () => {
  for (const [what, words, expected] of [
    ['a letter is wrong', 'It was bult in 1932', 'It was built in 1932'],
    ['a word is left out', 'bridge is, say others', 'bridge is old, say others'],
    ['nothing is alike', 'a wholly different matter', undefined],
  ] as const)
    it(`are shown where ${what}`, () => {
      assert.equal(
        nearestWords('The bridge is new. It was built in 1932. The bridge is old, say others.', words),
        expected,
      );
    });
});
