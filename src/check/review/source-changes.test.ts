import assert from 'node:assert/strict';
import { it } from 'node:test';
import { exampleSite } from '#fixtures/example-site';
import { readContent } from '#reader/content';
import { sourceChanges } from './source-changes.ts';

function claimWith(keys: string) {
  const content = readContent(
    'content',
    exampleSite.map(({ path, text }) => ({
      path,
      text: path.endsWith('claims/jobs.mdx')
        ? text.replace(
            /^appearances:\n(?= +- document)/mu,
            (line) => `${line}  - {document: other, quote: Plus, ${keys}}\n`,
          )
        : text,
    })),
    () => ({ heading: 'Notes', back: '↩' }),
  );
  const file = content.claims.find(({ id }) => id === 'jobs');
  assert.ok(file);
  return { content, file };
}

it('names what says which words of a document are meant, and when they are said', () => {
  const before = claimWith('prefix: des, at: "00:01:00"');
  const now = claimWith('suffix: plus, at: "00:02:00"');
  const { descriptions, quotes } = sourceChanges(
    now.content as Parameters<typeof sourceChanges>[0],
    {
      ...{ id: 'jobs', before: before.file, now: now.file, files: [] },
    } as Parameters<typeof sourceChanges>[1],
  );
  assert.deepEqual(quotes, []);
  assert.deepEqual(descriptions, [
    { source: 'other', key: 'prefix', from: 'des' },
    { source: 'other', key: 'suffix', to: 'plus' },
    { source: 'other', key: 'at', from: '00:01:00', to: '00:02:00' },
  ]);
});
