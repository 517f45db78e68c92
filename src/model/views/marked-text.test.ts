import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Span, Style } from '../documents/prose.ts';
import { markedHtml } from './marked-text.ts';

function html(text: string, spans: readonly (readonly [number, number])[], styles: readonly Style[] = []) {
  return markedHtml(
    { text, styles, spans: spans.map(([start, end], passage): Span => ({ start, end, passage })) },
    ({ passage }) => ({
      attributes: (isFirst) => (isFirst ? `id="${passage}"` : `n="${passage}"`),
      reference: `<a>${passage}</a>`,
    }),
  );
}

describe('text with marks', () => {
  for (const [what, spans, expected] of [
    ['none', [], 'abcdef'],
    ['one', [[1, 3]], 'a<mark id="0">bc</mark><a>0</a>def'],
    [
      'one in another',
      [
        [0, 6],
        [2, 4],
      ],
      '<mark id="0">ab<mark id="1">cd</mark><a>1</a>ef</mark><a>0</a>',
    ],
    [
      'two that overlap',
      [
        [0, 4],
        [2, 6],
      ],
      '<mark id="0">ab<mark id="1">cd</mark></mark><a>0</a><mark n="1">ef</mark><a>1</a>',
    ],
    [
      'two of the same words',
      [
        [1, 3],
        [1, 3],
      ],
      'a<mark id="0"><mark id="1">bc</mark></mark><a>0</a><a>1</a>def',
    ],
    [
      'two side by side',
      [
        [0, 2],
        [2, 4],
      ],
      '<mark id="0">ab</mark><a>0</a><mark id="1">cd</mark><a>1</a>ef',
    ],
  ] as const)
    it(`nests them whatever way they lie: ${what}`, () => {
      assert.equal(html('abcdef', spans), expected);
    });

  it('keeps the document’s own styles', () => {
    const styles: Style[] = [{ start: 1, end: 4, name: 'em' }];
    assert.equal(
      html('abcdef', [[2, 6]], styles),
      'a<em>b<mark id="0">cd</mark></em><mark n="0">ef</mark><a>0</a>',
    );
  });

  it('escapes everything', () => {
    assert.equal(html('<b>&"', [[0, 3]]), '<mark id="0">&lt;b&gt;</mark><a>0</a>&amp;&#34;');
  });
});
