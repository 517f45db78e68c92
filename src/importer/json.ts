/** An object of foreign data: any key may hold anything. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object, and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one when it is none. Of a list, its first object. */
export function toObject(value: unknown): JsonObject {
  if (Array.isArray(value)) return value.find(isObject) ?? {};
  return isObject(value) ? value : {};
}

/** The value as a list: one value is a list of one, nothing is an empty list. */
export function toList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flat(3);
  return value === undefined || value === null ? [] : [value];
}

/** The types of an item in small letters, without the address of the vocabulary: `claimreview`. */
export function typesOf(item: JsonObject): readonly string[] {
  return toList(item['@type'] ?? item['type']).flatMap((type) =>
    typeof type === 'string'
      ? [type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/iu, '').toLowerCase()]
      : [],
  );
}
