import type { DocumentNode } from '../graph.ts';
import { proseOf, proseOnPages } from '../documents/prose-of.ts';
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
