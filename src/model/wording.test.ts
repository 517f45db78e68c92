import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type SaidClaim, wordingOf } from './wording.ts';

type Own = Partial<Omit<SaidClaim, 'original'>>;

/** A French claim of the desk with the given keys, as read in a language. */
function wording(own: Own, text: string, language = 'fr'): string {
  const original = { text: language === 'fr' ? text : 'Le pont est vieux.', language: 'fr' };
  return wordingOf(
    { quoted: undefined, appearances: [], quotesOthers: false, original, ...own },
    { text, language },
  );
}

const said = (quote: string | undefined, language: string, quoted?: 'exact' | 'paraphrased') => ({
  appearances: [{ quote, language, quoted }],
});

describe('a claim is in the words that were said', () => {
  for (const [text, quote] of [
    ['Le pont est vieux.', 'Le pont est vieux'],
    ['Le pont est vieux.', 'Chacun sait que le pont est vieux, et dangereux'],
    ['Le pont est «\u00A0vieux\u00A0»\u202F!', 'Le pont est "vieux" !'],
    ['L’eau est basse', "l'eau  est\nbasse"],
    ['批准了计划。', '市议会三月批准了计划，投票结果为七比二'],
  ] as const)
    it(`${text} stands in ${quote}`, () => {
      assert.equal(wording(said(quote, 'fr', 'exact'), text), 'exact');
    });

  for (const [text, quote] of [
    ['Le pont est vieux', 'Le pont est vieillot'],
    ['Le pont est vieux', 'Sous le pont est vieuxlieu'],
    ['Le pont est très vieux', 'Le pont est vieux'],
    ['Le Pont est vieux', 'Le pont est vieux'],
    ['', 'Le pont est vieux'],
  ] as const)
    it(`${text} does not stand in ${quote}`, () => {
      assert.equal(wording(said(quote, 'fr', 'exact'), text), 'paraphrased');
    });

  it('by the word of the editor, where no document quotes them and it is in the language', () => {
    assert.equal(wording({ quoted: 'exact', ...said(undefined, 'fr') }, 'Le pont est vieux.'), 'exact');
    assert.equal(wording({ quoted: 'exact', ...said(undefined, 'en') }, 'Le pont est vieux.'), 'translated');
  });

  it('in no other case: not where nothing is said of it, nor where a document paraphrases', () => {
    const quote = 'Le pont est vieux.';
    assert.equal(wording(said(quote, 'fr'), quote), 'paraphrased');
    assert.equal(wording({ quoted: 'exact', ...said(quote, 'fr', 'paraphrased') }, quote), 'paraphrased');
  });
});

describe('a claim in another language than the words', () => {
  const english = said('The bridge is old', 'en', 'exact');

  it('is our translation where the editor says so, and our wording otherwise', () => {
    assert.equal(wording({ quoted: 'translated', ...english }, 'Le pont est vieux.'), 'translated');
    assert.equal(wording({ quoted: 'paraphrased', ...english }, 'Le pont est vieux.'), 'paraphrased');
  });

  it('is never a translation in the language that the words were said in', () => {
    const claim = { quoted: 'translated' as const, ...english };
    assert.equal(wording(claim, 'The bridge is old.', 'en'), 'exact');
    assert.equal(wording(claim, 'This bridge is an old one.', 'en'), 'paraphrased');
    assert.equal(wording(claim, 'Die Brücke ist alt.', 'de'), 'translated');
  });

  it('is our translation of what was said in the language of the site', () => {
    const french = said('Le pont est vieux.', 'fr', 'exact');
    assert.equal(wording(french, 'The bridge is old.', 'en'), 'translated');
    assert.equal(wording(said('autre chose', 'fr', 'exact'), 'The bridge is old.', 'en'), 'paraphrased');
  });

  it('that speaks of the words of others is our wording', () => {
    const others = { quoted: 'translated' as const, quotesOthers: true };
    assert.equal(wording(others, 'La lettre dit « oui ».'), 'paraphrased');
    assert.equal(wording(others, 'The letter says “yes”.', 'en'), 'paraphrased');
  });

  for (const quoted of ['altered', 'not-found'] as const)
    it(`whose words are ${quoted} is nobody’s in every language`, () => {
      assert.equal(wording({ quoted }, 'Le pont est vieux.'), quoted);
      assert.equal(wording({ quoted }, 'The bridge is old.', 'en'), quoted);
    });
});
