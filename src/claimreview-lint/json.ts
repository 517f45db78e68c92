/** Any value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** What a text says as JSON, or why it says nothing. */
export function parseJson(text: string): { readonly value: Json } | { readonly failure: string } {
  try {
    return { value: JSON.parse(text) as Json };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether a value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether a value is an object with keys. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** A value or list of values as a list; nothing is an empty one. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

/** The objects among a value or list of values. */
export function objectsOf(value: Json | undefined): readonly JsonObject[] {
  return listOf(value).filter(isObject);
}

/** A text without spaces around; empty for everything that is no text. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** Every object in a value, however deep, outer ones first. */
export function everyObject(value: Json): JsonObject[] {
  if (isList(value)) return value.flatMap(everyObject);
  if (!isObject(value)) return [];
  return [value, ...Object.values(value).flatMap(everyObject)];
}

/** The types an object says it has. */
export function typesOf(object: JsonObject): readonly string[] {
  return listOf(object['@type']).filter((type) => typeof type === 'string');
}

/** A value as a report shows it. */
export function shown(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}

/** A web address with scheme and host. */
export function addressOf(value: Json | undefined): URL | undefined {
  const text = textOf(value);
  return /^https?:\/\//iu.test(text) && URL.canParse(text) ? new URL(text) : undefined;
}
