import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { type CaptureEntry, captures } from '#schema/captures';
import { capturesText } from './captures-text.ts';
import { nextCapture } from './next-capture.ts';
import { captureLine } from './report.ts';
import { isKept } from './run.ts';

const url = 'https://town.example.org/bridge';
const sha256 = 'a'.repeat(64);
const quote = 'The bridge was opened in May 1932';
const entry = (more: Partial<CaptureEntry> = {}): CaptureEntry => ({
  ...{ asked: url, at: '2026-11-22T09:30:00Z', outcome: 'kept', status: 200, browser: 'Chromium 150.0' },
  passages: [{ quote, found: true, picture: { bytes: 10, sha256, width: 2200, height: 600 } }],
  ...more,
});

describe('The records of captures', () => {
  it('are written in order, and read back as they were', () => {
    const all = {
      zoo: entry({ stamp: { authority: 'https://stamp.example.org/', bytes: 4, sha256 } }),
      archive: entry(),
    };
    const text = capturesText(all);
    assert.deepEqual(captures.parse(parse(text)), all);
    assert.ok(text.indexOf('archive:') < text.indexOf('zoo:'));
    assert.equal(capturesText({}), capturesText(captures.parse(parse(capturesText({})) ?? {})));
  });

  it('keep what was kept when a later run finds less, and say that it was tried', () => {
    const later = { at: '2026-12-01T09:30:00Z' };
    for (const less of [
      entry({ ...later, outcome: 'not-found', passages: [] }),
      entry({ ...later, passages: [{ quote, found: false }] }),
    ]) {
      const next = nextCapture(entry(), less);
      assert.equal(next.replaces, false);
      assert.deepEqual(next.entry, { ...entry(), tried: { at: later.at, outcome: less.outcome } });
    }
  });

  it('give way to a run that finds as much, or that asked another address', () => {
    const later = entry({ at: '2026-12-01T09:30:00Z' });
    assert.deepEqual(nextCapture(entry(), later), { entry: later, replaces: true });
    const other = entry({ asked: 'https://town.example.org/new', outcome: 'timeout', passages: [] });
    assert.deepEqual(nextCapture(entry(), other), { entry: other, replaces: true });
    assert.deepEqual(nextCapture(entry({ outcome: 'timeout', passages: [] }), later), {
      entry: later,
      replaces: true,
    });
  });

  it('tell which sources need not be opened again', () => {
    const target = { id: 'bridge', url, quotes: [quote] };
    assert.ok(isKept(entry(), target));
    assert.ok(!isKept(entry(), { ...target, quotes: [quote, 'Another quotation of it'] }));
    assert.ok(!isKept(entry(), { ...target, url: `${url}/new` }));
    assert.ok(!isKept(entry({ passages: [{ quote, found: false }] }), target));
    assert.ok(!isKept(undefined, target));
  });

  it('are told in words', () => {
    assert.equal(captureLine('bridge', entry()), 'bridge: kept, 1 of 1 quotation found.');
    assert.match(
      captureLine('bridge', entry({ passages: [{ quote, found: false }] })),
      /not on the page: “The bridge/u,
    );
    for (const outcome of ['robots', 'login', 'not-found', 'timeout', 'not-a-page'] as const)
      assert.match(
        captureLine('bridge', entry({ outcome, passages: [] })),
        /^bridge: nothing kept, [a-z].+\.$/u,
      );
  });
});
