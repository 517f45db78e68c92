import type { DocumentText, TextParagraph } from '#markdown/document-text';
import { inOrder, passageKey, passageOf } from './compose-prose.ts';
import { findQuote } from './find-quote.ts';
import { FoldedText, type TextRange } from './folded-text.ts';
import type { Paragraph, Passage, Prose, Quoted, Span } from './prose.ts';

/** A full text that quotations are looked for in. */
export interface SearchedText {
  /** All paragraphs, with a line end between them. */
  readonly text: string;
  readonly folded: FoldedText;
  readonly paragraphs: readonly (TextRange & { readonly paragraph: TextParagraph })[];
}

const known = new WeakMap<DocumentText, SearchedText>();

/** The same text, ready to be searched; made once. */
export function searchedText(document: DocumentText): SearchedText {
  const made = known.get(document);
  if (made !== undefined) return made;
  let start = 0;
  const paragraphs = document.paragraphs.map((paragraph) => {
    const range = { paragraph, start, end: start + paragraph.text.length };
    start = range.end + 1;
    return range;
  });
  const text = document.paragraphs.map((paragraph) => paragraph.text).join('\n');
  const searched = { text, folded: new FoldedText(text), paragraphs };
  known.set(document, searched);
  return searched;
}

/** Where a quotation stands in the text; where it stands in several places, those in the paragraph that is named. */
export function placesOf({ folded, paragraphs }: SearchedText, quoted: Quoted): TextRange[] {
  const places = findQuote(folded, { ...quoted, quote: quoted.quote ?? '' });
  if (places.length < 2 || quoted.position === undefined) return places;
  const number = Math.floor(quoted.position);
  const named = paragraphs.find(({ paragraph }) => paragraph.number === number);
  if (named === undefined) return places;
  const inside = places.filter(({ start }) => start >= named.start && start < named.end);
  return inside.length > 0 ? inside : places;
}

/** The full text of a document with its passages in it; those whose words are not in it stand at its end. */
export function placePassages(document: DocumentText, quoted: readonly Quoted[]): Prose {
  const searched = searchedText(document);
  const placed = quoted.map((passage) => ({ passage, range: placesOf(searched, passage)[0] }));
  const passages: Passage[] = [];
  const numbers = new Map<string, number>();
  const notesOf = (list: readonly Quoted[]): number[] =>
    list.flatMap((passage) => {
      const key = passageKey(passage);
      if (numbers.has(key)) return [];
      numbers.set(key, passages.length);
      passages.push(passageOf(passage));
      return [passages.length - 1];
    });
  const found = placed
    .flatMap(({ passage, range }) => (range === undefined ? [] : [{ passage, ...range }]))
    .sort(inOrder);
  const paragraphs = searched.paragraphs.map(({ paragraph, start, end }): Paragraph => {
    const here = found.filter((one) => one.start < end && one.end > start);
    const notes = notesOf(here.map(({ passage }) => passage));
    const spans = here.map((one): Span => ({
      start: Math.max(one.start, start) - start,
      end: Math.min(one.end, end) - start,
      passage: numbers.get(passageKey(one.passage)) ?? 0,
    }));
    const { text, styles, ...own } = paragraph;
    return { ...own, runs: [{ text, spans, styles }], notes };
  });
  const lost = placed.filter(({ range }) => range === undefined).map(({ passage }) => passage);
  const behind = lost.flatMap((passage): Paragraph[] => {
    const notes = notesOf([passage]);
    return notes.length === 0 ? [] : [{ kind: 'prose', runs: [], notes }];
  });
  return { isWhole: true, paragraphs: [...paragraphs, ...behind], passages };
}
