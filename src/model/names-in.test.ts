import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn } from './names-in.ts';

const find = namesIn([
  ['openai', ['OpenAI', 'Openai']],
  ['us', ['Us']],
  ['house', ['The White House', 'Maison Blanche']],
  ['city', ['L’Union d’Arles']],
  ['radio', ['第1放送']],
  ['empty', ['', 'X']],
]);

for (const [text, expected] of [
  ['OpenAI, says OpenAI', ['openai']],
  ['What Openai’s letter asks of the Maison\u00A0Blanche', ['openai', 'house']],
  ['OpenAIs and MyOpenAI', []],
  ['us, not US', []],
  ["L'Union d'Arles", ['city']],
  ['昨日第1放送が伝えた', ['radio']],
  ['', []],
  ['O', []],
] as const)
  test(`“${text}” names ${expected.join(', ') || 'nobody'}`, () => {
    assert.deepEqual([...find(text)], expected);
  });
