import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findHidden } from './hidden-characters.ts';
import { readFile } from './read-file.ts';

const words = () => ({ heading: 'Notes', back: 'Back' });
const claim = (text: string) =>
  readFile({ path: 'content/claims/a.mdx', text }, { kind: 'claim', id: 'a', language: 'ja' }, words);
const document = (text: string) =>
  readFile({ path: 'content/documents/a.yml', text }, { kind: 'document', id: 'a', language: 'en' }, words);
const told = (text: string) =>
  document(text).problems.map(({ code, line, column, found }) => [code, `${line}:${column}`, found]);

const whole = 'title: A\npublisher: example.org\nurl: https://example.org/a\nlanguage: en\n';

describe('a character that an escape of YAML hides', () => {
  for (const [written, name] of [
    ['\\0', 'U+0000'],
    ['\\e', 'U+001B'],
    ['\\a', 'U+0007'],
    ['\\N', 'U+0085'],
    ['\\L', 'U+2028'],
    ['\\u202E', 'U+202E'],
    ['\\u200b', 'U+200B'],
    ['\\x7f', 'U+007F'],
    ['\\uD83D', 'U+D83D'],
    ['\\U000E0041', 'U+E0041'],
  ] as const) {
    it(`is told: ${written}`, () => {
      assert.deepEqual(told(whole.replace('title: A', `title: "a${written}b"`)), [
        ['hidden-characters', '1:8', `${name}, written with a backslash`],
      ]);
    });
  }

  it('is told deep inside a file, and in a key', () => {
    const text = `${whole}unrated:\n  - quote: a\n    reason: { en: "a\\u202Eb" }\n`;
    assert.deepEqual(told(text), [['hidden-characters', '7:19', 'U+202E, written with a backslash']]);
    assert.ok(told(`${whole}"a\\0b": c\n`).some(([code]) => code === 'hidden-characters'));
  });

  it('is none where the escape writes what can be seen', () => {
    for (const value of ['"a\\"b"', '"\\u00e9"', '"\\uD83D\\uDE42"', "'a\\0b'", 'a\\0b'])
      assert.deepEqual(told(whole.replace('title: A', `title: ${value}`)), [], value);
  });
});

it('half of a character in a text is hidden, a whole one is not', () => {
  assert.deepEqual(findHidden('a\n\uD83D b\uDE42'), [
    { name: 'U+D83D', line: 2, column: 1 },
    { name: 'U+DE42', line: 2, column: 4 },
  ]);
  assert.deepEqual(findHidden('🙂'), []);
});

it('what contains itself is told with its place', () => {
  for (const text of ['title: &a [*a]\n', 'title: &a\n  en: *a\n', 'unrated: &a\n  - quote: { b: *a }\n'])
    assert.deepEqual(
      told(text).map(([code]) => code),
      ['front-matter-syntax'],
      text,
    );
});

describe('lines of a value that are folded', () => {
  const values = (text: string) => claim(`---\n${text}\n---\n`).raw as Record<string, unknown>;

  it('leave no blank between letters that are written without', () => {
    for (const value of [
      '>-\n  市議会は\n  計画を承認した。',
      '市議会は\n  計画を承認した。',
      '"市議会は\n  計画を承認した。"',
    ])
      assert.equal(values(`claim: ${value}`)['claim'], '市議会は計画を承認した。', value);
    // The strict reader, which an anchor calls for, says the same.
    assert.equal(values('x: &a 市\nclaim: >-\n  市議会は\n  計画\ny: *a')['claim'], '市議会は計画');
  });

  it('leave one in all others, and every blank that was typed', () => {
    assert.equal(values('claim: >-\n  a\n  b')['claim'], 'a b');
    assert.equal(values('claim: >-\n  岸田 文雄\n  and 市')['claim'], '岸田 文雄 and 市');
    assert.equal(values('claim: >-\n  한국\n  어')['claim'], '한국 어');
    assert.equal(values('claim: |\n  市\n  会')['claim'], '市\n会\n');
    assert.equal(values('claim: >-\n  市\n\n  会')['claim'], '市\n会');
  });
});
