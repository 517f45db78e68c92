import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFiles } from '#fixtures/check-files';
import { exampleSite } from '#fixtures/example-site';
import type { TextFile } from '#reader/file';

const claim = exampleSite.find(({ path }) => path.endsWith('claims/jobs.mdx'));
const inText = (text: string): TextFile[] =>
  exampleSite.map((file) => (file === claim ? { ...file, text: `${file.text}\n\n${text}\n` } : file));
const inKeys = (text: string): TextFile[] => [
  ...exampleSite,
  {
    path: 'content/documents/grown.yml',
    text: `title: A\npublisher: B\nurl: https://example.org/grown\nlanguage: en\n${text}`,
  },
];
const numbered = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Shapes of a file that took minutes once, each with a size that takes a moment. */
const shapes: readonly (readonly [string, number, (size: number) => TextFile[]])[] = [
  ['hidden characters', 6000, (size) => inText('\u200B'.repeat(size))],
  ['hidden characters on lines', 3000, (size) => inText('a\u200B\n'.repeat(size))],
  ['unknown keys', 2000, (size) => inKeys(numbered(size, (index) => `key${index}: x`))],
  ['a key many times', 2000, (size) => inKeys('x: y\n'.repeat(size))],
  ['names in YAML', 1500, (size) => inKeys(numbered(size, (index) => `a${index}: &b${index} x`))],
  [
    'names in YAML that are used',
    800,
    (size) => inKeys(`b: &b x\n${numbered(size, (index) => `a${index}: *b`)}`),
  ],
  [
    'wrong values in a list',
    800,
    (size) => inKeys(`unrated:\n${'  - { quote: 1, reason: x }\n'.repeat(size)}`),
  ],
  [
    'rows shorter than their header',
    300,
    (size) => inText(`|${'a|'.repeat(size)}\n|${'-|'.repeat(size)}\n${'|b|\n'.repeat(size)}`),
  ],
  ['links that are not closed', 4000, (size) => inText('[a]('.repeat(size))],
  ['links without an address', 2500, (size) => inText('[a][b] '.repeat(size))],
  ['citations that cannot be read', 3000, (size) => inText('[@x y] '.repeat(size))],
  ['citations without brackets', 2000, (size) => inText('@guild-2024 '.repeat(size))],
  ['headings of one name', 1500, (size) => inText('## a\n\n'.repeat(size))],
  ['footnotes', 600, (size) => inText(numbered(size, (index) => `a[^${index}]\n\n[^${index}]: n\n`))],
  ['blanks', 10_000, (size) => inText(`a${' '.repeat(size)}b`)],
  ['emphasis that is not closed', 3000, (size) => inText('**a **b '.repeat(size))],
];

/** The processor’s time in milliseconds: others at work on the machine do not count. */
function cost(files: readonly TextFile[]): number {
  const before = process.cpuUsage();
  checkFiles(files);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Four times as much may cost four times as much, and what a moment’s collection of garbage adds; its square is sixteen. */
const most = 9;
/** Below this, what is measured is the rest of the site. */
const moment = 60;

describe('What a file costs grows no faster than the file', () => {
  cost(inText('warm'));
  for (const [what, size, make] of shapes) {
    it(what, () => {
      const [small, large] = [make(size), make(size * 4)];
      const ratios = Array.from({ length: 4 }, (_, round) => round).values();
      const isFair = ratios.some(() => cost(large) <= most * Math.max(moment, cost(small)));
      assert.ok(isFair, `${what}: four times the size costs more than ${most} times as much`);
    });
  }
});

it('A file too large to be read at once is refused with a sentence', () => {
  const told = (files: TextFile[]) => checkFiles(files).map(({ message }) => message);
  assert.ok(
    told(inKeys(`# ${'x'.repeat(500_000)}\n`)).includes(
      'This file is too long to be read. Take out what belongs elsewhere, or make two of it.',
    ),
  );
  for (const text of [
    '[a'.repeat(3000),
    `|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}\n${'|b|\n'.repeat(300)}`,
  ])
    assert.ok(told(inText(text)).some((message) => message.startsWith('This text is too much to be read')));
  const table = `|${'a|'.repeat(20)}\n|${'-|'.repeat(20)}\n${`|${'b|'.repeat(20)}\n`.repeat(200)}`;
  assert.ok(!told(inText(table)).some((message) => message.startsWith('This text')));
});
