import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addAppearance } from './new-appearance.ts';

const appearance = { document: 'article', quote: 'said: “yes”', position: 6.1 };

describe('One more appearance', () => {
  test('stands at the end of the list, and nothing else is touched', () => {
    const before =
      '---\n# Ours.\ntitle: "A"   # short\nappearances:\n    - document: letter   # first\n      quote: >-\n        a folded\n        quote\n\nverdict:  \'true\'\n---\n\nText.\n';
    const after = before.replace(
      '        quote\n',
      '        quote\n    - document: article\n      quote: "said: “yes”"\n      position: 6.1\n',
    );
    assert.equal(addAppearance(before, appearance), after);
    const last = '---\nappearances:\n- document: letter # first\n---\n';
    assert.equal(
      addAppearance(last, { document: 'article' }),
      last.replace('first\n', 'first\n- document: article\n'),
    );
  });

  test('goes into brackets where the list is in brackets', () => {
    assert.equal(
      addAppearance('---\nappearances: [{document: letter}] # one\n---\n', appearance),
      '---\nappearances: [{document: letter}, {document: article, quote: "said: “yes”", position: 6.1}] # one\n---\n',
    );
  });

  test('keeps the line breaks of the file', () => {
    const text = '\uFEFF---\r\nappearances:\r\n  - document: letter\r\nverdict: mixed\r\n---\r\n';
    assert.equal(
      addAppearance(text, { document: 'article' }),
      text.replace('letter\r\n', 'letter\r\n  - document: article\r\n'),
    );
  });

  test('is refused where there is no list', () => {
    for (const text of ['No front matter.', '---\ntitle: A\n---\n', '---\nappearances: []\n---\n'])
      assert.throws(() => addAppearance(text, appearance), /^Error: This file has no /);
  });
});
