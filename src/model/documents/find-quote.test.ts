import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findQuote, type TextQuote } from './find-quote.ts';
import { FoldedText } from './folded-text.ts';

function found(text: string, quote: TextQuote): string[] {
  return findQuote(new FoldedText(text), quote).map(({ start, end }) => text.slice(start, end));
}

describe('a quotation in a text', () => {
  for (const [what, text, quote] of [
    ['French quotation marks with any blanks', 'dit « la loi » ici', '“la loi”'],
    ['blanks that do not break', 'plus de 2,3\u00A0millions\u202F; et', '2,3 millions ; et'],
    ['several blanks and line ends', 'one  two\nthree', 'one two three'],
    ['apostrophes', 'l’accord', "l'accord"],
    ['dashes', 'now – or never', 'now - or never'],
    ['dashes typed as hyphens', 'we can not -- ever --', 'we can not — ever —'],
    ['a colon with or without its blank', 'Ne vous y trompez pas\u00A0: ce', 'pas: ce'],
    ['dots', 'and so on… then', 'so on... then'],
    ['letters with marks that were put together or not', 'cafe\u0301 noir', 'caf\u00E9 noir'],
    ['syllables of Hangul that were put together or not', '한국'.normalize('NFD'), '한국'],
    ['what nobody sees', 'co\u00ADoperate', 'cooperate'],
  ] as const)
    it(`is found whatever the typography: ${what}`, () => {
      const own = found(text, { quote });
      assert.equal(own.length, 1);
      assert.equal(new FoldedText(own[0] ?? '').text, new FoldedText(quote).text);
    });

  it('is told in the letters of the text, in every place where it stands', () => {
    const text = 'Le «\u00A0pont\u00A0» et le « pont ».';
    assert.deepEqual(found(text, { quote: '"pont"' }), ['«\u00A0pont\u00A0»', '« pont »']);
  });

  it('is told apart by the words around it', () => {
    const text = 'The bridge is new. The bridge is old.';
    const places = (own: Omit<TextQuote, 'quote'>) =>
      findQuote(new FoldedText(text), { quote: 'The bridge', ...own }).map(({ start }) => start);
    assert.deepEqual(places({}), [0, 19]);
    assert.deepEqual(places({ prefix: 'is new.' }), [19]);
    assert.deepEqual(places({ suffix: 'is new' }), [0]);
    assert.deepEqual(places({ suffix: 'is ', prefix: 'new. ' }), [19]);
    assert.deepEqual(places({ prefix: 'is red.' }), []);
  });

  it('is whole words where there are any, and never half a character', () => {
    assert.deepEqual(findQuote(new FoldedText('article on art'), { quote: 'art' }), [{ start: 11, end: 14 }]);
    assert.deepEqual(found('article', { quote: 'art' }), ['art']);
    assert.deepEqual(found('cafe\u0301', { quote: 'cafe' }), []);
    assert.deepEqual(found('東京都知事の発言', { quote: '知事' }), ['知事']);
    assert.deepEqual(found('قال الوزير إن الجسر جديد', { quote: 'الجسر' }), ['الجسر']);
  });

  it('is told in a hundred places at most', () => {
    const text = 'a'.repeat(200_000);
    assert.equal(findQuote(new FoldedText(`${text} b`), { quote: 'a b' }).length, 1);
    assert.equal(findQuote(new FoldedText(text), { quote: 'a' }).length, 100);
  });
});
