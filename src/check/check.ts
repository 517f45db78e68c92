import type { Romanise } from '#model/name-id';
import type { Content } from '#reader/content';
import { compareProblems, type Problem } from '#schema/problem';
import { applyExceptions } from './exceptions.ts';
import { rules } from './rules.ts';
import { labelKey, labelsOf, verdictLabels } from './scale.ts';
import { restatedFacts } from './restated-facts.ts';

export interface CheckOptions {
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  /** The content as it was published before; with it, the change itself is checked. */
  readonly before?: Content | undefined;
  /** Problems that are known from elsewhere: of reading the disk. */
  readonly problems?: readonly Problem[];
  /** Makes file names that are proposed readable in any script. */
  readonly romanise?: Romanise;
}

/** Rules that measure other files by site.yml: while it is wrong itself, what they say is mere consequence. */
const consequences = new Set(['unknown-topic', 'unknown-verdict', 'unknown-language', 'missing-translation']);

/** Everything that is wrong in the content and that no exception covers, in reading order, each thing once. */
export function checkContent(
  content: Content,
  { today, before, problems = [], romanise }: CheckOptions,
): Problem[] {
  const siteIsWrong = content.site === undefined || content.site.problems.length > 0;
  const telling = siteIsWrong ? rules.filter(({ code }) => !consequences.has(code)) : rules;
  const fromRules = telling.flatMap(
    (rule) =>
      rule.check?.({
        content,
        today,
        ...(before === undefined ? {} : { before }),
        ...(romanise === undefined ? {} : { romanise }),
      }) ?? [],
  );
  const all = withoutDuplicates([...problems, ...readerProblems(content), ...fromRules]);
  const { left, own } = applyExceptions(all, content, today);
  return [...left, ...own].sort(compareProblems);
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
  const verdicts = verdictLabels(content);
  const topics = labelsOf(content.site?.value?.topics ?? []);
  const problems = content.problems.filter(
    (problem) =>
      !retold.has(keyOf(problem.code, problem)) &&
      !(misnamed.has(problem.file) && problem.code === 'missing-value'),
  );
  return problems.map((problem) => nameMeant(nameMeant(problem, verdicts, verdictKey), topics, topicKey));
}

const verdictKey = /^“(verdict|from|to)” /u;
const topicKey = /^“(topics)” /u;

/** An editor may write the word that readers see, `verdict: Trompeur`, where its id is wanted. */
function nameMeant(problem: Problem, labels: ReadonlyMap<string, string>, keys: RegExp): Problem {
  const id = labels.get(labelKey(problem.found));
  const key = keys.exec(problem.message)?.[1];
  if (problem.code !== 'wrong-value' || id === undefined || key === undefined) return problem;
  const [said = ''] = problem.message.split(' Did you mean ');
  const fix = key === 'topics' ? `topics: [${id}]` : `${key}: ${id}`;
  return { ...problem, message: `${said} Did you mean “${id}”?`, fix };
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
