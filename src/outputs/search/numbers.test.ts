import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersIn } from './numbers.ts';

const word = (text: string, language = 'en') => numbersIn(text, language).map((number) => number.word);

for (const [value, language, ways] of [
  [
    '2300000',
    'en',
    ['2.3M', '2.3 million', '2,3 millions', '2 300 000', '2,300,000', '2.300.000', '2.3m', '2.30 million'],
  ],
  [
    '2300000',
    'fr',
    ['2,3 millions', '2,3\u00A0M', '2\u202F300\u202F000', '2\u00A0300\u00A0000', "2'300'000"],
  ],
  ['230000', 'fr', ['230 000', '230\u00A0000', '230\u202F000', '230,000', '230.000', '230k', '230 mille']],
  ['229000000000', 'en', ['$229Bn', '229 billion', '229bn', '229 billion', '229 000 000 000', '229B']],
  ['230000000000', 'fr', ['230 milliards', '230 Md€', '230 Mds', '0,23 billion']],
  ['0123', 'fr', ['2,3', '2.3', '2,30 %']],
  ['2024', 'en', ['2024', 'in 2024.']],
  ['0', 'en', ['0', '0.0', '0 million']],
] as const)
  for (const way of ways)
    test(`“${way}” is ${value} in ${language}`, () => assert.deepEqual(word(way, language), [value]));

test('what only begins like a number, or counts versions and orders, is none', () => {
  for (const text of ['gpt4', '4o', '2e', '1er', '1.2.3', 'B2B', '']) assert.deepEqual(word(text), []);
});

test('numbers beside each other stay apart, and each of their groups is found too', () => {
  assert.deepEqual(word('In 2023 200 people'), ['2023', '200']);
  assert.deepEqual(word('2 300, 45'), ['2300', '45']);
  assert.deepEqual(
    numbersIn('230 000 and 2.3 million', 'en').map(({ also }) => also),
    [
      ['230', '000'],
      ['0123', 'million'],
    ],
  );
});

test('a number knows where it stands, with what multiplies it', () => {
  const text = 'Some 2,3 millions d’emplois, 5 mètres';
  assert.deepEqual(
    numbersIn(text, 'fr').map(({ start, end }) => text.slice(start, end)),
    ['2,3 millions', '5'],
  );
});
