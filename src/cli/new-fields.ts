import type { z } from 'zod';
import { describeKey } from '#reader/describe-schema';
import { claim, singleValueKeys } from '#schema/claim';
import { document } from '#schema/document';
import { mediaReview } from '#schema/media-review';
import { reply } from '#schema/reply';
import { descriptionKeys, source } from '#schema/source';

/** One key that is asked for or given as a flag, as the schema describes it. */
export interface Field {
  readonly key: string;
  /** How it is said on the command line, without hyphens in front: `source-title`. */
  readonly flag: string;
  readonly description: string;
  readonly choices: readonly string[];
  /** What is wrong with a value, in a sentence; nothing when it can stand. */
  readonly complaint: (value: string) => string | undefined;
}

type Shape = Readonly<Record<string, z.ZodType>>;

/** The keys of a claim that hold one text. */
export const claimFields = textFields(claim.shape, '', singleValueKeys);

/** The keys of the place where a claim appears; “quoted” is a flag of the claim, and of a place that is added. */
export const appearanceFields = textFields(claim.shape.appearances.element.shape, '', [
  'document',
  'quote',
  'speaker',
  'prefix',
  'suffix',
  'at',
  'position',
]);

/** The keys of a source that hold one text. */
export const sourceFields = textFields(source.shape, 'source-', [
  ...descriptionKeys,
  ...['role', 'lead', 'quote', 'locator', 'translation'],
]);

/** The keys of a document that hold one text. */
export const documentFields = textFields(document.shape, 'document-', [
  ...['title', 'kind', 'publisher', 'author', 'date'],
  ...['platform', 'handle', 'firstSeen', 'url', 'recording', 'archived', 'language'],
]);

/** The keys of a reply: who was asked, and what came. */
export const replyFields = textFields(reply.shape, 'reply-', Object.keys(reply.shape));

/** What was done with the picture or recording that a claim is about. */
export const mediaFields = textFields(mediaReview.shape, 'media-', ['type', 'category', 'document']);

/** Where it can be seen as it was made, and what it really shows. */
export const originalFields = textFields(mediaReview.shape.original.unwrap().shape, 'media-original-', [
  'url',
  'context',
]);

/** The field of a key. Throws when there is none: the lists above are then wrong. */
export function fieldOf(fields: readonly Field[], key: string): Field {
  const found = fields.find((field) => field.key === key);
  if (found === undefined) throw new TypeError(`There is no field “${key}”.`);
  return found;
}

/** The keys that a schema cannot do without. */
export function requiredKeys(shape: Shape): string[] {
  return Object.keys(shape).filter((key) => shape[key]?.safeParse(undefined).success === false);
}

/** A value as it goes into the file: what the schema wants as a number is one. */
export function typedValue(field: Field, value: string): string | number {
  return field.key === 'position' ? Number(value.replace(',', '.')) : value.trim();
}

function textFields(shape: Shape, prefix: string, keys: readonly string[]): Field[] {
  return keys.map((key) => {
    const schema = shape[key];
    if (schema === undefined) throw new TypeError(`The schema has no key “${key}”.`);
    const { choices = [] } = describeKey(schema, []);
    const field: Field = {
      key,
      flag: `${prefix}${key.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`,
      description: schema.description ?? '',
      choices,
      complaint: (value) => complain(schema, typedValue(field, value), value),
    };
    return field;
  });
}

function complain(schema: z.ZodType, value: string | number, written: string): string | undefined {
  const result = schema.safeParse(value);
  if (result.success) return undefined;
  // Of words that may be given per language, the first choice is one text: what is said of that counts here.
  const issues = result.error.issues.flatMap((issue) =>
    issue.code === 'invalid_union' ? [issue, ...issue.errors.flat()] : [issue],
  );
  const tooLong = issues.find((issue) => issue.code === 'too_big');
  if (tooLong !== undefined)
    return `This has ${written.trim().length} characters; at most ${Number(tooLong.maximum)} fit.`;
  const { expected, example } = describeKey(schema, []);
  const such =
    example === undefined || example === '' || expected.includes(example) ? '' : `, such as ${example}`;
  return written.trim() === ''
    ? `Expected: ${expected}${such}.`
    : `“${written.trim()}” is not right. Expected: ${expected}${such}.`;
}
