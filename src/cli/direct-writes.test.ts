import assert from 'node:assert/strict';
import fs, { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { withDirectWrites } from './direct-writes.ts';

/** A folder that Linux keeps in memory: another disk than that of most projects. */
const otherDisk = '/dev/shm';
const hasOtherDisk = existsSync(otherDisk) && statSync(otherDisk).dev !== statSync(tmpdir()).dev;

test(
  'a file that Astro moves arrives on another disk too',
  { skip: hasOtherDisk ? false : 'there is no second disk here' },
  async () => {
    const here = mkdtempSync(join(tmpdir(), 'contrechamp-move-'));
    const there = mkdtempSync(join(otherDisk, 'contrechamp-move-'));
    try {
      writeFileSync(join(here, 'page.css'), 'main {}');
      const rules = { site: `${there}/`, link: `${here}/link/`, beforeChange: () => {} };
      await withDirectWrites(rules, () =>
        fs.promises.rename(join(here, 'page.css'), join(there, 'page.css')),
      );
      assert.equal(readFileSync(join(there, 'page.css'), 'utf8'), 'main {}');
      assert.equal(existsSync(join(here, 'page.css')), false);
    } finally {
      for (const folder of [here, there]) rmSync(folder, { recursive: true });
    }
  },
);
