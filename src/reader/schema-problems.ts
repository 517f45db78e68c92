import type { z } from 'zod';
import { nearest } from '#schema/nearest';
import type { Position } from '#schema/problem';
import { idPattern } from '#schema/text';
import { meantDay } from '#schema/written-day';
import { describeKey, keysAt, schemaAt } from './describe-schema.ts';
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
  const problems = issues.flatMap((issue) => explain(schema, issue, yaml));
  // A misspelt key is one mistake, though its right name is missing too.
  const meant = new Set(
    problems.flatMap(({ code, fix = '' }) => (code === 'unknown-key' ? [fix.split(':')[0] ?? ''] : [])),
  );
  return problems.filter(
    ({ code, found }) => code !== 'missing-value' || !meant.has(found.replace(/^no /u, '')),
  );
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
  return [wrong(schema, issue, path, value, yaml)];
}

function unknownKey(schema: z.ZodType, path: ValuePath, key: string, yaml: YamlText): SchemaProblem {
  const keys = keysAt(schema, path);
  const suggestion = nearest(key, keys);
  const value = valueAt(yaml.value, [...path, key]);
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
  const empty = value === null || value === '';
  return {
    code: 'missing-value',
    ...(empty ? yaml.keyAt(path) : yaml.valueAt(path.slice(0, -1))),
    found: empty ? `${key} without a value` : `no ${key}`,
    expected: suchAs(expected, example),
    message: empty ? `“${key}” has no value.` : `“${key}” is missing.`,
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
  const suggestion = choices !== undefined && typeof value === 'string' ? nearest(value, choices) : undefined;
  const repaired = unsafe ? repairAddress(value) : repairValue(schema, issue, path, value);
  const correction = suggestion ?? repaired;
  const noSuchDay = issue.message === 'day' && /^\d{4}-\d{2}-\d{2}$/u.test(found) && repaired === undefined;
  const hint = suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;
  return {
    code: unsafe ? 'unsafe-url' : 'wrong-value',
    ...yaml.valueAt(path),
    found,
    expected:
      expected === '' ? 'something else' : suchAs(expected, choices === undefined ? example : undefined),
    message: noSuchDay
      ? `“${key}” cannot be “${found}”: the calendar has no such day.`
      : `“${key}” cannot be ${found === '' ? 'empty' : `“${found}”`}.${hint}`,
    ...(correction === undefined || typeof path.at(-1) === 'number' ? {} : { fix: `${key}: ${correction}` }),
  };
}

function keyOf(path: ValuePath): string {
  return String([...path].reverse().find((step) => typeof step === 'string') ?? 'this file');
}

function repairAddress(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/u.test(value) ? `https://${value}` : undefined;
}

function repairValue(
  schema: z.ZodType,
  issue: z.core.$ZodIssue,
  path: ValuePath,
  value: unknown,
): string | undefined {
  return (
    repairDay(schema, issue, path, value) ??
    repairId(issue, value) ??
    repairList(issue, value) ??
    repairNumber(issue, value)
  );
}

/** `2 300 000` → `2300000`. */
function repairNumber(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  const wantsNumber = issue.code === 'invalid_type' && issue.expected === 'number';
  const isGrouped =
    wantsNumber && typeof value === 'string' && /^\d{1,3}(?:[\s\u00A0\u202F'’_,]\d{3})+$/u.test(value);
  return isGrouped ? value.replaceAll(/\D/gu, '') : undefined;
}

/** `15/03/2025` and `15 mars 2025` are dates to people; the file wants them as year-month-day. */
function repairDay(
  schema: z.ZodType,
  issue: z.core.$ZodIssue,
  path: ValuePath,
  value: unknown,
): string | undefined {
  if (issue.code !== 'custom' || issue.message !== 'day' || typeof value !== 'string') return undefined;
  const day = meantDay(value);
  // A month is no date where a day is wanted.
  return schemaAt(schema, path)?.safeParse(day).success === true ? day : undefined;
}

/** `Guild 2024` → `guild-2024`. */
function repairId(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  const isId = issue.code === 'invalid_format' && 'pattern' in issue && issue.pattern === String(idPattern);
  if (!isId || typeof value !== 'string') return undefined;
  const plain = value.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '');
  return slug === '' ? undefined : slug;
}

/** One name where a list is wanted: `Rédaction` → `[Rédaction]`. */
function repairList(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  const wantsList = issue.code === 'invalid_type' && issue.expected === 'array';
  return wantsList && typeof value === 'string' && /^[\p{L}\p{N} -]+$/u.test(value)
    ? `[${value}]`
    : undefined;
}

function suchAs(expected: string, example: string | undefined): string {
  return example === undefined || example === '' ? expected : `${expected}, such as ${example}`;
}

function isMissing(value: unknown, schema: z.ZodType, path: ValuePath): boolean {
  if (path.length === 0 || typeof path.at(-1) === 'number') return false;
  if (value === undefined || value === null) return true;
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
