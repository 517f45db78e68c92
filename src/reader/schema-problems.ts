import type { z } from 'zod';
import { isDay } from '#schema/day';
import { nearest } from '#schema/nearest';
import type { Position } from '#schema/problem';
import { possibleDays } from '#schema/written-day';
import { describeKey, keysAt, schemaAt } from './describe-schema.ts';
import { misplacedChoice } from './misplaced-choice.ts';
import { repairValue, severalItems } from './repairs.ts';
import type { ValuePath, YamlText } from './yaml.ts';

/** A problem without its file. */
export interface SchemaProblem extends Position {
  readonly code: 'unknown-key' | 'missing-value' | 'wrong-value' | 'too-long' | 'unsafe-url';
  readonly found: string;
  readonly expected: string;
  readonly message: string;
  readonly fix?: string;
}

/** Zod’s issues as problems with places, one for each mistake. */
export function schemaProblems(
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  yaml: YamlText,
): SchemaProblem[] {
  const { told, more } = firstOf(issues);
  const problems = told.flatMap((issue) => explain(schema, issue, yaml));
  // A misspelt key is one mistake, though its right name is missing too.
  const meant = new Set(
    problems.flatMap(({ code, fix = '' }) => (code === 'unknown-key' ? [fix.split(':')[0] ?? ''] : [])),
  );
  const kept = problems.filter(
    ({ code, found }) => code !== 'missing-value' || !meant.has(found.replace(/^no /u, '')),
  );
  const last = kept.at(-1);
  if (more === 0 || last === undefined) return kept;
  return [...kept.slice(0, -1), { ...last, message: `${last.message} There are ${more} more in this file.` }];
}

/** Most mistakes in the values of a file that are told at once: thousands have one cause. */
const mostTold = 200;

function firstOf(issues: readonly z.core.$ZodIssue[]): { told: z.core.$ZodIssue[]; more: number } {
  const told: z.core.$ZodIssue[] = [];
  let room = mostTold;
  let more = 0;
  for (const issue of issues) {
    const count = issue.code === 'unrecognized_keys' ? issue.keys.length : 1;
    const kept = Math.min(room, count);
    room -= kept;
    more += count - kept;
    if (kept > 0)
      told.push(issue.code === 'unrecognized_keys' ? { ...issue, keys: issue.keys.slice(0, kept) } : issue);
  }
  return { told, more };
}

function explain(schema: z.ZodType, issue: z.core.$ZodIssue, yaml: YamlText): SchemaProblem[] {
  const path = issue.path as ValuePath;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(schema, path, key, yaml));
  }
  if (issue.code === 'invalid_key') return [wrongKey(path, yaml)];
  const value = valueAt(yaml.value, path);
  if (isMissing(value, schema, path)) return [missing(schema, path, value, yaml)];
  if (issue.code === 'too_big' && typeof value === 'string')
    return [tooLong(path, value, Number(issue.maximum), yaml)];
  const several = severalItems(schema, path, value);
  return [
    several === undefined ? wrong(schema, issue, path, value, yaml) : unparted(path, value, several, yaml),
  ];
}

function unknownKey(schema: z.ZodType, path: ValuePath, key: string, yaml: YamlText): SchemaProblem {
  const keys = keysAt(schema, path);
  const suggestion = nearest(key, keys);
  const value = valueAt(yaml.value, [...path, key]);
  if (suggestion === undefined && /\s\S+\s/u.test(key)) return runawayText(path, key, yaml);
  return {
    code: 'unknown-key',
    ...yaml.keyAt([...path, key]),
    found: key,
    expected: keys.join(', '),
    message:
      suggestion === undefined
        ? `There is no key “${key}” here.`
        : `There is no key “${key}” here. Did you mean “${suggestion}”?`,
    ...(suggestion === undefined
      ? {}
      : { fix: `${suggestion}: ${isBranch(value) ? '' : printScalar(value)}`.trimEnd() }),
  };
}

/** A sentence with a colon in it, which slipped out of the text above. */
function runawayText(path: ValuePath, key: string, yaml: YamlText): SchemaProblem {
  return {
    code: 'unknown-key',
    ...yaml.keyAt([...path, key]),
    found: printScalar(key),
    expected: 'two spaces before the text',
    message:
      'This line is read as a key, because of its colon. If it goes on with the text of the line above, indent it by two spaces.',
    fix: `  ${printScalar(key)}`,
  };
}

function wrongKey(path: ValuePath, yaml: YamlText): SchemaProblem {
  const key = String(path.at(-1));
  return {
    code: 'wrong-value',
    ...yaml.keyAt(path),
    found: key,
    expected: 'an id, a language or a date, as the key asks',
    message: `“${key}” cannot be a name here.`,
  };
}

