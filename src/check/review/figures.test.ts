import assert from 'node:assert/strict';
import { it } from 'node:test';
import { exampleSite } from '#fixtures/example-site';
import { readContent } from '#reader/content';
import { reviewClaim } from './claim-review.ts';

it('names a figure that was changed', () => {
  const content = (from: string, to: string) =>
    readContent(
      'content',
      exampleSite.map(({ path, text }) => ({
        path,
        text: path.endsWith('claims/jobs.mdx') ? text.replace(from, to) : text,
      })),
      () => ({ heading: 'Notes', back: '↩' }),
    );
  const before = content('', '');
  const now = content('found: 2320000', 'found: 2330000');
  const claimOf = (all: typeof before) => all.claims.find(({ id }) => id === 'jobs');
  assert.ok(claimOf(before));
  const { facts } = reviewClaim(
    { before, now } as Parameters<typeof reviewClaim>[0],
    { id: 'jobs', before: claimOf(before), now: claimOf(now), files: [] } as Parameters<
      typeof reviewClaim
    >[1],
  );
  assert.deepEqual(facts, {
    figures: {
      from: 'employed: 2300000 / 2320000, within 5%',
      to: 'employed: 2300000 / 2330000, within 5%',
    },
  });
});
