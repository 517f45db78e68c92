import {
  boolCoreTag,
  defineMappingTag,
  defineScalarTag,
  FAILSAFE_SCHEMA,
  load,
  NOT_RESOLVED,
  nullCoreTag,
} from 'js-yaml';
import { withoutSeams, withSeams } from '#markdown/line-ends';

/** What plain YAML says; the object around it tells an empty value from none. */
export interface PlainYaml {
  readonly value: unknown;
}

/**
 * Reads YAML for its values alone, ten times as fast as with places. It answers only for what it reads exactly as the
 * strict reader does, without any problem; for everything else it answers nothing, and the strict reader decides.
 */
export function readPlainYaml(text: string): PlainYaml | undefined {
  if (unusual.some((pattern) => pattern.test(text))) return undefined;
  try {
    const seamed = withSeams(text);
    const value = load(seamed, { schema: plainSchema, maxDepth: deepest });
    return { value: seamed === text ? value : withoutSeams(value) };
  } catch {
    // A mistake, or a form that the schema below leaves to the strict reader.
    return undefined;
  }
}

/** A claim is four levels deep. */
const deepest = 20;

/** What this reader keeps its hands off, wherever it stands: inside a sentence it does no harm, and costs time alone. */
const unusual: readonly RegExp[] = [
  // Tabs, hidden characters, halves of characters: whatever is no letter, sign or line feed.
  /[^\n -~\u00A0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFC\u{10000}-\u{10FFFF}]/u,
  // Escapes, but for quotation marks.
  /\\[^"\\]/u,
  // Ends of documents; lines of comment, which the strict reader takes for the end of a value.
  /(?:---|\.\.\.|#)(?<=^ *...|^ *#)/mu,
  // Anchors, aliases, tags, complex keys and directives, which stand at the beginning of a value or a line.
  /[&*!?@`%](?<=(?:^|[[{,:]|[?-](?= )) *[^ ])/mu,
  // Block texts with a number for their indent, and merges.
  /[|>][-+]?\d|<</u,
];

/** Numbers that every reader takes for the same number. */
const plainNumber = /^(?:0|-?[1-9]\d{0,14})(?:\.\d{1,9})?$/u;

/** Whatever some reader could take for a number. Dates and words are none. */
const numberLike = /^[-+]?(?:0o[0-7_]*|0x[\da-f_]*|0b[01_]*|[\d_.:,]+(?:e[-+]?[\d_]*)?|\.inf|\.nan)$/iu;

class Unsure extends Error {}

const numberTag = defineScalarTag<number>('tag:yaml.org,2002:float', {
  implicit: true,
  implicitFirstChars: [...'-+.0123456789'],
  resolve: (source) => {
    if (plainNumber.test(source)) return Number(source);
    if (numberLike.test(source)) throw new Unsure();
    return NOT_RESOLVED;
  },
  identify: () => false,
});

/** Longer keys are no keys of ours; YAML refuses those of more than 1024 characters. */
const longestKey = 200;

const mapTag = defineMappingTag<Record<string, unknown>>('tag:yaml.org,2002:map', {
  create: () => ({}),
  addPair: (map, key, value) => {
    if (typeof key !== 'string' || key === '__proto__' || key.length > longestKey)
      return 'left to the strict reader';
    map[key] = value;
    return '';
  },
  has: (map, key) => typeof key === 'string' && Object.hasOwn(map, key),
  keys: (map) => Object.keys(map),
  get: (map, key) => map[String(key)],
  identify: () => false,
});

const plainSchema = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag, numberTag, mapTag);
