import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markedParts } from './marks.ts';

const shown = (text: string, terms: string[], language: string) =>
  markedParts(text, terms, language)
    .map(({ text: run, marked }) => (marked ? `[${run}]` : run))
    .join('');

test('words are marked in their other forms, with their accents', () => {
  assert.equal(
    shown('Les grèves : l’accord des scénaristes', ['greve', 'scenariste'], 'fr'),
    'Les [grèves] : l’accord des [scénaristes]',
  );
});

test('short words and numbers are marked only when they are the same', () => {
  assert.equal(shown('AI aims at 230 of 2300', ['ai', '230'], 'en'), '[AI] aims at [230] of 2300');
});

test('the parts together are the text, whatever stands in it', () => {
  const text = '</script><b>blue</b> & 🦜 “blue”';
  assert.equal(
    markedParts(text, ['blue'], 'en')
      .map((part) => part.text)
      .join(''),
    text,
  );
});
