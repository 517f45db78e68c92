import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Random } from '#fixtures/random';
import type { Problem } from '#schema/problem';
import { readFile } from './read-file.ts';
import { goodClaim, spoil } from '#fixtures/spoilt-files';

it('reads 2,000 mutations of a good file without throwing, with every position inside the file', () => {
  const random = new Random(20261122);
  for (let round = 0; round < 2000; round += 1) {
    let text = goodClaim;
    for (let count = random.below(4); count >= 0; count -= 1) text = spoil(text, random);
    let problems: readonly Problem[];
    try {
      const role = { kind: 'claim', id: 'jobs', language: 'fr' } as const;
      problems = readFile({ path: 'content/claims/jobs.mdx', text }, role, () => ({
        heading: 'Notes',
        back: '↩',
      })).problems;
    } catch (error) {
      assert.fail(`${String(error)}\n${JSON.stringify(text)}`);
    }
    for (const problem of problems) assertInside(problem, text);
  }
});

function assertInside({ line, column, message }: Problem, text: string): void {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u);
  const content = lines[line - 1];
  assert.ok(content !== undefined, `line ${line} of ${lines.length}: ${message}\n${JSON.stringify(text)}`);
  assert.ok(
    column >= 1 && column <= content.length + 1,
    `column ${column} of ${content.length}: ${message}\n${JSON.stringify(text)}`,
  );
  assert.match(message, /[.?]$/u);
}
