import { z } from 'zod';
import type { ValuePath } from './yaml.ts';

/** What the schema says of one key, for messages. */
export interface KeyDescription {
  readonly expected: string;
  readonly example?: string;
  readonly choices?: readonly string[];
}

/** A bound of a number: https://zod.dev/packages/core#checks */
interface Check {
  readonly check: string;
  readonly format?: string;
  readonly value?: number | bigint;
  readonly inclusive?: boolean;
}

interface Definition {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
  readonly innerType?: z.ZodType;
  readonly out?: z.ZodType;
  readonly in?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly entries?: Readonly<Record<string, string>>;
}

/** The schema of the value at a path, without its wrappers; nothing when the path leads nowhere. */
export function schemaAt(schema: z.ZodType, path: ValuePath): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    if (current === undefined) return undefined;
    const definition = definitionOf(unwrap(current));
    current =
      definition.shape !== undefined
        ? definition.shape[String(step)]
        : (definition.element ?? definition.valueType);
  }
  return current;
}

/** The keys an object takes at a path. */
export function keysAt(schema: z.ZodType, path: ValuePath): readonly string[] {
  const found = schemaAt(schema, path);
  return found === undefined ? [] : Object.keys(definitionOf(unwrap(found)).shape ?? {});
}

/** What is expected at a path, in words, from the metadata written beside the schema. */
export function describeKey(schema: z.ZodType, path: ValuePath): KeyDescription {
  const found = schemaAt(schema, path);
  if (found === undefined) return { expected: 'something else' };
  const { expected, example } = collectMeta(found);
  const definition = definitionOf(unwrap(found));
  if (definition.entries !== undefined) {
    const choices = Object.values(definition.entries);
    return { expected: choices.join(', '), example: example ?? choices[0] ?? '', choices };
  }
  return {
    expected: expected ?? plainType(definition),
    ...(example === undefined ? {} : { example }),
  };
}

function collectMeta(schema: z.ZodType): { expected?: string; example?: string } {
  const meta = z.globalRegistry.get(schema) as { expected?: string; example?: string } | undefined;
  if (meta?.expected !== undefined) return meta;
  const inner = wrapped(schema);
  return inner === undefined ? {} : collectMeta(inner);
}

function unwrap(schema: z.ZodType): z.ZodType {
  const inner = wrapped(schema);
  return inner === undefined ? schema : unwrap(inner);
}

function wrapped(schema: z.ZodType): z.ZodType | undefined {
  const definition = definitionOf(schema);
  return definition.innerType ?? (definition.type === 'pipe' ? definition.out : undefined);
}

function definitionOf(schema: z.ZodType): Definition {
  // Zod’s own definition object, of which `Definition` names the parts that are read here.
  return schema._zod.def as unknown as Definition;
}

function plainType({ type, checks = [] }: Definition): string {
  if (type === 'number') return numberWords(checks.map(({ _zod }) => _zod.def));
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    boolean: 'true or false',
    array: 'a list, one “- ” line each',
    object: 'keys with values',
    record: 'keys with values',
  };
  return names[type] ?? type;
}

/** “a whole number from 1 to 10”, “a number above 0”, “a number without spaces” where any will do. */
function numberWords(checks: readonly Check[]): string {
  const isWhole = checks.some(({ format = '' }) => /int/u.test(format));
  const name = isWhole ? 'a whole number' : 'a number';
  const least = checks.find(({ check }) => check === 'greater_than');
  const most = checks.find(({ check }) => check === 'less_than');
  if (least === undefined && most === undefined) return `${name} without spaces`;
  if (least?.inclusive === true && most?.inclusive === true)
    return `${name} from ${least.value} to ${most.value}`;
  const bounds = [
    ...(least === undefined ? [] : [`${least.inclusive === true ? 'of at least' : 'above'} ${least.value}`]),
    ...(most === undefined ? [] : [`${most.inclusive === true ? 'of at most' : 'below'} ${most.value}`]),
  ];
  return `${name} ${bounds.join(' and ')}`;
}
