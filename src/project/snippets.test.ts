import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { exampleSite } from '#fixtures/example-site';
import { reportText } from '#check/reporters/text';
import { wordsFor } from '#i18n/words';
import { readContent } from '#reader/content';
import { quotations, relationTypes, revisionKinds } from '#schema/claim';
import { pictureRoles } from '#schema/picture';
import { consultations, roles, sourceKinds } from '#schema/source';
import { projectText } from './folder.ts';
import { choicesOf, expand, readSnippets } from './snippet.ts';

const snippets = readSnippets();

/** What is wrong with a file of the example site by itself, once `text` stands in it. */
function problemsOf(path: string, text: string): string[] {
  const files = [...exampleSite.filter((file) => file.path !== path), { path, text }];
  const content = readContent('content', files, (language) => wordsFor(language).footnotes);
  const file = [...content.claims, ...content.translations].find((read) => read.path === path);
  assert.ok(file, path);
  return file.problems.map(({ line, message }) => `${line}: ${message}`);
}

const example = exampleSite.find(({ path }) => path === 'content/claims/letter.mdx')?.text ?? '';

/** The example claim with a list put in, in the place of its own. */
function withList(key: string, items: string): string {
  const kept = example.replace(new RegExp(`^${key}:\\n(?: .*\\n)+`, 'mu'), '');
  return kept.replace(/\n---\n/u, `\n${key}:\n${items}\n---\n`);
}

const lists: Readonly<Record<string, string>> = {
  'A source': 'sources',
  'A source again': 'sources',
  'A figure': 'figures',
  'A series': 'series',
  'A picture': 'media',
  'A relation': 'relations',
  'A revision': 'revisions',
};
const words = [
  'A citation',
  'A link to a claim',
  'The words of a source',
  'A figure, drawn',
  'A picture, shown',
  'A note',
];

describe('the snippets of VS Code', () => {
  it('leave a right file behind when every default is accepted', () => {
    const tried = Object.entries(snippets).map(([name, snippet]) => {
      const text = expand(snippet);
      assert.doesNotMatch(text, /\$/u, name);
      const list = lists[name];
      if (name === 'A claim') assert.deepEqual(problemsOf('content/claims/new.mdx', text), []);
      else if (name === 'A translation') assert.deepEqual(problemsOf('content/claims/jobs.en.mdx', text), []);
      else if (list !== undefined) {
        assert.deepEqual(problemsOf('content/claims/letter.mdx', withList(list, text)), [], name);
      } else {
        assert.ok(words.includes(name), name);
        assert.deepEqual(problemsOf('content/claims/letter.mdx', `${example}\n${text}\n`), [], name);
      }
      return name;
    });
    assert.equal(tried.length, 15);
  });

  it('are held to that: a slip in one is told', () => {
    const slip = expand(snippets['A source'] ?? assert.fail()).replace('role: supports', 'role: proves');
    assert.equal(problemsOf('content/claims/letter.mdx', withList('sources', slip)).length, 1);
    assert.equal(problemsOf('content/claims/letter.mdx', `${example}\n<Remark>\n`).length, 1);
  });

  it('offer what the schema and the scale know', () => {
    const { verdicts } = parse(projectText('content/site.yml')) as {
      verdicts: { id: string; retired?: unknown }[];
    };
    const scale = verdicts.filter(({ retired }) => retired === undefined).map(({ id }) => id);
    const known = [
      scale,
      quotations,
      relationTypes,
      revisionKinds,
      roles,
      sourceKinds,
      consultations,
      pictureRoles,
      ['draft', 'published'],
    ];
    const lists = new Set(known.map((list) => list.join()));
    const offered = Object.values(snippets).flatMap(choicesOf);
    assert.deepEqual(
      offered.map((list) => list.join()).filter((list) => !lists.has(list)),
      [],
    );
    assert.equal(new Set(offered.map((list) => list.join())).size, known.length);
  });

  it('are found by a word of either language, each word leading to one', () => {
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const { scope, description } of Object.values(snippets)) {
      assert.equal(scope, 'markdown,mdx');
      assert.match(description, /\S \/ \S/u);
    }
  });
});

/** JSON with remarks, as VS Code reads its settings. */
function readSettings(name: string): Record<string, unknown> {
  return JSON.parse(projectText(`.vscode/${name}`).replaceAll(/^\s*\/\/.*$/gmu, '')) as Record<
    string,
    unknown
  >;
}

describe('the settings of VS Code', () => {
  it('point every schema at files that are there', () => {
    const schemas = readSettings('settings.json')['yaml.schemas'] as Record<string, string>;
    assert.equal(Object.keys(schemas).length, 5);
    for (const path of Object.keys(schemas)) assert.ok(projectText(path).startsWith('{'), path);
  });

  it('see each problem of the report at its place', () => {
    const [task] = readSettings('tasks.json')['tasks'] as {
      problemMatcher: { pattern: { regexp: string } };
    }[];
    const pattern = new RegExp(task?.problemMatcher.pattern.regexp ?? '$^', 'u');
    const problem = {
      code: 'unknown-key',
      severity: 'error',
      file: 'content/claims/a b.mdx',
      line: 3,
      column: 7,
    } as const;
    const report = reportText([
      { ...problem, found: 'titel', expected: 'title', message: 'There is no key “titel”.' },
    ]);
    const seen = report.split('\n').flatMap((line) => pattern.exec(line)?.slice(1) ?? []);
    assert.deepEqual(seen, ['content/claims/a b.mdx', '3', '7', 'error', 'unknown-key']);
  });
});
