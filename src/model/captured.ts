import type { Content } from '#reader/content';
import { type CapturedPassage, type CaptureEntry, captureFiles } from '#schema/captures';
import type { PublishedCaptures } from '#schema/site';
import { dropUndefined } from './defined.ts';

/** A file of a capture that the site publishes. */
export interface CapturedFile {
  /** Where it stands in the folder of what was kept: `census-2023/1.webp`. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The picture of a passage. */
export interface CapturedPicture extends CapturedFile {
  readonly quote: string;
  readonly width: number;
  readonly height: number;
  /** The page of the PDF on which it stands. */
  readonly page?: number;
}

/** What readers are shown of the capture of a source. */
export interface Captured {
  /** The moment in universal time. */
  readonly at: string;
  readonly pictures: readonly CapturedPicture[];
  readonly pdf?: CapturedFile;
  readonly wacz?: CapturedFile;
}

/**
 * What of the capture of a source is published: files that are there and whose bytes are those of the record. Of a former
 * address of the source it says nothing any more.
 */
export function capturedOf(
  { captures, kept }: Content,
  { id, url }: { readonly id: string; readonly url?: string },
  publish: PublishedCaptures,
): Captured | undefined {
  const entries = captures?.value ?? {};
  const entry = Object.hasOwn(entries, id) ? entries[id] : undefined;
  if (publish === 'none' || kept === undefined || entry?.outcome !== 'kept' || entry.asked !== url)
    return undefined;
  const whole = <File extends CapturedFile>(file: File | undefined): File | undefined =>
    file !== undefined && kept.get(file.name)?.sha256() === file.sha256 ? file : undefined;
  const named = (name: string, file: CaptureEntry['pdf']) =>
    publish === 'all' && file !== undefined ? whole({ name: `${id}/${name}`, ...file }) : undefined;
  const pictures = entry.passages.flatMap((passage, index) => picturesOf(id, passage, index + 1, whole));
  const files = dropUndefined({
    pdf: named(captureFiles.pdf, entry.pdf),
    wacz: named(captureFiles.wacz, entry.wacz),
  });
  if (pictures.length === 0 && Object.keys(files).length === 0) return undefined;
  return { at: entry.at, pictures, ...files };
}

function picturesOf(
  id: string,
  { quote, found, page, picture }: CapturedPassage,
  number: number,
  whole: (file: CapturedPicture) => CapturedPicture | undefined,
): CapturedPicture[] {
  if (!found || picture === undefined) return [];
  const file = { name: `${id}/${captureFiles.picture(number)}`, ...picture, quote };
  return [whole(page === undefined ? file : { ...file, page }) ?? []].flat();
}
