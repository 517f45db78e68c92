import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readFile } from '#reader/read-file';
import { writeClaimFile } from './claim-file.ts';

const folder = join(import.meta.dirname, '../../content/claims');

describe('A written claim file', () => {
  test('reads as what was written, for every claim and translation of the site', () => {
    for (const name of readdirSync(folder)) {
      const isTranslation = /\.[a-z]{2}\.mdx$/u.test(name);
      const kind = isTranslation ? ('translation' as const) : ('claim' as const);
      const role = { kind, id: name.split('.')[0] ?? '', language: 'fr' };
      const read = (text: string) =>
        readFile({ path: `content/claims/${name}`, text }, role, () => ({ heading: 'Notes', back: 'Back' }));
      const original = read(readFileSync(join(folder, name), 'utf8'));
      const text = writeClaimFile({
        kind,
        values: original.raw as Record<string, unknown>,
        body: original.text.slice(original.text.indexOf('\n---\n', 4) + 5),
      });
      const again = read(text);
      assert.deepEqual(again.problems, []);
      assert.deepEqual(again.value, original.value);
      assert.deepEqual(again.body?.blocks, original.body?.blocks);
    }
  });

  test('has the keys in the order of the schema, leaves out what is empty, folds no line', () => {
    const long = 'A sentence that is much longer than any terminal is wide. '.repeat(4).trim();
    const text = writeClaimFile({
      kind: 'claim',
      values: {
        verdict: 'true',
        made: '2025-03-15',
        title: 'Ready: set',
        claim: long,
        topics: [],
        sources: [{ quote: 'Ends with a colon:', id: 'a-source' }],
      },
      body: 'Words.',
    });
    assert.equal(
      text,
      `---\ntitle: "Ready: set"\nclaim: ${long}\nmade: 2025-03-15\nverdict: "true"\nsources:\n  - id: a-source\n    quote: "Ends with a colon:"\n---\n\nWords.\n`,
    );
  });

  test('puts straight quotation marks around what begins with curly ones', () => {
    const text = writeClaimFile({ kind: 'claim', values: { claim: '“Yes”, he said' }, body: '' });
    assert.equal(text, '---\nclaim: "“Yes”, he said"\n---\n');
  });

  test('says its remarks above the keys they are about', () => {
    const text = writeClaimFile({
      kind: 'claim',
      values: { title: 'A title', sources: [{ id: 'a', url: 'https://example.org/' }] },
      body: '',
      remarks: { title: 'Short.\nWithout the verdict.', 'sources.0.url': 'Read it first.' },
    });
    assert.equal(
      text,
      '---\n# Short.\n# Without the verdict.\ntitle: A title\nsources:\n  - id: a\n    # Read it first.\n    url: https://example.org/\n---\n',
    );
  });
});
