import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Problem } from '#schema/problem';
import { checkFiles } from '#fixtures/check-files';
import { exampleSite } from '#fixtures/example-site';
import { formMistakes } from '#fixtures/mistakes/form';
import { textMistakes } from '#fixtures/mistakes/text';
import { valueMistakes } from '#fixtures/mistakes/values';
import { harmlessChanges, wholeMistakes } from '#fixtures/mistakes/whole';

const path = 'content/claims/jobs.mdx';
const good = exampleSite.find((file) => file.path === path)?.text ?? '';

function check(text: string): Problem[] {
  return checkFiles(exampleSite.map((file) => (file.path === path ? { path, text } : file)));
}

describe('a mistake in one place', () => {
  const mistakes = [...formMistakes, ...valueMistakes, ...textMistakes];
  it('has been made more than a hundred times', () => assert.ok(mistakes.length > 140));

  for (const mistake of mistakes) {
    it(`${mistake.what}: ${JSON.stringify(mistake.to)}`, () => {
      assert.equal(good.split(mistake.from).length, 2, `“${mistake.from}” stands once in the file`);
      const [problem, ...more] = check(good.replace(mistake.from, () => mistake.to));
      assert.ok(problem !== undefined, 'it is told');
      assert.deepEqual(more, [], 'it is told once');
      const { code, line, column } = mistake;
      assert.deepEqual(
        { file: problem.file, code: problem.code, line: problem.line, column: problem.column },
        { file: path, code, line, column },
      );
      if ('fix' in mistake) assert.equal(problem.fix, mistake.fix);
      else assert.equal(problem.message, mistake.says);
      assert.ok(problem.found !== '' && problem.expected !== '', 'what is found and what is expected');
    });
  }
});

describe('a mistake in a whole file', () => {
  for (const { what, change, code, line, says } of wholeMistakes) {
    it(what, () => {
      const [problem, ...more] = check(change(good)).filter(({ file }) => file === path);
      assert.ok(problem !== undefined, 'it is told');
      assert.deepEqual(more, [], 'it is told once');
      assert.deepEqual([problem.code, problem.line], [code, line]);
      assert.match(problem.message, says);
    });
  }
});

describe('no mistake', () => {
  for (const { what, change } of harmlessChanges) {
    it(what, () => {
      const text = change(good);
      assert.notEqual(text, good);
      assert.deepEqual(check(text), []);
    });
  }
});
