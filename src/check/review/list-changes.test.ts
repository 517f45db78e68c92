import assert from 'node:assert/strict';
import { it } from 'node:test';
import { exampleSite } from '#fixtures/example-site';
import { readContent } from '#reader/content';
import { reviewClaim } from './claim-review.ts';

function factsAfter(from: string, to: string, id = 'jobs'): unknown {
  const content = (from: string, to: string) =>
    readContent(
      'content',
      exampleSite.map(({ path, text }) => ({
        path,
        text: path.endsWith(`claims/${id}.mdx`) ? text.replace(from, to) : text,
      })),
      () => ({ heading: 'Notes', back: '↩' }),
    );
  const before = content('', '');
  const now = content(from, to);
  const claimOf = (all: typeof before) => all.claims.find((file) => file.id === id);
  assert.ok(claimOf(before));
  const { facts } = reviewClaim(
    { before, now } as Parameters<typeof reviewClaim>[0],
    { id, before: claimOf(before), now: claimOf(now), files: [] } as Parameters<typeof reviewClaim>[1],
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

it('names what was changed in a series', () => {
  const others = 'signed/said: 400, signataires, claimed; ';
  const asked = '; signed/asked: 900, personnes sollicitées, letter-2025';
  assert.deepEqual(factsAfter('value: 430, low: 420', 'value: 435, low: 420', 'letter'), {
    series: {
      from: `${others}signed/page: 430, 420–440, 2025, signataires, letter-2025${asked}`,
      to: `${others}signed/page: 435, 420–440, 2025, signataires, letter-2025${asked}`,
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
