import type { DocumentNode } from '../graph.ts';
import { composeProse } from './compose-prose.ts';
import { placePassages } from './place-passages.ts';
import type { Paragraph, Prose } from './prose.ts';

const known = new WeakMap<DocumentNode, Prose>();

/** The text of a document with its passages, made once. */
export function proseOf(node: DocumentNode): Prose {
  const prose = known.get(node) ?? made(node);
  known.set(node, prose);
  return prose;
}

function made({ text, passages }: DocumentNode): Prose {
  return text === undefined ? composeProse(passages) : placePassages(text, passages);
}

/** So many passages stand on one page of a document. */
export const passagesOnPage = 200;

/** The paragraphs of each page of a document; one page without any where nothing was read. */
export function proseOnPages(node: DocumentNode): Paragraph[][] {
  const pages: Paragraph[][] = [[]];
  for (const paragraph of proseOf(node).paragraphs) {
    const [first] = paragraph.notes;
    if (first !== undefined && first >= pages.length * passagesOnPage) pages.push([]);
    pages.at(-1)?.push(paragraph);
  }
  return pages;
}
