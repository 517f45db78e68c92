import type { CaptureEntry } from '#schema/captures';
import type { Exchange } from './exchange.ts';

/** A source to capture: its address and the quotations that the site takes from it. */
export interface CaptureTarget {
  readonly id: string;
  readonly url: string;
  readonly quotes: readonly string[];
}

/** Finds passages in a PDF and draws them. */
export type DrawPdf = (
  body: Uint8Array,
  quotes: readonly string[],
) => Promise<readonly FoundPassage[] | undefined>;

/** A quotation on a page, with a picture of it. */
export interface FoundPassage {
  readonly quote: string;
  readonly found: boolean;
  readonly page?: number;
  readonly picture?: Picture;
}

/** A picture in WebP; pixels as they are in the file. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What is kept of a source: the record, and the files that it names. */
export interface Captured {
  readonly entry: CaptureEntry;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly exchanges: readonly Exchange[];
  readonly title: string;
}
