import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFile } from './read-file.ts';
import { parseYaml } from './yaml.ts';
import { explainYaml } from './yaml-problems.ts';

const good =
  'title: x\nsources:\n  - id: a\n    title: T\n    url: u\n    kind: k\n  - id: b\n    title: U\nmade: 2025\n';

/** What is typed instead of what, and where it is told, with which correction. */
const mistakes: readonly (readonly [string, string, string, string])[] = [
  ['    url', '   url', '5:4', '    url: u'],
  ['    url', '     url', '5:6', '    url: u'],
  ['    title: T', '     title: T', '4:6', '    title: T'],
  ['    url', '  url', '5:3', '    url: u'],
  ['made', ' made', '9:2', 'made: 2025'],
  ['  - id: b', '   - id: b', '7:4', '  - id: b'],
  ['- id: a', 'id: a', '3:3', '  - id: a'],
  ['- id: b', 'id: b', '7:3', '  - id: b'],
  ['- id: b', '-id: b', '7:3', '  - id: b'],
  ['    url', '\turl', '5:1', '    url: u'],
  ['    url', '  \u00A0 url', '5:3', '    url: u'],
  ['title: T', 'title:\u00A0T', '4:11', '    title: T'],
  ['title: x', 'title:x', '1:7', 'title: x'],
  ['title: x', 'title: >-\nSome text', '2:1', '  Some text'],
  ['title: x', 'title: one\nand two', '2:1', '  and two'],
  ['title: x', 'title: *Fox*', '1:8', 'title: "*Fox*"'],
];

describe('one mistake in YAML is told once, where it was made', () => {
  for (const [from, to, place, fix] of mistakes) {
    it(JSON.stringify(to), () => {
      const told = parseYaml(good.replace(from, to), 0).errors.map((failure) => [
        `${failure.line}:${failure.column}`,
        explainYaml(failure).fix,
      ]);
      assert.deepEqual(told, [[place, fix]]);
    });
  }
});

describe('a file in another encoding', () => {
  const codes = (text: string) =>
    readFile(
      { path: 'content/documents/x.yml', text },
      { kind: 'document', id: 'x', language: 'en' },
      () => ({
        heading: '',
        back: '',
      }),
    ).problems.map(({ code, found }) => `${code} ${found}`);
  it('has one problem, however many letters were lost', () => {
    const told = codes('title: \uFFFDt\uFFFD\uFFFD\npublisher: \uFFFD\n').filter((each) =>
      each.includes('FFFD'),
    );
    assert.deepEqual(told, ['hidden-characters U+FFFD']);
  });
  it('has one problem and no other when it is UTF-16', () => {
    assert.deepEqual(codes('\uFFFD\uFFFDt\0i\0t\0l\0e\0'), ['hidden-characters a null character (U+0000)']);
  });
  it('has at most five problems of hidden characters', () => {
    const told = codes(`title: ${'a\u200B'.repeat(20)}`).filter((each) => each.startsWith('hidden'));
    assert.equal(told.length, 5);
  });
});
