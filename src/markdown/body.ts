import type { Position } from '#schema/problem';

/** A run of finished HTML, or a reference that only the graph can turn into HTML. */
export type Part = string | CitationMark | ClaimLink;

/** `[@mpa-2019, p. 4]` in running text. */
export interface CitationMark {
  readonly kind: 'citation';
  readonly source: string;
  readonly locator?: string;
}

/** `[[id|words]]` in running text; without words, the linked claim's title stands there. */
export interface ClaimLink {
  readonly kind: 'claim';
  readonly claim: string;
  readonly words?: string;
}

/** One block of a claim's reasoning, in reading order. */
export type Block =
  | { readonly kind: 'prose'; readonly parts: readonly Part[] }
  | { readonly kind: 'heading'; readonly depth: number; readonly id: string; readonly parts: readonly Part[] }
  | { readonly kind: 'quote'; readonly source: string; readonly locator?: string }
  | { readonly kind: 'figure'; readonly figure: string }
  | { readonly kind: 'picture'; readonly picture: string }
  | { readonly kind: 'note'; readonly blocks: readonly Block[] };

/** Something the body names, and where it names it. */
export interface Reference extends Position {
  readonly id: string;
  /** The passage a quotation asks for. */
  readonly locator?: string;
}

/** Something wrong in the body; the reader adds the file. */
export interface Finding extends Position {
  readonly code: string;
  readonly found: string;
  readonly expected: string;
  readonly message: string;
  readonly fix?: string;
}

/** A claim's reasoning as plain data: nothing in it is code, all HTML in it is ours. */
export interface Body {
  readonly blocks: readonly Block[];
  /** Source ids in the order in which the text first cites or quotes them. */
  readonly cited: readonly string[];
  readonly citations: readonly Reference[];
  readonly quotes: readonly Reference[];
  readonly figures: readonly Reference[];
  readonly pictures: readonly Reference[];
  readonly links: readonly Reference[];
  readonly words: number;
}
