import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileBody } from './compile.ts';
import { splitInline } from './inline-syntax.ts';
import { typeset } from './typography.ts';

const options = { language: 'en', footnotes: { heading: 'Notes', back: 'Back' }, linesBefore: 10 };

describe('marks in running text', () => {
  const kinds = (text: string) =>
    splitInline(text).map((piece) => (piece.kind === 'mark' ? piece.marks : piece.kind));
  const citation = (source: string, locator?: string) => ({
    kind: 'citation',
    source,
    ...(locator ? { locator } : {}),
  });

  it('are citations, with or without a place', () => {
    assert.deepEqual(kinds('[@a]'), [[citation('a')]]);
    assert.deepEqual(kinds('x [@a-1, p. 4].'), ['text', [citation('a-1', 'p. 4')], 'text']);
    assert.deepEqual(kinds('[@a, p. 1; @b]'), [[citation('a', 'p. 1'), citation('b')]]);
  });
  it('are links to claims, with or without words', () => {
    assert.deepEqual(kinds('[[a]]'), [[{ kind: 'claim', claim: 'a' }]]);
    assert.deepEqual(kinds('[[a|some words]]'), [[{ kind: 'claim', claim: 'a', words: 'some words' }]]);
  });
  it('may run over the end of a line', () => {
    assert.deepEqual(kinds('[@a,\np. 4]'), [[citation('a', 'p. 4')]]);
    assert.deepEqual(kinds('[[a|some\nwords]]'), [[{ kind: 'claim', claim: 'a', words: 'some words' }]]);
  });
  it('are told when they cannot be read', () => {
    for (const text of ['[@A]', '[@]', '[@a b]', '[[A b]]', '[[]]', '[[a|', '[@a, p.'])
      assert.deepEqual(kinds(text), ['malformed'], text);
  });
  it('together spell the text', () => {
    const text = 'x [@a] [[b|c]] [@D] [e] [[f y';
    assert.equal(
      splitInline(text)
        .map((piece) => (piece.kind === 'text' ? piece.value : piece.raw))
        .join(''),
      text,
    );
  });
});

describe('typography', () => {
  it('sets French spaces', () => {
    assert.equal(
      typeset("« L'IA : 2 300 000 emplois ; vrai ? »", 'fr'),
      '«\u00A0L’IA\u00A0: 2\u202F300\u202F000 emplois\u202F; vrai\u202F?\u00A0»',
    );
  });
  it('leaves times, addresses and other languages alone', () => {
    assert.equal(typeset('12:30 https://a.org', 'fr'), '12:30 https://a.org');
    assert.equal(typeset('Why ? It’s 5 % .', 'en'), 'Why ? It’s 5\u00A0% .');
  });
  it('changes nothing the second time', () => {
    for (const text of [
      "« L'an 2000 »; 5 % : oui ! 10 millions de dollars",
      "l'«a» ?! 1 000 000",
      '« « a » »',
    ]) {
      for (const language of ['fr', 'en', 'fr-ca']) {
        const once = typeset(text, language);
        assert.equal(typeset(once, language), once, text);
      }
    }
  });
});

describe('the compiled text', () => {
  const text = `## Where it stands

See [@a, p. 4] and [[other|this one]].[^1]

<Quote source="b" locator="page 3" />

<Note>

Words [@a].

<Figure id="jobs" />

</Note>

[^1]: A note [@c].
`;
  const { body, findings } = compileBody(text, options);

  it('has the marks of a quotation as characters, in its language, the inner ones within', () => {
    const html = (text: string) =>
      compileBody(text, options)
        .body.blocks.flatMap((block) => ('parts' in block ? block.parts : []))
        .join('');
    assert.equal(
      html('He said <q lang="fr">le mot « oui »</q>.'),
      '<p>He said <span lang="fr">«\u00A0le mot “oui”\u00A0»</span>.</p>',
    );
    assert.equal(
      html('He said <q>so <q>they</q> say</q>.'),
      '<p>He said <span>“so <span>‘they’</span> say”</span>.</p>',
    );
  });

  it('is plain data, block by block', () => {
    assert.deepEqual(findings, []);
    assert.deepEqual(
      body.blocks.map(({ kind }) => kind),
      ['heading', 'prose', 'quote', 'note', 'prose'],
    );
    assert.deepEqual(body.blocks[0], {
      kind: 'heading',
      depth: 2,
      id: 'text-where-it-stands',
      parts: ['Where it stands'],
    });
    assert.deepEqual(body.blocks[2], { kind: 'quote', source: 'b', locator: 'page 3' });
    assert.deepEqual(body, structuredClone(body));
  });
  it('names what it uses, in order and in place', () => {
    assert.deepEqual(body.cited, ['a', 'b', 'c']);
    assert.deepEqual(body.citations, [
      { id: 'a', line: 13, column: 5 },
      { id: 'a', line: 19, column: 7 },
      { id: 'c', line: 25, column: 14 },
    ]);
    assert.deepEqual(body.quotes, [{ id: 'b', line: 15, column: 1, locator: 'page 3' }]);
    assert.deepEqual(body.figures, [{ id: 'jobs', line: 21, column: 1 }]);
    assert.deepEqual(body.links, [{ id: 'other', line: 13, column: 20 }]);
  });
});
