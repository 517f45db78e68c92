import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainText } from './plain-text.ts';
import type { Repair } from './repairs.ts';

const clean = (value: unknown) => plainText(value, new Set());

describe('A text of a review', () => {
  test('loses entities, also those encoded twice, and markup', () => {
    assert.equal(clean('Caf&eacute; &amp;laquo;&amp;nbsp;bar&amp;nbsp;&amp;raquo;'), 'Café « bar »');
    assert.equal(
      clean('<p>One</p><p>two <b>th</b>ree<br />four</p><script>x()</script>'),
      'One two three four',
    );
    assert.equal(clean('&lt;b&gt;bold&lt;/b&gt;'), 'bold');
  });

  test('keeps what only looks like markup', () => {
    assert.equal(clean('5 < 6 & 7 > 6, a <word> {x}'), '5 < 6 & 7 > 6, a <word> {x}');
  });

  test('loses what nobody sees', () => {
    assert.equal(clean('ma\u200Byor\u00AD \u202Eof\uFEFF\u0000'), 'mayor of');
    assert.equal(clean('at\u0092s \r\n\u2028 all'), 'at’s all');
    const repairs = new Set<Repair>();
    assert.equal(plainText('caf\uFFFD \uD83D', repairs), 'caf? ?');
    assert.ok(repairs.has('lost'));
  });

  test('is the first of a list, in a JSON-LD value too', () => {
    assert.equal(clean(['', '…', { '@value': 'One' }, 'Two']), 'One');
    assert.equal(clean(7), '7');
  });

  test('is nothing without a letter or digit', () => {
    for (const none of ['', ' … ', '-', null, {}, [], true]) assert.equal(clean(none), undefined);
  });
});
