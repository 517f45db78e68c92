import { absolute, itemPath, oembedAddress } from '../paths.ts';
import type { Context } from './context.ts';

/** A page for an address that was given up: it leads to the one in its place. */
export interface MovedView {
  readonly kind: 'moved';
  readonly language: string;
  readonly title: string;
  readonly href: string;
  readonly canonical: string;
  /** The oEmbed description for those who make a card from the old address. */
  readonly description?: string;
}

/** The view at a former address of a claim, a document or a claimant. */
export function movedView(
  { graph, place, language, words }: Context,
  section: 'claims' | 'documents' | 'claimants',
  id: string,
): MovedView {
  const href = itemPath(place, language, section, id);
  const things = { documents: graph.documents, claimants: graph.entities };
  const isEmbeddable = section === 'claims' || (things[section].get(id)?.claims.length ?? 0) > 0;
  return {
    kind: 'moved',
    language,
    title: words.moved,
    href,
    canonical: absolute(place, href),
    ...(isEmbeddable ? { description: oembedAddress(place, href) } : {}),
  };
}
