import { Document } from 'yaml';
import { document as documentSchema } from '#schema/document';
import { inOrder } from './key-order.ts';
import { frontMatterStyle, quoteCurly } from './yaml-style.ts';

const keys = Object.keys(documentSchema.shape);

/** The text of `documents/<id>.yml`: keys in the order of the schema, what is `undefined` left out. */
export function writeDocumentFile(values: Readonly<Record<string, unknown>>): string {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const document = new Document(inOrder(given, keys), { version: '1.2' });
  quoteCurly(document);
  return document.toString(frontMatterStyle);
}
