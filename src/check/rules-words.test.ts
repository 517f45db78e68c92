import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkFiles } from '#fixtures/check-files';
import { exampleSite } from '#fixtures/example-site';

const changed = (path: string, good: string, bad: string) =>
  exampleSite.map((file) => (file.path === path ? { path, text: file.text.replace(good, bad) } : file));

it('a page that is missing is named by its file', () => {
  const [problem] = checkFiles(exampleSite.filter(({ path }) => path !== 'content/pages/about.en.mdx'));
  assert.match(problem?.message ?? '', /^The page about\.en\.mdx is missing/u);
});

it('documents that are there are listed in order', () => {
  const text = 'title: A\npublisher: P\nlanguage: en\n';
  const files = changed('content/claims/strikes.mdx', 'document: article', 'document: nowhere-at-all');
  const added = ['zeal', 'act'].map((id) => ({ path: `content/documents/${id}.yml`, text }));
  const problem = checkFiles([...files, ...added]).find(({ code }) => code === 'unknown-document');
  assert.equal(problem?.expected, 'act, article, daily-article, zeal');
});

it('words about what the original does not have are told what it has', () => {
  const expected = (good: string, bad: string) =>
    checkFiles(changed('content/claims/jobs.en.mdx', good, bad)).find(
      ({ code }) => code === 'translation-unknown-words',
    )?.expected;
  assert.equal(expected('  letter: The', '  strikes: The'), 'letter');
  assert.equal(expected('relations:', 'revisions:\n  2026-03-01: Why.\nrelations:'), 'no revisions');
});
