import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldAccents, foldEuropeanAccents, spellOutLetters } from './accents.ts';

describe('accents', () => {
  it('are folded whether they are one character or two, and capitals with them', () => {
    for (const form of ['NFC', 'NFD'] as const)
      assert.equal(foldAccents('Été À L’ÎLE İstanbul'.normalize(form)), 'ete a l’ile istanbul');
  });

  it('are folded once: what is folded stays as it is', () => {
    for (const text of ['Ångström', 'ﬁn Ⅷ', 'Việt Nam', 'हिन्दी', 'ӂ', 'ẞ']) {
      assert.equal(foldAccents(foldAccents(text)), foldAccents(text));
      assert.equal(foldEuropeanAccents(foldEuropeanAccents(text)), foldEuropeanAccents(text));
    }
  });

  it('of European letters go, vowel signs of other scripts stay where asked', () => {
    assert.equal(foldEuropeanAccents('Čeština हिन्दी'), 'cestina हिन्दी');
    assert.equal(foldAccents('हिन्दी'), 'हनद');
  });
});

it('letters that are no accented ones are spelt out, small', () => {
  assert.equal(spellOutLetters('Œuvre Łódź STRAẞE Þór'), 'oeuvre lódź STRAssE thór');
});
