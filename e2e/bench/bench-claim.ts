/** A claim as the generator invents it, before any site’s syntax. */
export interface BenchClaim {
  readonly id: string;
  readonly title: string;
  readonly claim: string;
  readonly summary: string;
  readonly claimant: string;
  readonly made: string;
  readonly published: string;
  readonly verdict: string;
  readonly topic: string;
  readonly document: string;
  readonly quote: string;
  readonly sources: readonly BenchUse[];
  readonly figure?: { readonly claimed: number; readonly found: number };
  readonly relations: readonly { readonly type: string; readonly claim: string }[];
  readonly blocks: readonly BenchBlock[];
}

/** A source as one claim uses it; `describes` is true in the first claim that does. */
export interface BenchUse {
  readonly source: BenchSource;
  readonly role: 'supports' | 'refutes' | 'context';
  readonly quote: string;
  readonly describes: boolean;
}

export interface BenchSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly published: string;
}

/** A piece of the reasoning. */
export type BenchBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly sentences: readonly BenchSentence[] }
  | { readonly kind: 'quote'; readonly source: string }
  | { readonly kind: 'figure' }
  | { readonly kind: 'note'; readonly text: string };

export interface BenchSentence {
  readonly text: string;
  readonly cites?: string;
  readonly links?: string;
}
