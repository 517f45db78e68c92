/** One slip in the claim “jobs” of the example site, and how it is told. */
export type Mistake = {
  readonly what: string;
  /** A piece that stands once in the file. */
  readonly from: string;
  readonly to: string;
  readonly code: string;
  readonly line: number;
  readonly column: number;
} & ({ readonly fix: string } | { readonly says: string });
