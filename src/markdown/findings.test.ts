import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileBody } from './compile.ts';

const options = {
  language: 'fr',
  footnotes: { heading: 'Notes', back: '↩' },
  linesBefore: 0,
};

/** A text, the place where its mistake is told, what is found, and the correction. */
const mistakes: readonly (readonly [string, string, string, string | undefined])[] = [
  ['a\n\n<Note>\n\nabc', '3:1', '<Note> that is not closed', '</Note>'],
  ['a\n\n<Note>\n\nabc\n</Note>x', '3:1', '<Note> that is not closed', '</Note>'],
  ['<Note>\n\nabc\n\n</Nte>', '1:1', '<Note> that is closed by </Nte>', '</Note>'],
  ['text <i>abc', '1:6', '<i> that is not closed', '</i>'],
  ['a <i>b</b> c', '1:3', '<i> that is closed by </b>', '</i>'],
  ['text </i> abc', '1:6', '</i>', undefined],
  ['moins de <5 % ici', '1:10', '<5 %', '\\<5 %'],
  ['voir <a@b.org> x', '1:6', '<a@b.org>', '[words](mailto:a@b.org)'],
  ['voir <https://a.org/c> x', '1:6', '<https://a.org/c>', '[words](https://a.org/c)'],
  ['<Quote source=x />', '1:8', 'source=x', 'source="x"'],
  ['a { b', '1:3', 'a brace that is not closed', 'Type \\{ for the brace itself.'],
  ['a\n\n{ b\n\nc', '3:1', 'a brace that is not closed', 'Type \\{ for the brace itself.'],
  ['mot[^9] fin', '1:4', '[^9]', '[^9]: …'],
  ['mot[^a b] fin', '1:4', '[^a b]', '[^a-b]'],
  ['mot [^une\nnote] fin', '1:5', '[^une\nnote]', '[^une-note]'],
  [
    'mot[^toute une phrase qui devait être la note elle-même] fin',
    '1:4',
    '[^toute une phrase qui devait être la note elle-même]',
    '[^1]',
  ],
  ['voir [ceci][page]', '1:6', '[ceci][page]', '[ceci](https://…)'],
  ['[[Strikes-Costly]]', '1:1', '[[Strikes-Costly]]', '[[strikes-costly]]'],
  ['<Note>\n</Note>', '1:1', 'an empty <Note>', undefined],
];

describe('a text that cannot be read', () => {
  for (const [text, place, found, fix] of mistakes) {
    it(JSON.stringify(text), () => {
      const told = compileBody(text, options).findings.map((finding) => [
        `${finding.line}:${finding.column}`,
        finding.found,
        finding.fix,
      ]);
      assert.deepEqual(told, [[place, found, fix]]);
    });
  }
});
