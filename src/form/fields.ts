import { claim } from '#schema/claim';
import { document } from '#schema/document';

/** What an editor is offered for a value, from what the site knows. */
export type Offer = 'verdicts' | 'topics' | 'documents' | 'claimants' | 'claims' | 'sources' | 'ownSources';

/** How one value is written. */
export type Control =
  | { readonly kind: 'line'; readonly longest?: number }
  | { readonly kind: 'text'; readonly longest: number }
  | { readonly kind: 'number' }
  | { readonly kind: 'day'; readonly example: string }
  | { readonly kind: 'address' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  /** Several mappings, one below the other. */
  | { readonly kind: 'list'; readonly item: readonly Field[] }
  /** Several words, one to a line. */
  | { readonly kind: 'words' };

/** One key of a claim file as a form shows it. */
export interface Field {
  /** The key, `counts.claimed` for one inside a mapping, and where it stands: `sources.url` for the `url` of a source. */
  readonly key: string;
  readonly path: string;
  readonly required: boolean;
  /** What the schema says of it, in English. */
  readonly description: string;
  readonly control: Control;
  readonly offer?: Offer;
  /** Whether several values may stand in it, with semicolons between them. */
  readonly several?: true;
  /** Whether a name may be written once for each language: `fr: Rédaction; en: Editorial desk`. */
  readonly perLanguage?: true;
  /** The value that stands for an empty field. */
  readonly standard?: string;
}

/** What the site can offer, by the place of the key. */
const offers: Readonly<Record<string, Offer>> = {
  verdict: 'verdicts',
  topics: 'topics',
  claimant: 'claimants',
  'appearances.document': 'documents',
  'appearances.speaker': 'claimants',
  'sources.id': 'sources',
  'figures.source': 'ownSources',
  'series.values.source': 'ownSources',
  'media.source': 'ownSources',
  'mediaReview.document': 'documents',
  'relations.claim': 'claims',
  'revisions.from': 'verdicts',
  'revisions.to': 'verdicts',
};

/** Names that may be translated; other words that differ by language are asked for in the language of the site. */
const namesPerLanguage = new Set(['authors', 'reviewedBy', 'document.publisher', 'document.author']);

/** Longer texts than this get several lines. */
const longestLine = 160;

/** What the schema says of the values a key takes. */
interface Remark {
  readonly expected?: string;
  readonly example?: string;
}

/** The part of a Zod schema that tells how to ask for a value. */
interface Asked {
  readonly def: {
    readonly type: string;
    readonly innerType?: Asked;
    readonly element?: Asked;
    readonly out?: Asked;
    readonly options?: readonly Asked[];
    readonly entries?: Readonly<Record<string, string>>;
    readonly defaultValue?: unknown;
  };
  readonly shape?: Readonly<Record<string, Asked>>;
  readonly description?: string;
  readonly maxLength?: number | null;
  readonly meta?: () => Remark | undefined;
}

/** Every key of a claim file in the order of the schema, as fields. */
export function claimFields(): readonly Field[] {
  return fieldsOf(claim as unknown as Asked, '');
}

/** The keys of a document that a newcomer can fill in, at the place `document.…`. */
export function documentFields(): readonly Field[] {
  const asked = new Set([
    ...['title', 'kind', 'publisher', 'author', 'date'],
    ...['platform', 'handle', 'firstSeen', 'url', 'recording', 'archived'],
    ...['language', 'description'],
  ]);
  return fieldsOf(document as unknown as Asked, 'document').filter(({ key }) => asked.has(key));
}

/** What is written by hand alone: to publish what a camera wrote into a file is no matter of one click. */
const notAsked = new Set(['media.region', 'media.publishOriginal']);

function fieldsOf({ shape = {} }: Asked, parent: string): readonly Field[] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    const path = parent === '' ? key : `${parent}.${key}`;
    if (notAsked.has(path)) return [];
    const { inner, optional } = unwrap(schema);
    // Keys of a mapping stand among the others, by their way: `counts.claimed`.
    return inner.shape === undefined
      ? [fieldOf(key, path, schema)]
      : fieldsOf(inner, path).map((field) => ({
          ...field,
          key: `${key}.${field.key}`,
          required: field.required && !optional,
        }));
  });
}

function fieldOf(key: string, path: string, schema: Asked): Field {
  const { inner, optional, standard, remark } = unwrap(schema);
  const offer = offers[path];
  return {
    key,
    path,
    required: !optional,
    description: schema.description ?? '',
    control: controlOf(inner, path, remark),
    ...(namesPerLanguage.has(path) ? { perLanguage: true as const } : {}),
    ...(offer === undefined ? {} : { offer }),
    ...(inner.def.options?.some(({ def }) => def.type === 'array') ? { several: true as const } : {}),
    ...(typeof standard === 'string' ? { standard } : {}),
  };
}

interface Unwrapped {
  readonly inner: Asked;
  readonly optional: boolean;
  readonly standard?: unknown;
  readonly remark: Remark;
}

/** A schema without the marks that make it optional, and what they say. */
function unwrap(schema: Asked): Unwrapped {
  const { type, innerType, out, defaultValue } = schema.def;
  const own = schema.meta?.() ?? {};
  if (type === 'pipe' && out !== undefined) {
    const below = unwrap(out);
    return { ...below, remark: { ...below.remark, ...own } };
  }
  if ((type === 'optional' || type === 'default') && innerType !== undefined) {
    const standard = type === 'default' ? { standard: defaultValue } : {};
    return { ...unwrap(innerType), optional: true, ...standard };
  }
  return { inner: schema, optional: false, remark: own };
}

function controlOf(schema: Asked, path: string, { expected = '', example = '' }: Remark): Control {
  const { type, entries, element, options } = schema.def;
  if (type === 'enum') return { kind: 'choice', options: Object.values(entries ?? {}) };
  if (type === 'number') return { kind: 'number' };
  if (type === 'array' && element !== undefined) return listOf(element, path);
  // Words that differ by language are asked for once, in the language of the site.
  if (type === 'union' && options?.[0] !== undefined) return controlOf(options[0], path, {});
  if (/web address/u.test(expected)) return { kind: 'address' };
  if (/\bdate\b/u.test(expected)) return { kind: 'day', example };
  const longest = schema.maxLength;
  if (typeof longest !== 'number') return { kind: 'line' };
  return longest > longestLine ? { kind: 'text', longest } : { kind: 'line', longest };
}

function listOf(element: Asked, path: string): Control {
  return element.shape === undefined ? { kind: 'words' } : { kind: 'list', item: fieldsOf(element, path) };
}
