/** What a file of `media/` turned out to be when it was decoded. */
export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

/** The endings that a name may have, by what stands in the file; the usual one first. */
export const endingsOf: Readonly<Record<PictureFormat, readonly string[]>> = {
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
  webp: ['webp'],
  avif: ['avif'],
  gif: ['gif'],
};

/** A picture that could be decoded, as it stands upright. */
export interface DecodedPicture {
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
}

/** Why a file is no picture of ours. */
export interface RefusedPicture {
  readonly found: string;
  readonly expected: string;
  readonly message: string;
}

/** A file of the folder `media`. */
export interface MediaFile {
  /** Path with forward slashes, relative to the parent of the content folder: `content/media/post.png`. */
  readonly path: string;
  readonly name: string;
  /** Where it stands on the disk. */
  readonly location: string;
  /** SHA-256 of its bytes, as hexadecimal digits; empty where it was not read. */
  readonly digest: string;
  readonly decoded: DecodedPicture | RefusedPicture;
}

/** Whether a file is a picture that can be shown. */
export function isDecoded(decoded: DecodedPicture | RefusedPicture): decoded is DecodedPicture {
  return 'format' in decoded;
}

/** Most bytes of a picture: a photograph of a good camera has half of it. */
export const mostBytes = 20_000_000;
/** Most pixels of a picture: what is decoded takes four bytes for each. */
export const mostPixels = 50_000_000;
