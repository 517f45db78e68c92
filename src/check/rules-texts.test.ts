import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TextFile } from '#reader/file';
import { checkFiles } from '#fixtures/check-files';
import { exampleSite } from '#fixtures/example-site';
import { codes, type Edit, english, jobs, strikes } from '#fixtures/edited-site';

function table(
  title: string,
  rows: Readonly<Record<string, readonly [readonly Edit[], ...(readonly string[])]>>,
): void {
  describe(title, () => {
    for (const [name, [edits, ...expected]] of Object.entries(rows))
      it(`${name}: ${expected.join(', ') || 'no problem'}`, () => {
        assert.deepEqual(codes(edits), expected);
      });
  });
}

const body = (text: string): Edit => [strikes, 'Le rapport', `${text}\n\nLe rapport`];

table('texts', {
  'a list with blanks': [[body('- un\n- deux')]],
  'one line that begins with a dash is speech': [[body('-Un mot.')]],
  'two are a list': [[body('-un\n-deux')], 'markdown-slip'],
  'three are a list, told once': [[body('-un\n-deux\n-trois')], 'markdown-slip'],
  'numbers below zero are no list': [[body('-1\n-2')]],
  'a heading without a blank': [[body('##Titre')], 'markdown-slip'],
  'one sign is a number': [[body('#1 des ventes')]],
  'seven signs are no heading': [[body('#######Titre')]],
  'a table with its line': [[body('| a | b |\n|---|---|\n| 1 | 2 |')]],
  'a table without it, told once': [[body('| a | b |\n| 1 | 2 |\n| 3 | 4 |')], 'markdown-slip'],
  'one row is no table': [[body('| a | b |')]],
  'slips in code are none': [[body('```\n-un\n-deux\n##Titre\n[@nothing]\n```')]],
  'a citation in brackets': [[body('Un [@union-2023].')]],
  'a citation without': [[body('Un @union-2023.')], 'malformed-reference'],
  'a citation without its sign': [[body('Un [union-2023].')], 'malformed-reference'],
  'a citation with a hyphen': [[body('Un [-@union-2023].')], 'malformed-reference'],
  'somebody’s name': [[body('Un @somebody et un@union-2023.')]],
  'a word in brackets': [[body('Un [mot] de lui.')]],
  'a link with its blank': [[body('Un [mot] (https://example.org/).')], 'malformed-reference'],
  'sic with an address': [[body('Un [sic] (https://example.org/) et […] (https://example.org/).')]],
  'a claim in one bracket': [[body('Voir [jobs|les emplois].')], 'malformed-reference'],
  'something else in one bracket': [[body('Voir [autre|les emplois].')]],
});

describe('translations', () => {
  const files = (path: string, text: string): TextFile[] => [{ path, text }];
  const words =
    '---\ntitle: A strike\nclaim: Said.\nsummary: Seen.\n---\n\nThe report [@guild-2024] and [@union-2023].\n';

  for (const [name, added, ...expected] of [
    ['of a claim', files('content/claims/strikes.en.mdx', words)],
    [
      'that does not cite a source',
      files('content/claims/strikes.en.mdx', words.replace(' and [@union-2023]', '')),
      'uncited-source',
    ],
    ['of nothing', files('content/claims/nothing.en.mdx', words), 'translation-without-original'],
    ['into the first language', files('content/claims/strikes.fr.mdx', words), 'unknown-language'],
    ['into another language', files('content/claims/strikes.de.mdx', words), 'unknown-language'],
    [
      'with words about a relation',
      files('content/claims/strikes.en.mdx', words.replace('summary:', 'relations: {jobs: Why.}\nsummary:')),
    ],
    [
      'with words about none',
      files(
        'content/claims/strikes.en.mdx',
        words.replace('summary:', 'relations: {letter: Why.}\nsummary:'),
      ),
      'translation-unknown-words',
    ],
  ] as readonly (readonly [string, TextFile[], ...(readonly string[])])[])
    it(`${name}: ${expected.join(', ') || 'no problem'}`, () => {
      assert.deepEqual(codes([], added), expected);
    });

  it('never show a figure: unshown-figure, told for each text', () => {
    assert.deepEqual(codes([[english, '\n<Figure id="employed" />\n', '']]), ['unshown-figure']);
    assert.deepEqual(codes([[jobs, '\n<Figure id="employed" />\n', '']]), ['unshown-figure']);
  });
});

describe('a page of the desk', () => {
  for (const [text, found] of [
    ['Words.', 'no line of hyphens'],
    ['---\ntitle: About\n', 'one line of hyphens'],
  ] as const)
    it(`is told that it has ${found}`, () => {
      const path = 'content/pages/about.en.mdx';
      const files = exampleSite.map((file) => (file.path === path ? { path, text } : file));
      assert.deepEqual(
        checkFiles(files).map((problem) => [problem.code, problem.found]),
        [['page-keys', found]],
      );
    });
});
