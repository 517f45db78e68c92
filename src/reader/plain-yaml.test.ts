import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Random } from '#fixtures/random';
import { goodClaim, spoil } from '#fixtures/spoilt-files';
import type { ReadFile } from './file.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { readFile } from './read-file.ts';

import { parseYaml } from './yaml.ts';
import { type ReadYaml, readYaml } from './yaml-on-demand.ts';

/** Forms that readers of YAML differ in, or that editors come upon. */
const values = [
  ...[
    '0',
    '-0',
    '00',
    '017',
    '0o17',
    '0x1F',
    '0b1',
    '1_000',
    '1,000',
    '2 300 000',
    '.5',
    '5.',
    '1.50',
    '-1.5',
  ],
  ...['1e3', '1e999', '+1', '9007199254740993', '12345678901234567890', '.inf', '-.INF', '.nan', 'NaN'],
  ...[
    '2025-03-15',
    '2025-03',
    '2025',
    '12:30',
    '12:30:45',
    'yes',
    'no',
    'on',
    'true',
    'True',
    'FALSE',
    'null',
  ],
  ...[
    '~',
    '',
    '""',
    "''",
    '"a\\u202Eb"',
    '"a\\tb"',
    '"a \\"b\\""',
    "'it''s'",
    '“words”',
    '*Fox*',
    '&a x',
    '!x y',
  ],
  ...[
    '[a, b]',
    '[a,\n  b]',
    '{a: b}',
    '{a}',
    '[a: b]',
    '[]',
    '{}',
    '{__proto__: x}',
    '[a',
    'a # b',
    'a#b',
    '#b',
  ],
  ...[
    '>-\n  a\n  b',
    '|\n  a\n   b\n\n',
    '|2\n   a',
    '>+\n  a\n\n',
    'a\n  b',
    'a:b',
    'a: b',
    '"a": b',
    '? a',
    '- a',
  ],
  ...[
    '\n  - a\n  - b',
    '\n- a\n- b',
    '\n  a: 1\n  b: 2',
    '\n  # words\n  a',
    '<<',
    '%',
    '@a',
    '`a`',
    'a\tb',
    '\u00A0a',
  ],
];

const goodHead = goodClaim.split('---\n')[1] ?? '';

/** Files of values, each under a key and as an item, with a slip here and there. */
function makeYaml(random: Random): string {
  const key = () =>
    ['title', 'made', 'b', '"c"', '__proto__', '<<', '2025', '? x'][
      random.below(random.below(4) === 0 ? 8 : 4)
    ] ?? '';
  const value = () => random.pick(values);
  const lines = Array.from({ length: 1 + random.below(3) }, (_, index) =>
    random.below(4) === 0
      ? `list${index}:\n  - ${value()}\n  - ${key()}: ${value()}\n`
      : `${key()}${index}: ${value()}\n`,
  );
  const text = lines.join('');
  return random.below(3) === 0 ? spoil(text, random) : text;
}

/** How often the two readers are compared; twenty thousand times took a minute, and found nothing more. */
const rounds = 4000;

describe('the quick reader of YAML', () => {
  it('reads nothing otherwise than the strict one', () => {
    const random = new Random(20261128);
    let quick = 0;
    for (let round = 0; round < rounds; round += 1) {
      const text = makeYaml(random);
      const plain = readPlainYaml(text);
      if (plain === undefined) continue;
      quick += 1;
      const { value, errors } = parseYaml(text, 0);
      assert.deepEqual(errors, [], JSON.stringify(text));
      assert.deepEqual(plain.value, value, JSON.stringify(text));
    }
    assert.ok(quick > rounds / 8, `${quick} texts were plain`);
  });

  it('gives whole files the same values, text and problems', () => {
    const random = new Random(7);
    for (let round = 0; round < rounds / 4; round += 1) {
      let head = goodHead;
      for (let count = random.below(3); count > 0; count -= 1) head = spoil(head, random);
      const text = `---\n${head}---\n\nText.\n`;
      assert.deepEqual(read(text, readYaml), read(text, parseYaml), JSON.stringify(text));
    }
  });

  it('reads a good claim, and leaves a bad one to the strict reader', () => {
    assert.ok(readPlainYaml(goodHead) !== undefined);
    assert.equal(readPlainYaml(`${goodHead}title: again\n`), undefined);
  });
});

describe('places on demand', () => {
  it('are those of the strict reader', () => {
    const text = 'made: 2025-03-15\nlist:\n  - {id: a}\n';
    const [lazy, strict] = [readYaml(text, 1), parseYaml(text, 1)];
    assert.deepEqual(lazy.valueAt(['made']), strict.valueAt(['made']));
    assert.deepEqual(lazy.keyAt(['list', 0, 'id']), strict.keyAt(['list', 0, 'id']));
    assert.deepEqual(lazy.bareValues(), strict.bareValues());
  });
});

function read(text: string, yaml: ReadYaml): ReadFile {
  const role = { kind: 'claim', id: 'jobs', language: 'fr' } as const;
  return readFile({ path: 'content/claims/jobs.mdx', text }, role, () => words, yaml);
}

const words = { heading: 'Notes', back: '↩' };
