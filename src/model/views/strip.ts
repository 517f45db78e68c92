import type { DocumentNode } from '../graph.ts';
import { proseOf, proseOnPages } from '../documents/prose-of.ts';
import { itemPath } from '../paths.ts';
import { cardOf } from './card.ts';
import { type Context, type Phrase, quotation } from './context.ts';
import type { VerdictMark } from './verdict-mark.ts';

/** A passage as one sign in the strip of a document. */
export interface StripEntry {
  readonly href: string;
  readonly title: Phrase;
  /** None for a passage that was not rated. */
  readonly verdict?: VerdictMark;
}

/** The name of a passage on the page of its document. */
export function passageAnchor(claim: string): string {
  return `passage-${claim}`;
}

/** The name of a passage that was not rated, by its place among those. */
export function unratedAnchor(index: number): string {
  return `unrated-${index + 1}`;
}

/** The name of an error of wording, by its place among those. */
export function wordingAnchor(index: number): string {
  return `wording-${index + 1}`;
}

/** The address of the passage of a claim, on whichever page of its document it stands. */
export function passageHref({ place, language }: Context, node: DocumentNode, claim: string): string {
  const page = pagesOfClaims(node).get(claim) ?? 1;
  return `${itemPath(place, language, 'documents', node.id, page)}#${passageAnchor(claim)}`;
}

const pagesOf = new WeakMap<DocumentNode, ReadonlyMap<string, number>>();

/** The page on which each claim of a document stands, looked for once. */
function pagesOfClaims(node: DocumentNode): ReadonlyMap<string, number> {
  const known = pagesOf.get(node);
  if (known !== undefined) return known;
  const { passages } = proseOf(node);
  const pages = new Map<string, number>();
  for (const [index, paragraphs] of proseOnPages(node).entries()) {
    for (const note of paragraphs.flatMap(({ notes }) => notes)) {
      const claim = passages[note]?.claim;
      if (claim !== undefined && !pages.has(claim)) pages.set(claim, index + 1);
    }
  }
  pagesOf.set(node, pages);
  return pages;
}

/** The passages of a document in reading order, each leading to its words, on whichever page they stand. */
export function verdictStrip(
  context: Context,
  node: DocumentNode,
  pathOf: (page: number) => string,
): StripEntry[] {
  const pages = proseOnPages(node).map((paragraphs) => new Set(paragraphs.flatMap(({ notes }) => notes)));
  return proseOf(node).passages.flatMap(({ claim, unrated }, index): StripEntry[] => {
    const path = pathOf(pages.findIndex((notes) => notes.has(index)) + 1);
    if (claim === undefined) {
      const title = quotation(context, node.data.unrated[unrated]?.quote ?? '', node.data.language);
      return [{ href: `${path}#${unratedAnchor(unrated)}`, title }];
    }
    const found = context.graph.claims.get(claim);
    if (found === undefined) return [];
    const { title, verdict } = cardOf(context, found);
    return [{ href: `${path}#${passageAnchor(claim)}`, title, verdict }];
  });
}
