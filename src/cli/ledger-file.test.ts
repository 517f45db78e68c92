import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkFiles } from '#fixtures/check-files';
import { exampleSite } from '#fixtures/example-site';
import { readContent } from '#reader/content';
import type { Ledger } from '#schema/ledger';
import { ledgerText } from '#sources/ledger-text';
import { endUnfinished, readUnfinished, writeLedger, writeUnfinished } from './ledger-file.ts';

const entries: Ledger = {
  'union-2023': {
    state: 'alive',
    url: 'https://union.example.org/strike',
    seen: '2026-05-01',
    quotes: 'drifted',
    drifted: [{ missed: ['2026-05-01', '2026-05-08'], quote: '- it’s: “so” # not\nas \'it\' "was"' }],
  },
  'census-2023': {
    url: 'https://census.example.org/2023',
    state: 'failing',
    reason: 'timeout',
    since: '2026-05-01',
    failed: ['2026-05-01'],
  },
};

const file = (text: string) => ({ path: 'content/sources-ledger.yml', text });

describe('The ledger', () => {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-ledger-'));
  after(() => rmSync(folder, { recursive: true }));

  it('is sorted, one entry a source, keys in the order of the schema', () => {
    const text = ledgerText(entries);
    assert.match(text, /^# Written by “npm run sources”/u);
    assert.ok(text.includes('\ncensus-2023:\n  url: https://census.example.org/2023\n  state: failing\n'));
    assert.ok(text.includes('\n  failed: [2026-05-01]\nunion-2023:\n'));
    assert.equal(ledgerText(Object.fromEntries(Object.entries(entries).reverse())), text);
  });

  it('is read as it was written', () => {
    for (const each of [entries, {}]) {
      const content = readContent('content', [...exampleSite, file(ledgerText(each))], () => ({
        heading: '',
        back: '',
      }));
      assert.deepEqual(content.ledger?.value, each);
      assert.deepEqual(content.problems, []);
    }
  });

  it('says nothing that a check could fail for, whatever the world is like', () => {
    const gone = {
      'census-2023': { ...entries['census-2023'], state: 'gone' as const },
      forgotten: entries['union-2023'],
    };
    assert.deepEqual(checkFiles([...exampleSite, file(ledgerText(gone as Ledger))]), []);
  });

  it('tells where a hand has damaged it', () => {
    const told = (text: string) =>
      checkFiles([...exampleSite, file(text)]).map(({ code, line, message }) => `${code} ${line} ${message}`);
    const good = ledgerText(entries);
    assert.deepEqual(told(good.replace('state: failing', 'state: failling')), [
      'wrong-value 5 “state” cannot be “failling”. Did you mean “failing”?',
    ]);
    assert.deepEqual(told(good.replace('seen:', 'sen:')), [
      'unknown-key 12 There is no key “sen” here. Did you mean “seen”?',
    ]);
    assert.deepEqual(
      told(good.replace('census-2023:', '<<<<<<< HEAD\ncensus-2023:'))[0]?.slice(0, 21),
      'front-matter-syntax 3',
    );
  });

  it('is written whole, and not touched when it says that already', () => {
    writeLedger(folder, entries);
    const path = join(folder, 'sources-ledger.yml');
    const before = statSync(path).ino;
    writeLedger(folder, entries);
    assert.equal(statSync(path).ino, before);
    writeLedger(folder, {});
    assert.match(readFileSync(path, 'utf8'), /\{\}\n$/u);
    assert.deepEqual(readdirSync(folder), ['sources-ledger.yml']);
  });
});

describe('A run that was broken off', () => {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-run-'));
  after(() => rmSync(folder, { recursive: true }));

  it('is gone on with for a day, until it ends', () => {
    writeUnfinished(folder, { began: '2026-05-01T06:00:00.000Z', opened: ['union-2023'] });
    assert.deepEqual(readUnfinished(folder, new Date('2026-05-01T08:00:00Z'))?.opened, ['union-2023']);
    assert.equal(readUnfinished(folder, new Date('2026-05-02T08:00:00Z')), undefined);
    endUnfinished(folder);
    assert.equal(readUnfinished(folder, new Date('2026-05-01T08:00:00Z')), undefined);
  });
});
