import { Document } from 'yaml';
import type { EntityKind } from '#schema/document';
import { frontMatterStyle, quoteCurly } from './yaml-style.ts';

/** The text of `entities/<id>.yml` for somebody of whom no more is known than name and kind. */
export function writeEntityFile(name: string, kind: EntityKind): string {
  const document = new Document({ name, kind }, { version: '1.2' });
  quoteCurly(document);
  return document.toString(frontMatterStyle);
}
