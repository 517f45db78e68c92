import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcomeOf } from './build-outcome.ts';
import type { ManifestEntry } from './manifest.ts';

const state = (bytes: number): ManifestEntry => ['key', 0, bytes, 0];
const claims = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`claims/c${index}/card.png`, state(50_000)]),
  );

test('a build tells pages, files and notes, and nothing of a size that every host takes', () => {
  const search: ManifestEntry = {
    ...{ key: 'key', reads: 0, notes: ['One note.', 'One note.'] },
    files: { 'pagefind/en/a.js': [7, 0, 'digest'], 'pagefind/en/b.js': [8, 0, 'digest'] },
  };
  const outputs = { 'index.html': state(5), 'embed/a/index.html': state(6), 'pagefind/en/': search };
  assert.deepEqual(outcomeOf({ outputs, hosting: { leaveOut: [] } }, 3), {
    ...{ pages: 1, files: 4, changed: 3, notes: ['One note.'], size: [] },
  });
});

test('a build tells that its host does not take the site, and what could be left out', () => {
  const { size } = outcomeOf(
    { outputs: claims(20_001), hosting: { host: 'cloudflare-pages', leaveOut: ['snippets'] } },
    0,
  );
  assert.deepEqual(size, [
    'Warning: The site has 20,001 files; Cloudflare Pages takes at most 20,000 files on its free plan. In site.yml, outputs.leaveOut can spare pictures (20,001 files, 1,000.1 MB), small-sources.',
  ]);
});

test('where no host is named, a build tells once which would not take the site', () => {
  const { size } = outcomeOf({ outputs: claims(20_001), hosting: { leaveOut: [] } }, 0);
  assert.equal(size.length, 1);
  assert.match(size[0] ?? '', /20,001 files and 1,000\.1 MB.*GitHub Pages.*Cloudflare Pages/u);
});
