import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { editAddress, fileAddress, newFileAddress, reportAddress, repositoryOf } from './repository.ts';

const on = (repository: string, forge?: 'forgejo') => {
  const found = repositoryOf({ repository, branch: 'main', forge });
  assert.ok(found);
  return found;
};
const path = 'content/claims/a.fr.mdx';

describe('The repository', () => {
  test('is of a kind that is told from its host or from site.yml', () => {
    assert.equal(on('https://github.com/desk/facts/').url, 'https://github.com/desk/facts');
    assert.equal(on('https://codeberg.org/desk/facts').forge, 'forgejo');
    assert.equal(on('https://git.example.org/desk/facts', 'forgejo').forge, 'forgejo');
    assert.equal(
      repositoryOf({ repository: 'https://git.example.org/desk', branch: 'main', forge: undefined }),
      undefined,
    );
    assert.equal(repositoryOf({ repository: undefined, branch: 'main', forge: undefined }), undefined);
  });

  test('opens a file that is there', () => {
    const addresses = ['https://github.com/d/f', 'https://gitlab.com/d/f', 'https://codeberg.org/d/f'];
    assert.deepEqual(
      addresses.map((address) => editAddress(on(address), path)),
      [
        'https://github.com/d/f/edit/main/content/claims/a.fr.mdx',
        'https://gitlab.com/d/f/-/edit/main/content/claims/a.fr.mdx',
        'https://codeberg.org/d/f/_edit/main/content/claims/a.fr.mdx',
      ],
    );
  });

  test('shows a file as it is in a commit', () => {
    const addresses = ['https://github.com/d/f', 'https://gitlab.com/d/f', 'https://codeberg.org/d/f'];
    assert.deepEqual(
      addresses.map((address) => fileAddress(on(address), 'abc123', 'content/claims/a b.mdx')),
      [
        'https://github.com/d/f/blob/abc123/content/claims/a%20b.mdx',
        'https://gitlab.com/d/f/-/blob/abc123/content/claims/a%20b.mdx',
        'https://codeberg.org/d/f/src/commit/abc123/content/claims/a%20b.mdx',
      ],
    );
  });

  test('opens a new file, with its text where the forge takes it', () => {
    const text = '---\ntitle: « & »\n---\n';
    const github = new URL(newFileAddress(on('https://github.com/d/f'), path, text));
    assert.equal(github.pathname, '/d/f/new/main/content/claims');
    assert.equal(github.searchParams.get('filename'), 'a.fr.mdx');
    assert.equal(github.searchParams.get('value'), text);
    const forgejo = new URL(newFileAddress(on('https://codeberg.org/d/f'), path, text));
    assert.equal(forgejo.pathname, '/d/f/_new/main/content/claims');
    assert.equal(forgejo.searchParams.get('value'), text);
    assert.equal(
      newFileAddress(on('https://gitlab.com/d/f'), path, text),
      'https://gitlab.com/d/f/-/new/main/content/claims?file_name=a.fr.mdx',
    );
  });

  test('opens a report, on GitHub in the form for it', () => {
    const report = { title: 'A & B', page: 'https://facts.example.org/claims/a/', text: 'Line\nline' };
    const gitlab = new URL(reportAddress(on('https://gitlab.com/d/f'), report));
    assert.equal(gitlab.searchParams.get('issue[title]'), 'A & B');
    assert.equal(gitlab.searchParams.get('issue[description]'), 'Line\nline');
    const github = new URL(reportAddress(on('https://github.com/d/f'), report));
    assert.equal(github.searchParams.get('template'), 'report-an-error.yml');
    assert.equal(github.searchParams.get('claim'), report.page);
    assert.equal(
      new URL(reportAddress(on('https://codeberg.org/d/f'), report)).searchParams.get('body'),
      'Line\nline',
    );
  });
});
