import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { MediaNode } from './graph.ts';
import type { Place } from './paths.ts';

/** How pictures are encoded. `made` is raised when something else about the making changes, so that names change too. */
export const encoding = {
  made: 1,
  avif: { quality: 50, effort: 2 },
  webp: { quality: 76, effort: 4 },
} as const;

export type RenditionFormat = 'avif' | 'webp';

/** How wide pictures are made; none is made larger than it is. */
const widths = [480, 960, 1600] as const;

/** One file that is made of a picture: what is cut out of it, and how large. */
export interface Rendition {
  /** The name of the file in `media/`. */
  readonly file: string;
  readonly digest: string;
  /** The part in pixels, where not all of it is shown. */
  readonly cut?: PixelRegion;
  readonly width: number;
  readonly height: number;
  readonly format: RenditionFormat;
}

export interface PixelRegion {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The files that pages show of a picture, in each format the smallest first. */
export function renditionsOf(file: string, node: MediaNode): readonly Rendition[] {
  const { digest, width, height } = node;
  const wanted = [...widths.filter((each) => each < width), Math.min(width, widths[2])];
  return (['avif', 'webp'] as const).flatMap((format) =>
    [...new Set(wanted)].map((each) => ({
      ...{ file, digest, format, width: each },
      height: Math.max(1, Math.round((height * each) / width)),
    })),
  );
}

/** Where a file made of a picture stands: its name changes with the picture, the part and the settings. */
export function renditionPath({ base }: Place, rendition: Rendition): string {
  const { file, digest, cut, width, format } = rendition;
  const decided = JSON.stringify([digest, cut ?? null, encoding]);
  return `${base}/media/${stemOf(file)}-${width}.${shortDigest(decided)}.${format}`;
}

/** Where the file itself stands, if the desk publishes it. */
export function originalPath({ base }: Place, file: string, { digest }: MediaNode): string {
  return `${base}/media/${stemOf(file)}.${digest.slice(0, 10)}${file.slice(file.lastIndexOf('.'))}`;
}

function stemOf(file: string): string {
  return file.slice(0, file.lastIndexOf('.'));
}

function shortDigest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 10);
}
