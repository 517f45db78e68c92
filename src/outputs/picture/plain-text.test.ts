import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSolid, mayBreakBetween, plainWords } from './plain-text.ts';

describe('a plain text', () => {
  it('is split at single spaces, never at those that hold words together', () => {
    assert.deepEqual(plainWords('«\u00A0Où\u202F?\u00A0» dit-elle.'), [
      '«\u00A0Où\u202F?\u00A0»',
      'dit-elle.',
    ]);
  });

  it('has letters of one script, and no space to spare', () => {
    for (const text of [
      '',
      'a  b',
      ' a',
      'a ',
      'a \u00A0b',
      'Мост',
      'שלום',
      '桥',
      '👋',
      'e\u0301',
      'x'.repeat(41),
    ])
      assert.equal(plainWords(text), undefined, text);
  });
});

describe('a line', () => {
  it('cannot end within a solid word', () => {
    for (const word of [
      'bridge',
      'l’été,',
      '“Now!”',
      '(12\u00A0%)',
      '2,300.50',
      'A.I.',
      '«\u00A0oui\u00A0»',
      '–',
      'quoi\u202F?',
    ])
      assert.ok(isSolid(word), word);
    for (const word of ['well-known', 'and/or', 'what?yes', 'a…b', '(a)(b)', '2024–25', 'a—b', 'x(y)', '%x'])
      assert.ok(!isSolid(word), word);
  });

  it('ends neither behind an opening mark nor before a closing one', () => {
    for (const [before, after] of [
      ['the', 'bridge'],
      ['end.”', '“Then'],
      ['here,', '(there)'],
      ['été', '–'],
      ['–', 'là'],
    ] as const)
      assert.ok(mayBreakBetween(before, after), `${before} ${after}`);
    for (const [before, after] of [
      ['«', 'oui'],
      ['oui', '»'],
      ['non', '!'],
      ['the', '…'],
      ['“', '(so'],
      ['—', '—'],
    ] as const)
      assert.ok(!mayBreakBetween(before, after), `${before} ${after}`);
  });
});
