import type { DocumentNode } from '../graph.ts';
import { itemPath } from '../paths.ts';
import { type Context, type Phrase, quotation } from './context.ts';

/** Where a passage stands, in words: positions before the first paragraph are in the headline. */
export function placeInDocument({ words }: Context, position: number): string {
  return position < 1 ? words.headline : words.paragraph(Math.floor(position));
}

/** A link to a document, its title in its own language. */
export function documentLink(context: Context, node: DocumentNode): Phrase & { readonly href: string } {
  const { place, language } = context;
  return {
    ...quotation(context, node.data.title, node.data.language),
    href: itemPath(place, language, 'documents', node.id),
  };
}
