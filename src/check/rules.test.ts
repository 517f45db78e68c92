import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TextFile } from '#reader/file';
import { exampleSite, exampleToday } from '#fixtures/example-site';
import { applyExample } from '#fixtures/applied-example';
import { checkFiles } from '#fixtures/check-files';
import type { Example, Rule } from './rule.ts';
import { rules } from './rules.ts';

describe('the example site', () => {
  it('has no problem', () => {
    assert.deepEqual(checkFiles(exampleSite), []);
  });
});

describe('the list of rules', () => {
  it('has each code once, with words for people', () => {
    const codes = rules.map(({ code }) => code);
    assert.deepEqual(codes, [...new Set(codes)]);
    for (const { code, title, description } of rules) {
      assert.match(code, /^[a-z]+(?:-[a-z]+)*$/);
      assert.ok(title.length > 10 && description.endsWith('.'), code);
    }
  });

  it('shows an example of every rule that looks at texts', () => {
    const without = rules.filter(({ examples }) => examples.length === 0).map(({ code }) => code);
    assert.deepEqual(without, [
      'missing-site',
      'unreadable-file',
      'stray-file',
      'refused-picture',
      'picture-name',
      'unused-picture',
    ]);
  });
});

describe('missing-page', () => {
  it('names each page that a language lacks', () => {
    const without = exampleSite.filter(({ path }) => path !== 'content/pages/about.en.mdx');
    assert.deepEqual(
      checkFiles(without).map(({ code, file }) => `${code} ${file}`),
      ['missing-page content/pages/about.en.mdx'],
    );
  });
});

for (const rule of rules) {
  describe(rule.code, () => {
    for (const example of rule.examples) it(example.says, () => tryExample(rule, example));
  });
}

function tryExample(rule: Rule, example: Example): void {
  const files = applyExample(example);
  const problems = checkFiles(files, exampleToday, example.published ? exampleSite : undefined);
  const [problem, ...more] = problems.filter(({ code }) => code === rule.code);
  assert.ok(problem !== undefined, JSON.stringify(problems, undefined, 1));
  assert.deepEqual(more, [], 'one mistake, one problem');
  const others = new Set(problems.map(({ code }) => code).filter((code) => code !== rule.code));
  assert.deepEqual([...others].sort(), [...(example.also ?? [])].sort());
  assert.equal(problem.file, example.file);
  assert.equal(problem.message, example.says);
  assert.equal(problem.severity, rule.severity);
  const [first, last] = expectedLines(files, example);
  assert.ok(problem.line >= first && problem.line <= last, `line ${problem.line}, not ${first} to ${last}`);
}

function expectedLines(files: readonly TextFile[], example: Example): [number, number] {
  const text = files.find(({ path }) => path === example.file)?.text ?? '';
  const snippet = example.at ?? ('bad' in example ? example.bad : text);
  if (snippet === text || text === '') return [1, 1];
  const index = text.indexOf(snippet);
  assert.notEqual(index, -1, `“${snippet}” stands in ${example.file}`);
  const first = text.slice(0, index).split('\n').length;
  return [first, first + snippet.trimEnd().split('\n').length - 1];
}
