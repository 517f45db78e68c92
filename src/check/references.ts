import type { Reference } from '#markdown/body';
import type { ReadFile } from '#reader/file';
import { nearest } from '#schema/nearest';
import { idsUnder, type ClaimTexts, sourceIdsOf } from './reference-index.ts';

/** Something a text names that its claim does not have. */
export interface UnknownReference {
  readonly file: ReadFile;
  readonly reference: Reference;
  readonly suggestion: string | undefined;
}

/** The citations and quotations of sources that the claim does not list, in all its languages. */
export function unknownCitations({ claim, texts }: ClaimTexts): UnknownReference[] {
  return unknownIn(texts, sourceIdsOf(claim), ({ body }) => [
    ...(body?.citations ?? []),
    ...(body?.quotes ?? []),
  ]);
}

/** The figures and series that texts show and the claim does not define. */
export function unknownFigures({ claim, texts }: ClaimTexts): UnknownReference[] {
  return unknownIn(texts, drawnIds(claim), ({ body }) => body?.figures ?? []);
}

/** The pictures that texts show and the claim does not tell of. */
export function unknownPictures({ claim, texts }: ClaimTexts): UnknownReference[] {
  return unknownIn(texts, idsUnder(claim, 'media'), ({ body }) => body?.pictures ?? []);
}

/** The names that <Figure /> can draw; nothing when one of the lists cannot be read. */
export function drawnIds(claim: ReadFile<'claim'>): ReadonlySet<string> | undefined {
  const [figures, series] = [idsUnder(claim, 'figures'), idsUnder(claim, 'series')];
  return figures === undefined || series === undefined ? undefined : new Set([...figures, ...series]);
}

/** Whether all that the text names could be seen; otherwise nothing can be said to be absent. */
export function isWholeText({ body, problems }: ReadFile): boolean {
  const unread = ['unsafe-mdx', 'malformed-reference', 'front-matter-syntax'];
  return body !== undefined && !problems.some(({ code }) => unread.includes(code));
}

/** “Did you mean …?” with a space before it, or nothing. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;
}

function unknownIn(
  texts: readonly ReadFile[],
  known: ReadonlySet<string> | undefined,
  namesOf: (file: ReadFile) => readonly Reference[],
): UnknownReference[] {
  if (known === undefined) return [];
  return texts.flatMap((file) =>
    namesOf(file)
      .filter(({ id }) => !known.has(id))
      .map((reference) => ({ file, reference, suggestion: nearest(reference.id, known) })),
  );
}
