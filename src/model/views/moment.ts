import { momentAddress } from '../media-address.ts';

/** A time code, and where the recording begins there. */
export interface Moment {
  readonly text: string;
  readonly href?: string;
}

/** The moment of a document at a time code; a link only where somebody knows how to begin there. */
export function momentOf(recording: string | undefined, at: string): Moment {
  const href = recording === undefined ? undefined : momentAddress(recording, at);
  return { text: at.replace(/\s*[-–]\s*/u, '–'), ...(href === undefined ? {} : { href }) };
}
