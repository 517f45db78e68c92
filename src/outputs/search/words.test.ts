import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellingWords, wordsIn } from './words.ts';

const words = (text: string, language: string) => wordsIn(text, language).map(({ word }) => word);

test('accents, capitals and ligatures make no difference', () => {
  assert.deepEqual(words('GRÈVES à l’Œuvre', 'fr'), ['greves', 'a', 'oeuvre']);
});

test('what French elides goes, with a straight apostrophe too', () => {
  assert.deepEqual(words("qu'elle d’emplois L'IA", 'fr'), ['elle', 'emplois', 'ia']);
  assert.deepEqual(words('aujourd’hui', 'fr'), ['aujourdhui']);
});

test('English possessives go', () => {
  assert.deepEqual(words("America's writers’ deal", 'en'), ['america', 'writers', 'deal']);
});

test('a number is one word however its digits are set apart', () => {
  const large = [words('2,3', 'fr'), words('2.3', 'en')];
  assert.deepEqual(large, [['0123'], ['0123']]);
  assert.deepEqual(words('2\u202F300 emplois', 'fr'), words('2,300 emplois', 'fr'));
});

test('scripts without spaces are split into words', () => {
  assert.ok(words('美国娱乐业支持工作岗位', 'zh').length > 2);
});

test('every word knows where it stands', () => {
  const text = 'Dans l’accord : l’IA';
  assert.deepEqual(
    wordsIn(text, 'fr').map(({ start, end }) => text.slice(start, end)),
    ['Dans', 'accord', 'IA'],
  );
});

test('words that only ask are no words to look for', () => {
  assert.deepEqual(tellingWords('Est-ce que l’IA était au cœur des grèves ?', 'fr'), [
    'ia',
    'coeur',
    'greves',
  ]);
  assert.deepEqual(tellingWords('how many jobs does it support', 'en'), ['jobs', 'support']);
});
