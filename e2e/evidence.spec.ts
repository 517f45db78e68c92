import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { loadContentFiles } from '../src/reader/load.ts';
import { readContent } from '../src/reader/content.ts';
import type { Source } from '../src/schema/source.ts';
import { projectFolder } from './sites.ts';

/**
 * What the desk read is kept outside the project; of it the project holds digests, one for each quotation, address
 * and date of a source. Nothing on the shipped site may differ from it by a character.
 */
const known = new Set(
  JSON.parse(readFileSync(join(import.meta.dirname, 'evidence-digests.json'), 'utf8')) as string[],
);

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24);
}

function shippedSources(): { readonly file: string; readonly source: Source }[] {
  const loaded = loadContentFiles(join(projectFolder, 'content'));
  if ('failure' in loaded) throw new Error(loaded.failure);
  const content = readContent(loaded.folder, loaded.files, () => ({ heading: '', back: '' }));
  const inClaims = content.claims.flatMap((file) =>
    (file.value?.sources ?? []).map((source) => ({ file: file.path, source })),
  );
  const inEvents = (content.events?.value ?? []).flatMap((event) =>
    event.sources.map((source) => ({ file: 'content/events.yml', source })),
  );
  return [...inClaims, ...inEvents];
}

test('every quotation, address and date of a source is the one the desk read', () => {
  const sources = shippedSources();
  const strange: string[] = [];
  let quotations = 0;
  for (const { file, source } of sources) {
    const quotes = [source.quote, ...source.passages.map(({ quote }) => quote)];
    for (const quote of quotes.filter((text) => text !== undefined)) {
      quotations += 1;
      if (!known.has(digest('quote', source.id, quote)))
        strange.push(`${file}: ${source.id} says “${quote}”`);
    }
    if (source.title === undefined) continue;
    if (source.url !== undefined && !known.has(digest('url', source.id, source.url))) {
      strange.push(`${file}: ${source.id} is at ${source.url}`);
    }
    if (!known.has(digest('date', source.id, source.published ?? 'undated'))) {
      strange.push(`${file}: ${source.id} is dated ${source.published ?? 'undated'}`);
    }
  }
  expect(strange).toEqual([]);
  expect(quotations).toBeGreaterThan(100);
});
