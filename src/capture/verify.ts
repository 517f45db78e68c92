import { type CaptureEntry, captureFiles } from '#schema/captures';
import { BadArchive, type ReadArchive, readWacz } from './read-wacz.ts';
import { BadTimeStamp, checkTimeStamp } from './time-stamp.ts';
import { digest } from './write-wacz.ts';

/** What a capture is held against. */
export interface Verifying {
  /** The bytes of a file of the capture; nothing when it is not there. */
  readonly read: (name: string) => Uint8Array | undefined;
  /** Opens the archive without a network, and tells which of the quotations stand on its page. */
  readonly replay: (archive: ReadArchive, quotes: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** What was found of one capture. */
export interface Verdict {
  /** Sentences about what is not as it was. */
  readonly faults: readonly string[];
  /** Files that are not in this copy of the site, which is no fault: large ones are kept elsewhere. */
  readonly absent: readonly string[];
  /** Quotations that stand on the replayed page. */
  readonly found: number;
}

/** Whether what was kept of a source is as it was: by checksums, and by opening the archive again. */
export async function verifyCapture(entry: CaptureEntry, { read, replay }: Verifying): Promise<Verdict> {
  const faults: string[] = [];
  const absent: string[] = [];
  const look = (name: string, kept: { readonly sha256: string } | undefined, mayBeAbsent: boolean) => {
    if (kept === undefined) return undefined;
    const bytes = read(name);
    if (bytes === undefined) {
      if (mayBeAbsent) absent.push(name);
      else faults.push(`${name} is not there any more`);
      return undefined;
    }
    if (digest(bytes) === kept.sha256) return bytes;
    faults.push(`${name} was changed: its checksum is ${digest(bytes)}, and was ${kept.sha256}`);
    return undefined;
  };
  for (const [index, { picture }] of entry.passages.entries())
    look(captureFiles.picture(index + 1), picture, false);
  look(captureFiles.pdf, entry.pdf, true);
  const archive = look(captureFiles.wacz, entry.wacz, true);
  const stamp = look(captureFiles.stamp, entry.stamp, true);
  if (stamp !== undefined && entry.wacz !== undefined) {
    try {
      checkTimeStamp(stamp, entry.wacz.sha256);
    } catch (error) {
      if (!(error instanceof BadTimeStamp)) throw error;
      faults.push(`${captureFiles.stamp} stamps nothing: ${error.message}`);
    }
  }
  const quotes = entry.passages.flatMap(({ quote, found }) => (found ? [quote] : []));
  let found = 0;
  if (archive !== undefined) {
    try {
      const standing = await replay(await readWacz(archive), quotes);
      found = standing.size;
      for (const quote of quotes)
        if (!standing.has(quote))
          faults.push(`replayed from ${captureFiles.wacz}, the page does not have “${quote}”`);
    } catch (error) {
      if (!(error instanceof BadArchive)) throw error;
      faults.push(`${captureFiles.wacz} cannot be replayed: ${error.message}`);
    }
  }
  return { faults, absent, found };
}
