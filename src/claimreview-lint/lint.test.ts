import assert from 'node:assert/strict';
import { test } from 'node:test';
import { samplePage } from '#fixtures/sample-page';
import { lint } from './lint.ts';
import { readPage } from './page.ts';
import { rules } from './rules.ts';
import { neighbour, type SampleChange } from './sample.ts';

const codesOf = (...changes: SampleChange[]) =>
  lint(
    changes.map((change) => {
      const { file, html } = samplePage(change);
      return readPage(file, html);
    }),
  ).map(({ code }) => code);

/** Rules that look at several pages at once; for the others each change is a page of its own. */
const together = new Set(['repeated-review', 'two-values', 'two-scales']);

test('the good sample has nothing to complain of', () => {
  assert.deepEqual(codesOf({}, neighbour), []);
});

test('codes are given once', () => {
  assert.equal(new Set(rules.map(({ code }) => code)).size, rules.length);
});

for (const { code, bad, good = [] } of rules) {
  const isCaught = (changes: readonly SampleChange[]) =>
    codesOf(...changes, ...(changes.some(({ file }) => file === neighbour.file) ? [] : [neighbour])).includes(
      code,
    );
  const cases = (changes: readonly SampleChange[]) =>
    together.has(code) ? [changes] : changes.map((change) => [change]);

  test(`${code}: each mistake is caught`, () => {
    for (const changes of cases(bad).filter(({ length }) => length > 0)) {
      assert.ok(isCaught(changes), JSON.stringify(changes));
    }
  });

  test(`${code}: what only looks alike is left alone`, () => {
    for (const changes of cases(good).filter(({ length }) => length > 0)) {
      assert.ok(!isCaught(changes), JSON.stringify(changes));
    }
  });
}

test('a review that stands alone is told', () => {
  assert.deepEqual(codesOf({}), ['lone-review']);
});
