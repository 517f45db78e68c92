import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import type { Exception } from '#schema/exception';
import { nearest } from '#schema/nearest';
import type { Problem } from '#schema/problem';
import { type Entry, exceptionsOf } from './facts.ts';
import { corrected, locate } from './locate.ts';
import { didYouMean } from './references.ts';
import { referenceIndexOf } from './reference-index.ts';
import { findRule, rules } from './rules.ts';

/** What exceptions.yml leaves of a report. */
interface Outcome {
  /** The problems that no exception covers. */
  readonly left: readonly Problem[];
  /** What is wrong with the exceptions themselves. */
  readonly own: readonly Problem[];
}

/**
 * Takes the problems out that exceptions.yml covers today, and tells of each exception that cannot be granted, has
 * ended, or covers nothing. `problems` is all that was found.
 */
export function applyExceptions(problems: readonly Problem[], content: Content, today: string): Outcome {
  const covered = new Set<Problem>();
  const own = exceptionsOf(content).flatMap((entry): Problem[] => {
    const refused = refusal(entry, content);
    if (refused !== undefined) return [refused];
    const { code, claim, until } = entry.value;
    const files = filesOf(claim, content);
    // A claim that is not there is told by the rule for unknown claims.
    if (files.length === 0) return [];
    const paths = new Set(files.map(({ path }) => path));
    const found = problems.filter(
      (problem) => problem.code === code && paths.has(problem.file) && !covered.has(problem),
    );
    if (until < today) return [expired(entry, content, found.length > 0)];
    for (const problem of found) covered.add(problem);
    return found.length > 0 || !isCertain(files, content) ? [] : [unneeded(entry, content)];
  });
  return { left: problems.filter((problem) => !covered.has(problem)), own };
}

function filesOf(claim: string, content: Content): ReadFile[] {
  const id = referenceIndexOf(content).claimIds.get(claim);
  return id === undefined
    ? []
    : ([...content.claims, ...content.translations] as ReadFile[]).filter((file) => file.id === id);
}

/** Whether all was looked at: what the reader refuses in a file can hide its other problems. */
function isCertain(files: readonly ReadFile[], { site }: Content): boolean {
  return [site, ...files].every((file) => file?.problems.length === 0);
}

function refusal({ index, value }: Entry<Exception>, content: Content): Problem | undefined {
  const { code } = value;
  const rule = findRule(code);
  if (rule?.exceptions === 'allowed') return undefined;
  const allowed = rules.filter(({ exceptions }) => exceptions === 'allowed').map((known) => known.code);
  const place = locate(content.exceptions as ReadFile, [index, 'code']);
  const words = { ...place, severity: 'error', found: code, expected: allowed.join(', ') } as const;
  if (rule !== undefined) {
    const message = `“${code}” cannot be excepted: the page could not be built, trusted or understood. Mend the problem itself.`;
    return { code: 'refused-exception', ...words, message };
  }
  const codes = rules.map((known) => known.code);
  const suggestion = nearest(code, allowed) ?? nearest(code, codes);
  const message = `There is no code “${code}”.${didYouMean(suggestion)}`;
  const fix = corrected(content.exceptions as ReadFile, place, code, suggestion);
  return { code: 'unknown-code', ...words, message, ...fix };
}

function expired(
  { index, value: { until } }: Entry<Exception>,
  content: Content,
  isNeeded: boolean,
): Problem {
  return {
    code: 'expired-exception',
    severity: 'error',
    ...locate(content.exceptions as ReadFile, [index, 'until']),
    found: until,
    expected: isNeeded ? 'the problem mended, or a later date' : 'no exception',
    message: isNeeded
      ? `This exception ended on ${until}. Mend the problem it was for, or give a later date.`
      : `This exception ended on ${until}, and what it was for is mended. Delete it.`,
  };
}

function unneeded({ index, value: { code, claim } }: Entry<Exception>, content: Content): Problem {
  return {
    code: 'unneeded-exception',
    severity: 'error',
    ...locate(content.exceptions as ReadFile, [index, 'code']),
    found: code,
    expected: 'no exception',
    message: `The claim “${claim}” has no problem “${code}” that is not covered already. Delete this exception.`,
  };
}
