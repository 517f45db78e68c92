import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { correctionsViews } from './corrections.ts';
import { manyClaims, town } from '#fixtures/town-site';

type Own = Readonly<Record<string, unknown>>;
const revision = (own: Own) => ({ date: '2026-02-01', kind: 'correction', summary: 'Why.', ...own });

describe('the list of corrections', () => {
  const told = (own: Own) =>
    correctionsViews(town({ claims: { bridge: own } })).flatMap(({ entries }) =>
      entries.map(({ date, card, change }) => [
        date.day,
        card.id,
        'from' in change ? `${change.from.label} → ${change.to.label}` : change.text,
      ]),
    );

  it('begins with the newest, and says from which verdict to which, or that it stayed', () => {
    const revisions = [
      revision({ date: '2026-02-01', from: 'true', to: 'mixed' }),
      revision({ date: '2026-03-01', kind: 'update' }),
      revision({ date: '2026-04-01', from: 'mixed', to: 'false' }),
    ];
    assert.deepEqual(told({ verdict: 'false', revisions }), [
      ['2026-04-01', 'bridge', 'Mixed → False'],
      ['2026-03-01', 'bridge', 'The verdict stayed “Mixed”.'],
      ['2026-02-01', 'bridge', 'True → Mixed'],
    ]);
    assert.deepEqual(told({}), []);
  });

  it('shows words before and after only where both are given, and the claims of one day by their ids', () => {
    const claims = {
      b: { revisions: [revision({ before: 'Old.', after: 'New.' })] },
      a: { revisions: [revision({ after: 'New.' }), revision({ before: 'Old.' })] },
    };
    const [view] = correctionsViews(town({ claims }));
    assert.deepEqual(
      view?.entries.map(({ card, words }) => [card.id, words?.before.text, words?.after.text]),
      [
        ['a', undefined, undefined],
        ['a', undefined, undefined],
        ['b', 'Old.', 'New.'],
      ],
    );
  });

  it('of more than a hundred has pages, and was changed with the newest', () => {
    const claims = manyClaims(101, (index) => ({
      revisions: [revision({ date: index === 50 ? '2026-05-01' : '2026-04-01' })],
    }));
    assert.deepEqual(
      correctionsViews(town({ claims })).map(({ frame, entries, pager }) => [
        ...[frame.title, frame.updated?.day, entries.length, pager?.previous, pager?.next],
      ]),
      [
        ['Corrections · Town facts', '2026-05-01', 100, undefined, '/corrections/page-2/'],
        ['Corrections, Page 2 of 2 · Town facts', '2026-05-01', 1, '/corrections/', undefined],
      ],
    );
  });
});
