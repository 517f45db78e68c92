import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDay } from '#schema/day';
import { earliest, latest } from '#schema/day-span';
import { splitFrontMatter } from './front-matter.ts';
import { findHidden } from './hidden-characters.ts';
import { parseYaml } from './yaml.ts';
import { explainYaml } from './yaml-problems.ts';

describe('front matter', () => {
  it('is split at its two fences', () => {
    assert.deepEqual(splitFrontMatter('---\na: 1\n---\n\ntext'), {
      yaml: 'a: 1',
      yamlLinesBefore: 1,
      body: '\ntext',
      bodyLinesBefore: 3,
    });
  });
  it('may be empty', () => {
    assert.deepEqual(splitFrontMatter('---\n---'), {
      yaml: '',
      yamlLinesBefore: 1,
      body: '',
      bodyLinesBefore: 2,
    });
  });
  it('tells which fence is missing', () => {
    assert.equal(splitFrontMatter('a: 1'), 'no-opening');
    assert.equal(splitFrontMatter(''), 'no-opening');
    assert.equal(splitFrontMatter('---\na: 1\ntext'), 'no-closing');
  });
  it('is not ended by a longer rule', () => {
    assert.equal(splitFrontMatter('---\na: 1\n----'), 'no-closing');
  });
});

describe('YAML', () => {
  it('keeps dates as text and knows where values stand', () => {
    const yaml = parseYaml('made: 2025-03-15\nlist:\n  - {id: a}\n', 1);
    assert.deepEqual(yaml.value, { made: '2025-03-15', list: [{ id: 'a' }] });
    assert.deepEqual(yaml.valueAt(['made']), { line: 2, column: 7 });
    assert.deepEqual(yaml.keyAt(['list', 0, 'id']), { line: 4, column: 6 });
    assert.deepEqual(yaml.valueAt(['list', 0, 'missing']), { line: 4, column: 5 });
  });
  it('refuses a billion laughs', () => {
    const bomb = [
      'a: &a [x,x]',
      ...'bcdefghij'.split('').map((name, index) => {
        const before = 'abcdefghij'[index] ?? 'a';
        return `${name}: &${name} [*${before},*${before},*${before},*${before}]`;
      }),
    ].join('\n');
    assert.equal(parseYaml(bomb, 0).errors[0]?.code, 'ALIASES');
  });

  const mistakes: readonly (readonly [string, number, number, string, string | undefined])[] = [
    [
      'title: Jobs: two million',
      1,
      8,
      'This value cannot be read as it is: a colon, a quotation mark or a sign in it has a meaning in YAML.',
      'title: "Jobs: two million"',
    ],
    [
      'title: @jobs',
      1,
      8,
      'This value cannot be read as it is: a colon, a quotation mark or a sign in it has a meaning in YAML.',
      'title: "@jobs"',
    ],
    ['a: 1\na: 2', 2, 1, 'This key is given twice; keep one of the two.', undefined],
    ['a: [b\nc: d', 1, 4, 'A bracket is opened here and never closed.', 'a: [b]'],
    ['title: "jobs\nclaim: x', 1, 8, 'A quotation mark is opened here and never closed.', 'title: "jobs"'],
    ['a:\n\tb: c', 2, 1, 'Indent with spaces: YAML does not know tabs.', '  b: c'],
  ];
  for (const [text, line, column, message, fix] of mistakes) {
    it(`explains ${JSON.stringify(text)}`, () => {
      const [failure] = parseYaml(text, 0).errors;
      assert.ok(failure !== undefined);
      const told = explainYaml(failure);
      assert.deepEqual([failure.line, failure.column, told.message, told.fix], [line, column, message, fix]);
    });
  }
});

describe('hidden characters', () => {
  it('are found with their names and places', () => {
    assert.deepEqual(findHidden('a\nb\u202Ec\u200B'), [
      { name: 'U+202E', line: 2, column: 2 },
      { name: 'U+200B', line: 2, column: 4 },
    ]);
  });
  it('are none of what scripts, emoji and French need', () => {
    assert.deepEqual(findHidden('« à 5 % »\u00A0\u202F’ 👩‍🔬 می‌خواهم\t'), []);
  });
});

describe('days', () => {
  it('exist in the calendar', () => {
    for (const day of ['2025', '2025-03', '2025-03-15', '2024-02-29', '0999']) assert.ok(isDay(day), day);
    for (const day of ['2025-02-29', '2025-13', '2025-00-01', '2025-3-5', '25', '', '2025-03-15T00:00'])
      assert.ok(!isDay(day), day);
  });
  it('may be known to the month or year only', () => {
    assert.deepEqual([earliest('2025'), latest('2025')], ['2025-01-01', '2025-12-31']);
    assert.deepEqual([earliest('2024-02'), latest('2024-02')], ['2024-02-01', '2024-02-29']);
    assert.deepEqual([earliest('2025-03-15'), latest('2025-03-15')], ['2025-03-15', '2025-03-15']);
  });
});
