import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileDocumentText } from './document-text.ts';

const paragraphs = (body: string) => compileDocumentText(body, 0).text.paragraphs;
const problems = (body: string) =>
  compileDocumentText(body, 10).findings.map(({ code, line, found }) => [code, line, found]);

describe('the full text of a document', () => {
  it('is paragraphs with numbers, headings without', () => {
    assert.deepEqual(
      paragraphs('# Title\n\nOne\nline.\n\n## Part\n\n> Two.\n\n- Three.\n- Four.\n').map(
        ({ kind, number, text }) => [...[kind, number, text]],
      ),
      [
        ['headline', undefined, 'Title'],
        ['prose', 1, 'One line.'],
        ['heading', undefined, 'Part'],
        ['quotation', 2, 'Two.'],
        ['item', 3, 'Three.'],
        ['item', 4, 'Four.'],
      ],
    );
  });

  it('keeps what the document sets apart, and its own typography', () => {
    const [paragraph] = paragraphs('He *really* said "**no**", d\'accord ?');
    assert.equal(paragraph?.text, 'He really said "no", d\'accord ?');
    assert.deepEqual(
      paragraph.styles.map(({ start, end, name }) => [name, paragraph.text.slice(start, end)]),
      [
        ['em', 'really'],
        ['strong', 'no'],
      ],
    );
  });

  for (const [written, at, speaker, text] of [
    ['[01:12:30] **Ann Smith:** We will.', '01:12:30', 'Ann Smith', 'We will.'],
    ['**Ann Smith**: We will.', undefined, 'Ann Smith', 'We will.'],
    ['**Anne :** Oui.', undefined, 'Anne', 'Oui.'],
    ['[12:30-13:05] We *will*.', '12:30-13:05', undefined, 'We will.'],
    ['**Never** again.', undefined, undefined, 'Never again.'],
    ['[Applause] So be it.', undefined, undefined, '[Applause] So be it.'],
    ['**知事：** はい。', undefined, '知事', 'はい。'],
  ] as const)
    it(`knows who speaks and when: ${written}`, () => {
      const [paragraph] = paragraphs(written);
      assert.deepEqual([paragraph?.at, paragraph?.speaker, paragraph?.text], [at, speaker, text]);
      for (const { start, end } of paragraph?.styles ?? []) assert.ok(end <= text.length && start < end);
    });

  it('refuses code, pictures and what cannot be marked, each at its line', () => {
    assert.deepEqual(problems('Words.\n\n{1 + 1}\n'), [['unsafe-mdx', 13, '{1 + 1}']]);
    assert.deepEqual(problems('| a | b |\n| - | - |\n| 1 | 2 |\n'), [['unsafe-mdx', 11, 'a table']]);
    assert.deepEqual(problems('Words, [a link](https://example.org/).\n'), []);
  });

  it('may be long, and each problem has its own line', () => {
    const long = `${'A sentence of some words stands here. '.repeat(20)}\n\n`.repeat(300);
    assert.equal(paragraphs(long).at(-1)?.number, 300);
    assert.deepEqual(
      problems(`${long}<script>x</script>\n`).map(([, line]) => line),
      [611],
    );
  });
});
