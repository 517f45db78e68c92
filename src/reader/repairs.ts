import type { z } from 'zod';
import { plainId } from '#schema/plain-id';
import { inexactDays, possibleDays } from '#schema/written-day';
import { keysAt, schemaAt } from './describe-schema.ts';
import type { ValuePath } from './yaml.ts';

/** What was probably meant by a value that the schema refuses, as it would be typed; nothing when that is not clear. */
export function repairValue(schema: z.ZodType, path: ValuePath, value: unknown): string | undefined {
  const own = schemaAt(schema, path);
  if (own === undefined) return undefined;
  if (takesList(schema, path)) return asListItems(schema, path, value);
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const written = String(value);
  // `title: 1984` is a number to YAML.
  if (typeof value === 'number' && own.safeParse(written).success) return `"${written}"`;
  return [...candidates(written), ...candidates(unwrapped(written))].find(
    // A number out of bounds is not mended by another number.
    (candidate) =>
      !(typeof value === 'number' && isNumber(candidate)) && own.safeParse(typed(candidate)).success,
  );
}

/** `“2025-03-15”`, `«true»`, `<https://…>`: marks that belong to another language than YAML. */
function unwrapped(written: string): string {
  return /^(?:[“„«‘"'<][\s\u00A0\u202F]*)(.*?)(?:[\s\u00A0\u202F]*[”“»’"'>])$/u.exec(written)?.[1] ?? written;
}

function candidates(written: string): string[] {
  return [
    written,
    ...possibleDays(written),
    ...inexactDays(written),
    ...addresses(written),
    ...identifiers(written),
    ...numbers(written),
    ...percentages(written),
    written.toLowerCase(),
  ].filter((candidate) => candidate !== '');
}

function typed(candidate: string): unknown {
  return isNumber(candidate) ? Number(candidate) : candidate;
}

function isNumber(candidate: string): boolean {
  return /^-?\d+(?:\.\d+)?$/u.test(candidate);
}

/** `www.example.org`, `htps://example.org`, `https:/example.org`, `https://example.org/a report`. */
function addresses(written: string): string[] {
  const [, rest] = /^h?t?tps?:?\/{0,3}(?=[\w-]+\.)(.+)$/iu.exec(written) ?? [];
  const bare = /^[\w-]+(?:\.[\w-]+)+(?:\/.*)?$/u.test(written) ? written : undefined;
  return [rest, bare].flatMap((address) =>
    // Two addresses behind each other are no address with a blank in it.
    address === undefined || /\s\w+:\/\//u.test(address)
      ? []
      : [`https://${address.trim().replaceAll(/\s/gu, '%20')}`],
  );
}

/** Folders, of the content and of the site, that may stand before a name. */
const folders = /^\/?(?:(?:content|claims|documents|entities|sources|topics|verdicts|claimants)\/)+/u;

/** `article.yml`, `documents/article`, `/claims/letter/`, `Guild 2024`; not `altered / paraphrased`, which is two. */
function identifiers(written: string): string[] {
  const name = written
    .replace(folders, '')
    .replace(/\/$/u, '')
    .replace(/\.(?:mdx?|ya?ml)$/iu, '');
  if (name.includes('/')) return [];
  return [plainId(name) ?? []].flat();
}

/** `2 300 000`, `2,300,000`, `2.300.000`, `$2300000`, `2,3`. */
function numbers(written: string): string[] {
  const amount = written.replace(/^[$€£][\s\u00A0]?|[\s\u00A0\u202F]?[$€£]$/gu, '');
  if (/^\d+$/u.test(amount)) return [amount];
  if (/^\d{1,3}(?:[\s\u00A0\u202F'’_,]\d{3})+$/u.test(amount) || /^\d{1,3}(?:\.\d{3}){2,}$/u.test(amount)) {
    return [amount.replaceAll(/\D/gu, '')];
  }
  return /^\d+,\d{1,2}$/u.test(amount) ? [amount.replace(',', '.')] : [];
}

/** `5`, `5 percent`, `2,5%`. */
function percentages(written: string): string[] {
  const [, number] =
    /^(\d+(?:[.,]\d+)?)[\s\u00A0\u202F]*(?:%|percent|per cent|pour cent)?$/iu.exec(written) ?? [];
  return number === undefined ? [] : [`${number.replace(',', '.')}%`];
}

/** `[jobs; letters]` and `[jobs letters]`: two items that are read as one. */
export function severalItems(schema: z.ZodType, path: ValuePath, value: unknown): string | undefined {
  const own = schemaAt(schema, path);
  if (typeof value !== 'string' || path.at(-1) !== 0) return undefined;
  const items = value.split(/[\s;|/]+/u).filter((item) => item !== '');
  const areItems = items.length > 1 && items.every((item) => own?.safeParse(item).success === true);
  return areItems ? `[${items.join(', ')}]` : undefined;
}

function takesList(schema: z.ZodType, path: ValuePath): boolean {
  return schemaAt(schema, [...path, 0]) !== undefined && keysAt(schema, path).length === 0;
}

/** One value or several where a list is wanted: `[Rédaction]`, or the first item on a line of its own. */
function asListItems(schema: z.ZodType, path: ValuePath, value: unknown): string | undefined {
  const [first] = keysAt(schema, [...path, 0]);
  if (typeof value !== 'string') return undefined;
  if (first !== undefined) return /^[\w-]+$/u.test(value) ? `\n  - ${first}: ${value}` : undefined;
  const items = value
    .replaceAll(/^\[|\]$/gu, '')
    .split(/[,;]/u)
    .map((item) => item.trim());
  return items.every((item) => /^[\p{L}\p{N} ’'.-]+$/u.test(item)) ? `[${items.join(', ')}]` : undefined;
}
