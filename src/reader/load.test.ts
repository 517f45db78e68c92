import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { isLoadFailure, loadContentFiles } from './load.ts';

const parent = mkdtempSync(join(tmpdir(), 'contrechamp-'));
const root = join(parent, 'content');
mkdirSync(join(root, 'claims', 'folder.mdx'), { recursive: true });
mkdirSync(join(root, 'documents'));
writeFileSync(join(root, 'site.yml'), 'title: é');
writeFileSync(join(root, 'claims', 'b.mdx'), 'b');
writeFileSync(join(root, 'claims', 'a.mdx'), Buffer.from([0x61, 0xe9]));
writeFileSync(join(root, 'claims', 'note.md'), '');
writeFileSync(join(root, 'claims', '.hidden.mdx'), '');
writeFileSync(join(root, 'documents', 'x.yaml'), '');
symlinkSync('/etc/hostname', join(root, 'claims', 'link.mdx'));
after(() => rmSync(parent, { recursive: true }));

describe('loading a content folder', () => {
  it('reads its files in order', () => {
    const loaded = loadContentFiles(root);
    assert.ok(!isLoadFailure(loaded));
    assert.equal(loaded.folder, 'content');
    assert.deepEqual(loaded.files, [
      { path: 'content/claims/a.mdx', text: 'a\uFFFD' },
      { path: 'content/claims/b.mdx', text: 'b' },
      { path: 'content/site.yml', text: 'title: é' },
    ]);
  });
  it('tells what it cannot read and what would be left out', () => {
    const loaded = loadContentFiles(root);
    assert.ok(!isLoadFailure(loaded));
    assert.deepEqual(
      loaded.problems.map(({ code, file, message }) => [code, file, message]),
      [
        ['unreadable-file', 'content/claims/folder.mdx', 'This is a folder, not a file.'],
        ['unreadable-file', 'content/claims/link.mdx', 'This is a link to another place, not a file.'],
        [
          'stray-file',
          'content/claims/note.md',
          '“note.md” is left out of the site: files in claims/ must end in .mdx.',
        ],
        [
          'stray-file',
          'content/documents/x.yaml',
          '“x.yaml” is left out of the site: files in documents/ must end in .yml.',
        ],
      ],
    );
  });
  it('says when there is no folder', () => {
    assert.deepEqual(loadContentFiles(join(parent, 'nothing')), {
      failure: `There is no content folder “${join(parent, 'nothing')}”.`,
    });
    const file = join(root, 'site.yml');
    assert.deepEqual(loadContentFiles(file), { failure: `“${file}” is a file, not a content folder.` });
  });
});
