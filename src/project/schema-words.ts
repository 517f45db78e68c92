import type { JsonSchema } from '#schema/json-schema';

/** Every key that a schema knows, at any depth. */
export function keysOf(schema: JsonSchema): string[] {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  return [
    ...properties.flatMap(([key, value]) => [key, ...keysOf(value)]),
    ...partsOf(schema).flatMap(keysOf),
  ];
}

/** Every choice that a schema offers, at any depth. */
export function choicesOf(schema: JsonSchema): string[] {
  const properties = Object.values((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  return [...((schema['enum'] ?? []) as string[]), ...[...properties, ...partsOf(schema)].flatMap(choicesOf)];
}

/** Keys of a value that its schema does not know, as paths. */
export function strangersIn(values: unknown, schema: JsonSchema, place: string): string[] {
  if (Array.isArray(values)) {
    const items = schema['items'] as JsonSchema;
    return values.flatMap((item, index) => strangersIn(item, items, `${place}.${index}`));
  }
  if (typeof values !== 'object' || values === null) return [];
  const properties = schema['properties'] as Record<string, JsonSchema> | undefined;
  const others = (properties === undefined ? (schema['additionalProperties'] ?? {}) : undefined) as
    JsonSchema | undefined;
  return Object.entries(values).flatMap(([key, value]) => {
    const inner = properties?.[key] ?? others;
    return inner === undefined ? [`${place}.${key}`] : strangersIn(value, inner, `${place}.${key}`);
  });
}

function partsOf(schema: JsonSchema): JsonSchema[] {
  const parts = [schema['items'], schema['additionalProperties'], ...((schema['anyOf'] ?? []) as unknown[])];
  return parts.filter((part): part is JsonSchema => typeof part === 'object');
}
