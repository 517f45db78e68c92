import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wholeSentences } from './whole-sentences.ts';

const long =
  'The council voted on the bridge in March and on the road that leads to it in the same sitting. ';

describe('the beginning of a text', () => {
  it('is all of it where it is short', () => {
    assert.equal(wholeSentences('No sentence, only words', 'en'), 'No sentence, only words');
  });

  it('ends where a sentence ends', () => {
    assert.equal(wholeSentences(long.repeat(6), 'en'), long.repeat(3).trimEnd());
  });

  it('does not end after a title, an initial or an abbreviation', () => {
    const start = `A${'x'.repeat(330)} and`;
    for (const short of ['M.', 'Mr.', 'the U.S.', 'no.', 'J.', 'St.'])
      assert.equal(
        wholeSentences(
          `It voted. ${start} ${short} Dupont said so at great length to whoever asked. More.`,
          'fr',
        ),
        'It voted.',
      );
  });

  it('ends at a sentence in scripts that put no blank between them', () => {
    assert.equal(wholeSentences(`${'字'.repeat(250)}。${'字'.repeat(250)}。`, 'zh'), `${'字'.repeat(250)}。`);
  });

  it('is shortened at a word where one sentence is longer than any preview', () => {
    const shown = wholeSentences('word '.repeat(100), 'en');
    assert.ok(shown.length <= 365);
    assert.match(shown, /word…$/u);
  });
});
