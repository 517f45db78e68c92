import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quotationPairs } from '#fixtures/quotation-corpus';
import { readHtml } from './html-text.ts';
import { findQuote, placeOfQuote, wordsOf } from './quotes.ts';

const filler = 'The minutes of the town go on for many pages and say little else. '.repeat(5);
const find = (words: string, quote: string) => findQuote({ text: `${filler}${words}`, whole: true }, quote);
const findIn = (html: string, quote: string) =>
  findQuote({ ...readHtml(`<p>${filler}</p>${html}`), whole: true }, quote);

describe('A quotation stands on a page', () => {
  it('whatever its marks, dashes, spaces and capitals are', () => {
    assert.equal(find('“It’s  —\u00A0so”, he said', '"it\'s - so" he said'), 'found');
    assert.equal(find('the oﬃce', 'The office'), 'found');
    assert.equal(find('co\u00ADopera\u200Btion', 'cooperation'), 'found');
  });

  it('with its numbers as they are', () => {
    assert.equal(find('a rise of 2.3 million', 'a rise of 2.3 million'), 'found');
    assert.equal(find('a rise of 23 million', 'a rise of 2.3 million'), 'missing');
    assert.equal(find('a rise of 12.3 million', '2.3 million'), 'missing');
    assert.equal(find('it cost $5', 'it cost €5'), 'missing');
    assert.equal(find('up by 5%', 'up by 5'), 'missing');
  });

  it('as whole words when it is short', () => {
    assert.equal(find('a party', 'art'), 'missing');
    assert.equal(find('the art of it', 'art'), 'found');
  });

  it('when its parts stand in their order', () => {
    const text = 'We built the bridge, after long talks, before winter.';
    for (const gap of ['…', '...', '[…]', '(...)', '[ … ]']) {
      assert.equal(find(text, `We built the bridge ${gap} before winter`), 'found', gap);
    }
    assert.equal(find(text, 'before winter … we built the bridge'), 'missing');
    assert.equal(find('the bridge the bridge', 'the bridge … the bridge … the bridge'), 'missing');
  });

  it('with the desk’s own words in brackets, or with brackets of its own', () => {
    assert.equal(find('They built it before winter', '[The engineers] built it before winter'), 'found');
    assert.equal(find('it was [sic] built', 'it was [sic] built'), 'found');
  });

  it('over tags, blocks and line ends', () => {
    assert.equal(findIn('<p>The bri<em>dge</em> was</p><ul><li>built', 'The bridge was built'), 'found');
    assert.equal(find('an impor-\ntant bridge', 'an important bridge'), 'found');
    assert.equal(findIn('<p>The bridge<sup><a>[12]</a></sup> was built', 'the bridge was built'), 'found');
    assert.equal(findIn('<p>10<sup>2</sup> metres', '102 metres'), 'found');
    assert.equal(findIn('<h1>The bridge</h1><p>stands', 'bridgestands'), 'found');
    assert.equal(findIn('<p>tea</p><p>pot', 'teapot'), 'missing');
  });

  it('not when it is only in a script or out of sight: then nothing can be said', () => {
    assert.equal(findIn('<script>"built \\u00e0 No\\u00ebl"</script>', 'built à Noël'), 'unread');
    assert.equal(findIn('<p hidden>built at last', 'built at last'), 'unread');
    assert.equal(findIn('<template><p>built at last</template>', 'built at first'), 'missing');
  });

  it('not when there is hardly a page', () => {
    assert.equal(findQuote({ text: 'Loading…', whole: true }, 'built at last'), 'unread');
    assert.equal(findQuote({ text: filler, whole: false }, 'built at last'), 'unread');
    assert.equal(findQuote({ whole: true }, 'built at last'), 'unread');
    assert.equal(find('!', '…'), 'unread');
  });
});

describe('A quotation in a script without spaces', () => {
  const council = '市议会三月批准了计划，投票结果为七比二。';

  it('stands on a page as a piece of a line', () => {
    assert.equal(find(council, '批准了计划'), 'found');
    assert.equal(find(council, '市议会三月……投票结果为七比二'), 'found');
    for (const gap of ['…', '……', '⋯⋯', '［……］', '（……）', '. . .', '。。。'])
      assert.equal(find(council, `市议会三月批准了${gap}投票结果为七比二`), 'found', gap);
    assert.equal(find(council, '批准了预算'), 'missing');
    assert.equal(find('用ＡＩ技术写成', 'AI技术'), 'found');
    assert.equal(find('สภาเทศบาลอนุมัติแผนงานในเดือนมีนาคม', 'อนุมัติแผนงาน'), 'found');
    assert.equal(find('ក្រុមប្រឹក្សាក្រុងបានអនុម័តផែនការ', 'បានអនុម័តផែនការ'), 'found');
    assert.equal(find('ຄະນະກຳມະການໄດ້ອະນຸມັດແຜນການ', 'ໄດ້ອະນຸມັດແຜນການ'), 'found');
    assert.equal(find('ကော်မတီသည်စီမံကိန်းကိုအတည်ပြုခဲ့သည်', 'စီမံကိန်းကိုအတည်ပြု'), 'found');
  });

  it('is not said to stand where a short word runs over two words of the page, nor to be missing', () => {
    assert.equal(find('東京都の議会は計画を承認した', '京都'), 'unread');
    assert.equal(find('東京都の議会は計画を承認した', '議会'), 'found');
  });

  it('stands with readings above its characters, and over lines that end in a word', () => {
    assert.equal(
      findIn('<p><ruby>議<rt>ぎ</rt>会<rp>（</rp><rt>かい</rt></ruby>は計画を承認', '議会は計画を承認'),
      'found',
    );
    assert.equal(find('市议会三月批\n准了计划', '三月批准了计划'), 'found');
  });
});

