import { claimantOfLine } from '#schema/claim';
import { isLong } from '#schema/amount';
import type { Field } from './fields.ts';

/** What stands in a form: the text of each field by its key, and the items of each list. */
export interface FormState {
  readonly [key: string]: string | readonly FormState[];
}

/**
 * The front matter that a form says: empty fields left out, numbers as numbers, lists of words split at the line. A
 * number that is none stays text, so that the check can name it.
 */
export function formValues(fields: readonly Field[], state: FormState): Record<string, unknown> {
  const pairs = fields.flatMap((field) => {
    const value = readValue(field, state[field.key]);
    return value === undefined ? [] : [[field.key, value] as const];
  });
  const values: Record<string, unknown> = {};
  for (const [key, value] of pairs) put(values, key.split('.'), value);
  return values;
}

/** `counts.claimed` is the key `claimed` of the mapping `counts`. */
function put(values: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    values[key] = value;
    return;
  }
  const inner = (values[key] ?? {}) as Record<string, unknown>;
  values[key] = inner;
  put(inner, rest, value);
}

function readValue(
  { control, standard, several, perLanguage }: Field,
  written: FormState[string] | undefined,
): unknown {
  if (written === undefined) return undefined;
  if (typeof written !== 'string') {
    const inner = control.kind === 'list' ? control.item : [];
    const items = written
      .map((item) => formValues(inner, item))
      .filter((item) => Object.keys(item).length > 0);
    return items.length === 0 ? undefined : items;
  }
  const text = written.replaceAll('\r\n', '\n').trim();
  if (text === '' || text === standard) return undefined;
  if (control.kind === 'number') return numberOf(text);
  const named = (word: string) => (perLanguage === true ? nameOfLine(word) : word);
  if (control.kind === 'words')
    return text
      .split(/\s*\n\s*/u)
      .filter((word) => word !== '')
      .map(named);
  if (perLanguage === true) return nameOfLine(text);
  return several === true ? claimantOfLine(text) : text;
}

/** `fr: Rédaction; en: Editorial desk` is one name in two languages; anything else is a name as it stands. */
function nameOfLine(line: string): string | Record<string, string> {
  const parts = line.split(/\s*;\s*/u).map((part) => /^([a-z]{2,3}(?:-[a-z0-9]+)*):\s*(\S.*)$/u.exec(part));
  const names = parts.flatMap((part) => (part === null ? [] : [[part[1] ?? '', part[2] ?? ''] as const]));
  return names.length === parts.length && names.length > 1 ? Object.fromEntries(names) : line;
}

/** `2 300 000` and `2,5` are typed by people; spaces between digits carry no meaning, a decimal comma does. */
function numberOf(text: string): number | string {
  const plain = text
    .replaceAll(/(?<=\d)[\s\u00A0\u202F](?=\d{3})/gu, '')
    .replace(/^(-?\d+),(\d+)$/u, '$1.$2');
  // The schema takes a number that is too long for a binary fraction as text.
  if (isLong(plain)) return plain;
  const value = Number(plain);
  return Number.isFinite(value) ? value : text;
}
