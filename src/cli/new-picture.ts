import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { freeName } from '#importer/slugs';
import { decodePicture } from '#reader/load-media';
import { endingsOf, isDecoded } from '#reader/media-file';
import { longestAlternative, type pictureRoles } from '#schema/picture';
import { plainId } from '#schema/plain-id';
import type { Asker } from './asker.ts';
import { WrongUsage } from './wrong-usage.ts';

/** A picture that goes with a new claim, as the flags tell of it. */
export interface GivenPicture {
  /** Where the file stands now. */
  readonly path: string;
  readonly is?: (typeof pictureRoles)[number];
  readonly alt?: string;
  readonly licence?: string;
  readonly ground?: string;
}

/** A picture of which all is known: what the claim says of it, and the file that is copied. */
export interface PlannedPicture {
  readonly entry: Readonly<Record<string, unknown>>;
  /** Where the file goes, relative to the content folder. */
  readonly path: string;
  readonly from: string;
}

/**
 * What is to be written for a picture: what the flags leave out is asked, where somebody answers. Throws `WrongUsage`
 * where the file is no picture that can be shown, or nobody says what it shows and why it may be shown.
 */
export async function planPicture(
  given: GivenPicture,
  content: string,
  asker: Asker | undefined,
): Promise<PlannedPicture> {
  if (!existsSync(given.path)) throw new WrongUsage(`--picture: there is no file “${given.path}”.`);
  const decoded = decodePicture(given.path);
  if (!isDecoded(decoded)) throw new WrongUsage(`--picture “${given.path}”: ${decoded.message}`);
  const said = await sayings(given, asker);
  const folder = join(content, 'media');
  const taken = new Set(existsSync(folder) ? readdirSync(folder) : []);
  const [ending] = endingsOf[decoded.format];
  const stem = plainId(basename(given.path, extname(given.path))) ?? 'picture';
  const name = freeName([stem], (candidate) => taken.has(`${candidate}.${ending}`));
  const file = `${name}.${ending}`;
  return { entry: { id: name, file, ...said }, path: `media/${file}`, from: given.path };
}

async function sayings(given: GivenPicture, asker: Asker | undefined): Promise<Record<string, unknown>> {
  const { is = 'evidence', alt, licence, ground } = given;
  if (asker === undefined) {
    if (alt === undefined)
      throw new WrongUsage('--picture-alt is missing: what the picture shows, for who cannot see it.');
    if (licence === undefined && ground === undefined)
      throw new WrongUsage('--picture-licence or --picture-ground is missing: why may the picture be shown?');
  }
  const shown =
    alt ??
    (await asker?.text({
      message: 'What does the picture show, for who cannot see it?',
      complaint: (value) =>
        value.length > longestAlternative ? `At most ${longestAlternative} characters.` : undefined,
    }));
  if (licence !== undefined || ground !== undefined) return { is, alt: shown, ...rightOf(licence, ground) };
  const name = await asker?.text({
    message: 'Its licence: CC BY 4.0, public domain… Empty where it has none.',
    optional: true,
  });
  if (name !== undefined && name !== '') return { is, alt: shown, ...rightOf(name, undefined) };
  const why = await asker?.text({ message: 'Why may it be shown without a licence?' });
  return { is, alt: shown, ...rightOf(undefined, why) };
}

function rightOf(licence: string | undefined, ground: string | undefined): Record<string, unknown> {
  return {
    ...(licence === undefined ? {} : { licence: { name: licence } }),
    ...(ground === undefined ? {} : { ground }),
  };
}