describe('Short parts of a quotation', () => {
  it('stand for nothing where they are far from the others', () => {
    const far = `The council met. ${'Many other things were said that day. '.repeat(60)}It did so in spring.`;
    assert.equal(find(far, 'The council … in spring'), 'unread');
    assert.equal(find('The council met in spring.', 'The council … in spring'), 'found');
    assert.equal(find(far, 'The council … in autumn'), 'missing');
  });

  it('do not begin or end inside a number, however long the quotation is', () => {
    assert.equal(find('a rise of 2.3 million jobs in all', '3 million jobs in all'), 'missing');
    assert.equal(find('it rose in the towns by 123', 'it rose in the towns by 12'), 'missing');
  });

  it('cause no false alarm on two thousand pages, neither way', () => {
    const told = new Map<string, number>();
    for (const { language, kind, page, quote, stands } of quotationPairs(2000)) {
      const finding = findQuote({ text: page, whole: true }, quote);
      if (stands) assert.equal(finding, 'found', `${language}, ${kind}: ${quote}`);
      else assert.notEqual(finding, 'found', `${language}, ${kind}: ${quote}`);
      const name = `${stands} ${finding}`;
      told.set(name, (told.get(name) ?? 0) + 1);
    }
    // Who says nothing causes no alarm: of quotations that are not there, most are told.
    assert.ok((told.get('true found') ?? 0) > 900, JSON.stringify([...told]));
    assert.ok((told.get('false missing') ?? 0) > 600, JSON.stringify([...told]));
  });
});

describe('The words of a text', () => {
  it('are the same however often they are taken', () => {
    const text = 'A “B”, 2,3 % — ½ c’est\u202F: l’été.';
    assert.equal(wordsOf(wordsOf(text)), wordsOf(text));
  });

  it('come from a page nested deeper than functions may be', () => {
    assert.match(readHtml(`${'<div>'.repeat(50_000)}deep`).text, /deep/u);
  });
});

describe('The place of a quotation', () => {
  const at = (text: string, quote: string) => {
    const place = placeOfQuote(text, quote);
    return place && text.slice(place.start, place.end);
  };

  it('is where its words begin and end in the text as it is, whatever signs stand between', () => {
    assert.equal(at('He said: “It’s  —\u00A0so”, twice.', '"it\'s - so"'), 'It’s  —\u00A0so');
    assert.equal(at('A rise of 12,3, then of 2.3 million.', '2.3 million'), '2.3 million');
    assert.equal(at('Au nume\u0301ro 5, l’e\u0301cole.', 'l’école'), 'l’e\u0301cole');
    assert.equal(at('Ο ΛΟΓΟΣ ΤΟΥΣ ΤΕΛΟΣ.', 'λογος τους'), 'ΛΟΓΟΣ ΤΟΥΣ');
    assert.equal(
      at('今年的计划是修建一座新的桥梁，明年完成。', '计划是修建一座新的桥梁'),
      '计划是修建一座新的桥梁',
    );
  });

  it('reaches from its first part to its last', () => {
    const text = 'The bridge was old. We built the bridge, after long talks, before winter came.';
    assert.equal(
      at(text, 'We built the bridge […] before winter'),
      'We built the bridge, after long talks, before winter',
    );
    assert.equal(at(text, 'We built a tunnel'), undefined);
  });

  it('is told of every quotation that is found, and holds its words', () => {
    let placed = 0;
    for (const { page, quote } of quotationPairs(400)) {
      if (findQuote({ text: page, whole: true }, quote) !== 'found') continue;
      const words = wordsOf(at(page, quote) ?? '').replaceAll(' ', '');
      const parts = quote.split(/\[…\]|…/u).map((part) => wordsOf(part).replaceAll(' ', ''));
      assert.ok(words.startsWith(parts[0] ?? ''), quote);
      assert.ok(words.endsWith(parts.at(-1) ?? ''), quote);
      placed += 1;
    }
    assert.ok(placed > 50, `${placed}`);
  });
});
