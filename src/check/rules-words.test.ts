import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkFiles } from '#fixtures/check-files';
import { type Edit, edited, guild, site } from '#fixtures/edited-site';
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
  assert.equal(problem?.expected, 'act, article, daily-article, speech, zeal');
});

/** What is expected of a site with other languages, whose guild is described in one language alone. */
const expectedOf = (code: string, languages: string, description: string) => {
  const edits: readonly Edit[] = [
    [site, 'languages: [fr, en]', languages],
    [guild, '{fr: Elle réunit les studios., en: It unites the studios.}', description],
  ];
  return checkFiles(edited(edits)).flatMap((problem) => (problem.code === code ? [problem.expected] : []));
};
const [inFrench, inEnglish] = ['{fr: Elle réunit les studios.}', '{en: It unites the studios.}'];

it('a site of one language expects its texts in that, and no translation', () => {
  assert.deepEqual(
    new Set(expectedOf('unknown-language', 'languages: [fr]', inFrench)),
    new Set(['fr', 'no translation']),
  );
  assert.deepEqual(expectedOf('missing-translation', 'languages: [fr]', inEnglish), ['fr']);
  assert.deepEqual(expectedOf('missing-translation', 'languages: [fr]', inFrench), []);
});

it('a site whose languages are not known lacks no translation and has none too many', () => {
  for (const code of ['unknown-language', 'missing-translation'])
    for (const languages of ['languages: []', 'languages: fr', 'langues: [fr, en]'])
      assert.deepEqual(expectedOf(code, languages, inFrench), [], `${code}, ${languages}`);
});

for (const [kept, lacks] of [
  [['title', 'publisher', 'url', 'accessed', 'kind', 'consulted'], 'lang'],
  [['title', 'publisher', 'url', 'accessed', 'kind'], 'consulted and lang'],
  [['title', 'publisher', 'url', 'accessed'], 'kind, consulted and lang'],
] as const)
  it(`a source with ${kept.length} of its parts lacks ${lacks}`, () => {
    const parts = {
      ...{ title: 'T', publisher: 'P', url: 'https://example.org/', accessed: '2026-02-02' },
      ...{ kind: 'primary', consulted: 'original' },
    };
    const lines = kept.map((key) => `    ${key}: ${parts[key]}\n`).join('');
    const source = `sources:\n  - id: letter-book\n    role: context\n    noArchive: Rien.\n${lines}`;
    const problem = checkFiles(changed('content/claims/strikes.mdx', 'sources:\n', source)).find(
      ({ code }) => code === 'incomplete-source',
    );
    assert.equal(problem?.message, `The description of “letter-book” lacks ${lacks}.`);
  });

it('words about what the original does not have are told what it has', () => {
  const expected = (good: string, bad: string) =>
    checkFiles(changed('content/claims/jobs.en.mdx', good, bad)).find(
      ({ code }) => code === 'translation-unknown-words',
    )?.expected;
  assert.equal(expected('  letter: The', '  strikes: The'), 'letter');
  assert.equal(expected('relations:', 'revisions:\n  2026-03-01: Why.\nrelations:'), 'no revisions');
});
