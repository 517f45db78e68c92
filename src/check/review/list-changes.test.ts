import assert from 'node:assert/strict';
import { it } from 'node:test';
import { exampleSite } from '#fixtures/example-site';
import { readContent } from '#reader/content';
import { reviewClaim } from './claim-review.ts';

function factsAfter(from: string, to: string): unknown {
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
  const now = content(from, to);
  const claimOf = (all: typeof before) => all.claims.find(({ id }) => id === 'jobs');
  assert.ok(claimOf(before));
  const { facts } = reviewClaim(
    { before, now } as Parameters<typeof reviewClaim>[0],
    { id: 'jobs', before: claimOf(before), now: claimOf(now), files: [] } as Parameters<
      typeof reviewClaim
    >[1],
  );
  return facts;
}

it('names a figure that was changed', () => {
  assert.deepEqual(factsAfter('found: 2320000', 'found: 2330000'), {
    figures: {
      from: 'employed: 2300000 / 2320000, within 5%',
      to: 'employed: 2300000 / 2330000, within 5%',
    },
  });
});

it('names who was asked to reply, what came, and who read it a second time', () => {
  const replies = [
    'reviewedBy: [{fr: Un lecteur, en: A reader}]',
    'replies:',
    '  - {to: Guilde des studios, asked: 2026-02-01, through: e-mail, answer: full, answered: 2026-02-03, text: Oui.}',
    'relations:',
  ];
  assert.deepEqual(factsAfter('relations:', replies.join('\n')), {
    reviewedBy: { to: 'Un lecteur / A reader' },
    replies: {
      to: 'Guilde des studios: asked 2026-02-01, e-mail, answer full 2026-02-03, “Oui.”',
    },
  });
});
