import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { PageJournal } from './page-journal.ts';

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-journal-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('the journal of a build', () => {
  it('gives back what was changed, deleted and created', () => {
    const [changed, deleted, created] = ['changed', 'deleted', 'created'].map((name) => join(folder, name));
    if (changed === undefined || deleted === undefined || created === undefined) assert.fail();
    writeFileSync(changed, 'before');
    writeFileSync(deleted, 'before');
    const journal = new PageJournal(join(folder, 'aside'));
    for (const text of ['once', 'twice']) {
      journal.keep(changed);
      writeFileSync(changed, text);
    }
    journal.keep(deleted);
    journal.keep(created);
    writeFileSync(created, 'new');
    journal.undo();
    journal.close();
    assert.equal(readFileSync(changed, 'utf8'), 'before');
    assert.equal(readFileSync(deleted, 'utf8'), 'before');
    assert.equal(existsSync(created), false);
    assert.equal(existsSync(join(folder, 'aside')), false);
  });

  it('takes away folders that are left empty, up to the site and no other, and gives them back', () => {
    const site = join(folder, 'site');
    const [only, other] = [join(site, 'a/b/only'), join(site, 'c/other')];
    for (const path of [only, other, join(site, 'c/stays')]) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, 'before');
    }
    const journal = new PageJournal(join(folder, 'aside'));
    journal.keep(only);
    journal.keep(other);
    journal.sweep(site);
    assert.deepEqual(readdirSync(site), ['c']);
    assert.deepEqual(readdirSync(join(site, 'c')), ['stays']);
    journal.undo();
    journal.close();
    assert.equal(readFileSync(only, 'utf8'), 'before');
    assert.equal(readFileSync(other, 'utf8'), 'before');
  });
});
