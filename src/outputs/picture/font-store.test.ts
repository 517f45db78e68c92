import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readInstalledFont, sentences } from '#fixtures/example-picture';
import { FontStore } from './font-store.ts';
import { charactersOf } from './woff2-characters.ts';

describe('fonts by need', () => {
  for (const [language, text] of Object.entries(sentences)) {
    it(`have every character of a sentence in ${language}`, () => {
      const store = new FontStore(readInstalledFont);
      const { names, missing } = store.choose(text, language);
      const characters = new Set(names.flatMap((name) => [...charactersOf(store.load(name))]));
      const without = [...text].filter((character) => !characters.has(character.codePointAt(0) ?? 0));
      assert.deepEqual(
        { missing, without: without.filter((character) => character !== '\u200C') },
        { missing: [], without: [] },
      );
    });
  }

  it('are no more than the text needs', () => {
    const store = new FontStore(readInstalledFont);
    assert.deepEqual(store.choose('The bridge', 'en').names, ['newsreader-latin']);
    assert.deepEqual(store.choose('Мост', 'ru').names, ['newsreader-latin', 'noto-serif-cyrillic']);
  });

  it('are the same whatever was asked before', () => {
    const fresh = new FontStore(readInstalledFont).choose(sentences['ar'] ?? '', 'ar');
    const used = new FontStore(readInstalledFont);
    for (const [language, text] of Object.entries(sentences)) used.choose(text, language);
    assert.deepEqual(used.choose(sentences['ar'] ?? '', 'ar'), fresh);
  });

  it('have emoji, also those that are joined of several and flags', () => {
    const { names, missing } = new FontStore(readInstalledFont).choose('Bridge 🌉 😀 👩‍🚒 🏳️‍🌈 🇫🇷 1️⃣ 🤷🏽‍♀️', 'en');
    assert.deepEqual(missing, []);
    assert.ok(names.some((name) => name.startsWith('noto-emoji-')));
  });

  it('tell which characters none of them has', () => {
    const { missing } = new FontStore(readInstalledFont).choose('Thai ก and ข\u200D', 'en');
    assert.deepEqual(missing, ['ก', 'ข']);
  });
});

describe('the characters of a font file', () => {
  it('are those it has a glyph for', () => {
    const latin = charactersOf(
      readInstalledFont('@fontsource-variable/newsreader', 'files/newsreader-latin-opsz-normal.woff2'),
    );
    assert.ok(['A', 'é', '€', '’', '\u00A0'].every((character) => latin.has(character.codePointAt(0) ?? 0)));
    assert.ok(!['Ω', 'Ж', '漢', '\u0E01'].some((character) => latin.has(character.codePointAt(0) ?? 0)));
  });

  it('cannot be read from another kind of file', () => {
    assert.throws(
      () => charactersOf(new TextEncoder().encode('<svg xmlns="…"/>')),
      /^Error: This is not a WOFF2 font\.$/u,
    );
  });
});
