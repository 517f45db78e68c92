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
writeFileSync(join(root, 'claims', 'b.MDX'), '');
writeFileSync(join(root, 'claims', 'b.mdx~'), '');
mkdirSync(join(root, 'claims', 'drafts'));
mkdirSync(join(root, 'pages'));
writeFileSync(join(root, 'pages', 'about.en.mdx'), 'p');
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
      { path: 'content/pages/about.en.mdx', text: 'p' },
      { path: 'content/site.yml', text: 'title: é' },
    ]);
  });
  it('tells what it cannot read and what would be left out', () => {
    const loaded = loadContentFiles(root);
    assert.ok(!isLoadFailure(loaded));
    assert.deepEqual(
      loaded.problems.map(({ code, severity, file, message, fix }) => [code, severity, file, message, fix]),
      [
        ['unreadable-file', 'error', 'content/claims/folder.mdx', 'This is a folder, not a file.', undefined],
        [
          'unreadable-file',
          'error',
          'content/claims/link.mdx',
          'This is a link to another place, not a file.',
          undefined,
        ],
        [
          'stray-file',
          'error',
          'content/claims/b.MDX',
          '“b.MDX” is left out of the site: files in claims/ must end in .mdx. claims/b.mdx exists too; keep one of the two.',
          undefined,
        ],
        [
          'stray-file',
          'warning',
          'content/claims/b.mdx~',
          '“b.mdx~” looks like a copy that a program kept; it is left out of the site. Delete it.',
          undefined,
        ],
        [
          'stray-file',
          'error',
          'content/claims/drafts',
          '“drafts” is a folder: its files are left out of the site. Put them into claims/ itself.',
          undefined,
        ],
        [
          'stray-file',
          'error',
          'content/claims/note.md',
          '“note.md” is left out of the site: files in claims/ must end in .mdx.',
          'claims/note.mdx',
        ],
        [
          'stray-file',
          'error',
          'content/documents/x.yaml',
          '“x.yaml” is left out of the site: files in documents/ must end in .yml.',
          'documents/x.yml',
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