function missing(schema: z.ZodType, path: ValuePath, value: unknown, yaml: YamlText): SchemaProblem {
  const { expected, example } = describeKey(schema, path);
  const key = String(path.at(-1));
  const isList = Array.isArray(value);
  const empty = value === null || value === '' || isList;
  return {
    code: 'missing-value',
    ...(empty ? yaml.keyAt(path) : yaml.valueAt(path.slice(0, -1))),
    found: isList ? 'an empty list' : empty ? `${key} without a value` : `no ${key}`,
    expected: suchAs(expected, example),
    message: isList ? `“${key}” has no entry.` : empty ? `“${key}” has no value.` : `“${key}” is missing.`,
    fix: missingLines(schema, path, key),
  };
}

/** What to type for a key that is missing; a list is begun with its first item. */
function missingLines(schema: z.ZodType, path: ValuePath, key: string): string {
  const [first] = keysAt(schema, [...path, 0]);
  const isList = schemaAt(schema, [...path, 0]) !== undefined && keysAt(schema, path).length === 0;
  return isList && first !== undefined ? `${key}:\n  - ${first}: …` : `${key}: …`;
}

function isBranch(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function tooLong(path: ValuePath, value: string, longest: number, yaml: YamlText): SchemaProblem {
  const key = String(path.at(-1));
  const length = value.trim().length;
  return {
    code: 'too-long',
    ...yaml.valueAt(path),
    found: `${length} characters`,
    expected: `at most ${longest} characters`,
    message: `“${key}” is ${length - longest} ${length - longest === 1 ? 'character' : 'characters'} too long.`,
  };
}

/** Two items of a list without a comma between them. */
function unparted(path: ValuePath, value: unknown, several: string, yaml: YamlText): SchemaProblem {
  const key = keyOf(path);
  const found = printScalar(value);
  return {
    code: 'wrong-value',
    ...yaml.valueAt(path),
    found,
    expected: 'a comma between two values',
    message: `“${key}” cannot be “${found}”: between two values stands a comma.`,
    fix: `${key}: ${several}`,
  };
}

function wrong(
  schema: z.ZodType,
  issue: z.core.$ZodIssue,
  path: ValuePath,
  value: unknown,
  yaml: YamlText,
): SchemaProblem {
  const { expected, example, choices } = describeKey(schema, path);
  const key = keyOf(path);
  const found = printScalar(value);
  const unsafe = issue.code === 'custom' && issue.message === 'web-address';
  const misplaced = misplacedChoice(schema, path, value);
  if (misplaced !== undefined)
    return { code: 'wrong-value', ...yaml.valueAt(path), found, expected, ...misplaced };
  const suggestion = choices !== undefined && typeof value === 'string' ? nearest(value, choices) : undefined;
  const days = issue.message === 'day' && issue.code === 'custom' ? possibleDays(found) : [];
  const repaired = days.length > 1 ? undefined : repairValue(schema, path, value);
  const correction = suggestion ?? repaired;
  const isInList = typeof path.at(-1) === 'number';
  const wanted = suchAs(expected, choices === undefined ? example : undefined);
  const meant = suggestion ?? (isInList ? repaired : undefined);
  const advice = choices === undefined ? `Write ${wanted}.` : `Write one of: ${wanted}.`;
  const isTold = correction !== undefined || days.length > 1 || isNoDay(found, days);
  const hint = meant !== undefined ? ` Did you mean “${meant}”?` : isTold ? '' : ` ${advice}`;
  return {
    code: unsafe ? 'unsafe-url' : 'wrong-value',
    ...yaml.valueAt(path),
    found,
    expected: wanted,
    message: `${sentence(key, found, days)}${hint}`,
    ...(correction === undefined || isInList
      ? {}
      : { fix: `${key}:${correction.startsWith('\n') ? '' : ' '}${correction}` }),
  };
}

function sentence(key: string, found: string, days: readonly string[]): string {
  const cannot = `“${key}” cannot be ${found === '' ? 'empty' : `“${found}”`}`;
  if (days.length > 1) return `${cannot}: it may mean ${days.join(' or ')}.`;
  return isNoDay(found, days) ? `${cannot}: the calendar has no such day.` : `${cannot}.`;
}

function isNoDay(found: string, days: readonly string[]): boolean {
  // With blanks around it, a day of the calendar is refused all the same.
  return days.length === 0 && /^\d{4}-\d{2}-\d{2}$/u.test(found) && !isDay(found);
}

function keyOf(path: ValuePath): string {
  return String([...path].reverse().find((step) => typeof step === 'string') ?? 'this file');
}

function suchAs(expected: string, example: string | undefined): string {
  return example === undefined || example === '' ? expected : `${expected}, such as ${example}`;
}

function isMissing(value: unknown, schema: z.ZodType, path: ValuePath): boolean {
  if (path.length === 0 || typeof path.at(-1) === 'number') return false;
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return value === '' && describeKey(schema, path).choices === undefined;
}

function valueAt(value: unknown, path: ValuePath): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Readonly<Record<string | number, unknown>>)[step];
  }
  return current;
}

function printScalar(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys with values';
  const text = String(value).replaceAll(/\s+/gu, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
