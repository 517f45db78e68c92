import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LedgerEntry } from '#schema/ledger';
import type { Look } from './look.ts';
import { needsCopy, nextEntry } from './next-entry.ts';

const url = 'https://town.example.org/minutes';
const quote = 'built at last';
const alive: Look = { kind: 'alive', quotes: new Map([[quote, 'found']]) };
const lost: Look = { kind: 'missing', reason: 'not-found', status: 404, quotes: new Map() };
const silent: Look = { kind: 'unanswered', reason: 'timeout', quotes: new Map() };
const accessBlocked: Look = { kind: 'blocked', reason: 'refused', status: 403, quotes: new Map() };

/** The entry after a row of looks, each on its day. */
function after(...looks: readonly (readonly [day: string, look: Look])[]): LedgerEntry | undefined {
  let entry: LedgerEntry | undefined;
  for (const [day, look] of looks) entry = nextEntry(url, [quote], look, entry, day);
  return entry;
}

describe('The entry of a source', () => {
  it('renews the day on which it was seen every four weeks', () => {
    assert.equal(after(['2026-01-01', alive], ['2026-01-28', alive])?.seen, '2026-01-01');
    assert.equal(after(['2026-01-01', alive], ['2026-01-29', alive])?.seen, '2026-01-29');
    assert.equal(
      after(['2026-01-01', alive], ['2026-01-02', lost], ['2026-01-03', alive])?.seen,
      '2026-01-03',
    );
  });

  it('is gone after two losses three days apart, since the first', () => {
    assert.equal(after(['2026-01-01', lost], ['2026-01-01', lost])?.state, 'failing');
    assert.deepEqual(after(['2026-01-01', lost], ['2026-01-01', lost])?.failed, ['2026-01-01']);
    assert.equal(after(['2026-01-01', lost], ['2026-01-03', lost])?.state, 'failing');
    const gone = after(['2026-01-01', lost], ['2026-01-03', lost], ['2026-01-04', lost]);
    assert.deepEqual(gone, { url, state: 'gone', reason: 'not-found', status: 404, since: '2026-01-01' });
  });

  it('forgets a failure when the source is seen in between', () => {
    const entry = after(['2026-01-01', lost], ['2026-01-05', alive], ['2026-01-09', lost]);
    assert.equal(entry?.state, 'failing');
    assert.equal(entry?.since, '2026-01-09');
  });

  it('is patient with silence: four runs over three weeks', () => {
    const days = ['2026-01-01', '2026-01-08', '2026-01-15', '2026-01-22'];
    const looks = days.map((day) => [day, silent] as const);
    assert.equal(after(...looks.slice(0, 3))?.state, 'failing');
    assert.equal(after(...looks)?.state, 'gone');
    const faulty: Look = { ...silent, reason: 'certificate' };
    assert.equal(after(...days.map((day) => [day, faulty] as const))?.state, 'failing');
  });

  it('stays gone where access is blocked, and comes back when it is seen', () => {
    const gone = [
      ['2026-01-01', lost],
      ['2026-01-08', lost],
    ] as const;
    assert.equal(after(...gone, ['2026-01-15', accessBlocked])?.state, 'gone');
    assert.deepEqual(after(...gone, ['2026-01-15', accessBlocked]), after(...gone));
    assert.deepEqual(after(...gone, ['2026-01-15', alive]), {
      ...{ url, state: 'alive', seen: '2026-01-15', quotes: 'found' },
    });
  });

  it('keeps what is known of a quotation while the page cannot be read', () => {
    const drifted: Look = { kind: 'alive', quotes: new Map([[quote, 'missing']]) };
    const unread: Look = { kind: 'alive', quotes: new Map([[quote, 'unread']]) };
    const known = after(['2026-01-01', drifted], ['2026-01-08', drifted]);
    assert.deepEqual(known?.drifted, [{ quote, missed: ['2026-01-01', '2026-01-08'] }]);
    for (const look of [drifted, unread, accessBlocked]) {
      assert.deepEqual(nextEntry(url, [quote], look, known, '2026-01-15').drifted, known?.drifted);
    }
    assert.equal(nextEntry(url, [quote], alive, known, '2026-01-15').drifted, undefined);
    assert.equal(nextEntry(url, ['other words'], accessBlocked, known, '2026-01-15').drifted, undefined);
  });

  it('does not note an address that no link may have', () => {
    const odd = { ...alive, movedTo: 'http://localhost/a b' };
    assert.equal(nextEntry(url, [quote], odd, undefined, '2026-01-01').state, 'alive');
  });

  it('wants a copy when it has none, or one that is old while the page is well', () => {
    const entry = after(['2026-06-01', alive]);
    assert.ok(entry !== undefined && needsCopy(entry, '2026-06-01'));
    const copied = { ...entry, archived: `https://web.archive.org/web/20260501000000/${url}` };
    assert.equal(needsCopy(copied, '2026-06-01'), false);
    assert.equal(needsCopy(copied, '2026-09-01'), true);
    assert.equal(needsCopy({ ...copied, state: 'gone' }, '2026-09-01'), false);
  });
});
