import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameKey } from './name-key.ts';

describe('the key of a name', () => {
  for (const names of [
    ['Guilde des studios', 'GUILDE  DES STUDIOS', ' guilde des\u00A0studios '],
    ['L’Été', "l'été", 'L‘ÉTÉ'.normalize('NFD'), 'L´Été'],
    ['Le « Monde » libre', 'le "Monde" libre', 'Le „Monde“ libre', 'Le “monde” libre'],
    ['Paris – Lyon', 'Paris - Lyon', 'PARIS — LYON', 'Paris − Lyon'],
    ['第１放送', '第1放送', '第1放送\u200B'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς', 'οδυσσευσ'],
    ['İstanbul', 'istanbul'],
    ['مـحـمـد', 'محمد'],
    ['ﬁn', 'fin'],
  ])
    it(`is one for ${names.join(' · ')}`, () => {
      assert.equal(new Set(names.map(nameKey)).size, 1, names.map(nameKey).join(' | '));
    });

  for (const [left, right] of [
    ['第1放送', '第1市民会'],
    ['Đông', 'Ông'],
    ['Đông', 'Đồng'],
    ['Партия 5', 'Союз 5'],
    ['Weiß', 'Weiss'],
    ['Kadir', 'Kadır'],
    ['Jean-Luc', 'Jean Luc'],
    ['AT&T', 'AT T'],
    ['Élan', 'Elan'],
    ['たいよう', 'タイヨウ'],
    ['हिंदी', 'हदी'],
    ['C', 'C++'],
  ] as const)
    it(`differs for ${left} and ${right}`, () => {
      assert.notEqual(nameKey(left), nameKey(right));
    });

  it('is its own key', () => {
    for (const text of ['ΟΔΌΣ', 'İ', 'ẞ', 'Ǆ', '´', '…', '㎏', ' « a » ', 'Ⅳ', 'ﷺ', '\u0130\u0307'])
      assert.equal(nameKey(nameKey(text)), nameKey(text), JSON.stringify(nameKey(text)));
  });
});
