import { Document, isMap, isScalar, isSeq, type Pair, type Scalar } from 'yaml';
import { frontMatterStyle, quoteCurly } from './yaml-style.ts';
import { fileKeyOrder, inOrder, itemKeyOrder, type WrittenKind } from './key-order.ts';

/** What goes into a file. */
export interface FileContents {
  readonly kind: WrittenKind;
  /** The front matter, keys in any order. What is `undefined` or an empty list is left out. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The text below it, in claim Markdown. */
  readonly body: string;
  /**
   * Remarks for the editor, by where they belong: `summary`, or `sources.0.archived`. Each stands on lines of its
   * own above the key.
   */
  readonly remarks?: Readonly<Record<string, string>>;
}

/**
 * The text of a claim file or a translation: YAML as an editor would write it, keys in the order of the schema, no
 * line folded, then the text. Reading it gives the same values again.
 */
export function writeClaimFile({ kind, values, body, remarks = {} }: FileContents): string {
  const document = new Document(tidy(kind, values), { version: '1.2' });
  for (const [place, remark] of Object.entries(remarks)) putRemark(document, place.split('.'), remark);
  quoteCurly(document);
  const frontMatter = document.toString(frontMatterStyle);
  const text = body.trim();
  return `---\n${frontMatter}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/** The text of a YAML file such as `documents/<id>.yml`, with the keys in `order`. Nothing empty is written. */
export function writeYamlFile(values: Readonly<Record<string, unknown>>, order: readonly string[]): string {
  const kept = inOrder(withoutNothing(values) as Record<string, unknown>, order);
  return new Document(kept, { version: '1.2' }).toString({ lineWidth: 0, flowCollectionPadding: false });
}

function tidy(kind: WrittenKind, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = withoutNothing(values) as Record<string, unknown>;
  const ordered = inOrder(kept, fileKeyOrder(kind));
  if (kind === 'translation') return ordered;
  return Object.fromEntries(
    Object.entries(ordered).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map((item) => tidyItem(key, item)) : value,
    ]),
  );
}

function tidyItem(list: string, item: unknown): unknown {
  return typeof item === 'object' && item !== null
    ? inOrder(item as Record<string, unknown>, itemKeyOrder(list))
    : item;
}

function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, withoutNothing(inner)] as const)
      .filter(([, inner]) => inner !== undefined && !isEmpty(inner)),
  );
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** Throws when there is no such key: a remark that is nowhere would be lost in silence. */
function putRemark(document: Document, place: readonly string[], remark: string): void {
  const parent = place.slice(0, -1).reduce<unknown>(childAt, document.contents);
  const key = place.at(-1);
  const pair = isMap(parent)
    ? parent.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  if (pair === undefined || isSeq(parent))
    throw new Error(`A remark has no key to stand at: ${place.join('.')}.`);
  const scalar = (pair as Pair<Scalar>).key;
  scalar.commentBefore = remark
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
}

/** `sources.0.archived`: in a list a number is a place, in a mapping it is a name. */
function childAt(node: unknown, step: string): unknown {
  if (isSeq(node)) return node.get(Number(step), true);
  return isMap(node) ? node.get(step, true) : undefined;
}
