import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Random } from '#fixtures/random';
import type { Root } from 'mdast';
import { parseWhole } from './parse.ts';
import { parseAroundParagraphs } from './plain-paragraphs.ts';

const good = `
# Title

Plain words, with a citation [@a, p. 3] and [[b|another]] claim.

« Une citation », dit-il.

- item

  Words in it

After the list.

<Note>

In a note

Again

</Note>

> quotation

\`\`\`
code
\`\`\`

| a | b |
|---|---|
| c | d |

A footnote.[^1]

[^1]: Its words.

    And more

The end.
`;

const pieces = [
  ...[
    '\n',
    '\n\n',
    ' ',
    '    ',
    '\t',
    '- ',
    '1. ',
    '# ',
    '> ',
    '*',
    '_',
    '`',
    '```\n',
    '~~~\n',
    '[',
    ']',
    '](',
    ')',
  ],
  ...[
    '[^1]',
    '[^1]: ',
    '[@a]: https://a.org',
    '\n[b|another]: y\n',
    '<Note>',
    '</Note>',
    '<Note\n',
    '<b>',
    '<',
    '>',
  ],
  ...[
    '{',
    '}',
    '{\n\n',
    '\n\n}',
    '|',
    '|---|',
    '---\n',
    '\n===',
    '&amp;',
    '\\',
    '  \n',
    'x',
    '\n\nx\n\n',
    '![',
    ':-',
  ],
  ...[
    '\n\nWords [@a].\n\n',
    '\nWords\n',
    '\u00A0',
    '\u2028',
    '\r',
    '\uFEFF',
    '\0',
    '\uD800',
    'é',
    '“',
    '<!--',
    '-->',
  ],
];

function spoil(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const piece = random.pick(pieces);
  const kind = random.below(4);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1 + random.below(8));
  if (kind === 1) return text.slice(0, at) + piece + text.slice(at + random.below(8));
  const lineEnd = text.indexOf('\n', at) + 1;
  return kind === 2
    ? text.slice(0, lineEnd) + piece + text.slice(lineEnd)
    : text.slice(0, at) + piece + text.slice(at);
}

describe('a text parsed around its plain paragraphs', () => {
  it('gives the tree of the whole text, with every place', () => {
    const random = new Random(20261128);
    let around = 0;
    for (let round = 0; round < 2000; round += 1) {
      let text = good;
      for (let count = random.below(5); count > 0; count -= 1) text = spoil(text, random);
      const tree = parseAroundParagraphs(text, parseWhole);
      if (tree === undefined) continue;
      around += 1;
      assert.deepEqual(tree, parseWhole(text), JSON.stringify(text));
    }
    assert.ok(around > 500, `${around} texts had plain paragraphs`);
  });

  it('is seen by the parser without the words of those paragraphs', () => {
    let seen = '';
    parseAroundParagraphs('One [@a].\n\nTwo.\n\n*Three*.\n', (text): Root => {
      seen = text;
      return parseWhole(text);
    });
    assert.equal(seen, 'x\n\n\n\n*Three*.\n');
  });

  it('is parsed whole where a citation may be a link', () => {
    assert.equal(parseAroundParagraphs('One [@a].\n\n[@a]: https://a.org\n', parseWhole), undefined);
  });

  it('is parsed whole where a paragraph turns out to be code', () => {
    assert.equal(parseAroundParagraphs('```\n\nOne\n\n```\n', parseWhole), undefined);
  });
});
