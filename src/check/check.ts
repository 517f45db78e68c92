import type { Content } from '#reader/content';
import { compareProblems, type Problem } from '#schema/problem';
import { rules } from './rules.ts';
import { restatedFacts } from './restated-facts.ts';

export interface CheckOptions {
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  /** Problems that are known from elsewhere: of reading the disk. */
  readonly problems?: readonly Problem[];
}

/** Everything that is wrong in the content, in reading order, each thing once. */
export function checkContent(content: Content, { today, problems = [] }: CheckOptions): Problem[] {
  const fromRules = rules.flatMap((rule) => rule.check?.({ content, today }) ?? []);
  return withoutDuplicates([...problems, ...readerProblems(content), ...fromRules].sort(compareProblems));
}

/** What the reader found, without what a rule can tell better. */
function readerProblems(content: Content): Problem[] {
  const retold = new Set(
    content.translations.flatMap((file) =>
      restatedFacts(file).flatMap(({ key, value }) => [
        keyOf('unknown-key', key),
        keyOf('wrong-value', value),
      ]),
    ),
  );
  // `jobs.EN.mdx` is meant as a translation; that it lacks a claim’s keys says nothing.
  const misnamed = new Set(content.claims.filter(({ id }) => id.includes('.')).map(({ path }) => path));
  return content.problems.filter(
    (problem) =>
      !retold.has(keyOf(problem.code, problem)) &&
      !(misnamed.has(problem.file) && problem.code === 'missing-value'),
  );
}

function keyOf(code: string, { file, line, column }: { file: string; line: number; column: number }): string {
  return [code, file, line, column].join('\n');
}

function withoutDuplicates(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = `${keyOf(problem.code, problem)}\n${problem.message}`;
    return !seen.has(key) && seen.add(key);
  });
}
