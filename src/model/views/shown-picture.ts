import type { ClaimPicture, PictureFacts, PictureWords } from '#schema/picture';
import type { ClaimNode, ClaimWords, MediaNode } from '../graph.ts';
import { originalPath, type Rendition, renditionPath, renditionsOf } from '../renditions.ts';
import { type Day, dayView } from './card.ts';
import { type Context, type Link, localPhrase, type Phrase, phrase } from './context.ts';
import { sourceAnchor } from './source-href.ts';

/** A picture as a page shows it. */
export interface ShownPicture {
  readonly id: string;
  readonly alt: Phrase;
  /** The files of each format with their widths, as `srcset` has them. */
  readonly sets: readonly { readonly type: string; readonly files: string }[];
  /** The file for those who know neither. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly caption?: Phrase;
  /** Who made it. */
  readonly credit?: string;
  readonly licence?: { readonly name: Phrase; readonly href?: string };
  /** Why it may be shown without a licence. */
  readonly ground?: Phrase;
  readonly date?: Day;
  /** The source it was taken from, by its number on the page. */
  readonly source?: { readonly number: number; readonly anchor: string };
  /** Where it was found, and the file itself where the desk publishes it. */
  readonly links: readonly Link[];
  /** What somebody may not want to see: it is covered until it is asked for. */
  readonly covered?: string;
}

/** Pictures that stand beside a text of this many pixels, or in a column of it. */
const fallbackWidth = 960;

/** A picture of a claim; nothing where its file cannot be shown. `numbers` are those of the sources on the page. */
export function claimPictureView(
  context: Context,
  picture: ClaimPicture,
  words: ClaimWords,
  numbers: ReadonlyMap<string, number>,
): ShownPicture | undefined {
  const own = words.media[picture.id] ?? {};
  const number = picture.source === undefined ? undefined : numbers.get(picture.source);
  const view = pictureView(context, picture, (key) => wordsOf(context, picture, own, key));
  if (view === undefined || picture.source === undefined || number === undefined) return view;
  return { ...view, source: { number, anchor: sourceAnchor(picture.source) } };
}

/** Pictures of a document or an entity. */
export function thingPictures(context: Context, pictures: readonly PictureFacts[]): ShownPicture[] {
  return pictures.flatMap(
    (picture) =>
      pictureView(context, picture, (key) => {
        const value = picture[key];
        return value === undefined ? undefined : localPhrase(context, value);
      }) ?? [],
  );
}

/** The pictures of a claim that are what it speaks of: they stand beside what was said. */
export function postedPictures(
  context: Context,
  claim: ClaimNode,
  words: ClaimWords,
  numbers: ReadonlyMap<string, number>,
): ShownPicture[] {
  return claim.media
    .filter(({ is }) => is === 'claim')
    .flatMap((picture) => claimPictureView(context, picture, words, numbers) ?? []);
}

/** Evidence that the text of this language shows nowhere: it stands below the sources. */
export function evidencePictures(
  context: Context,
  claim: ClaimNode,
  words: ClaimWords,
  numbers: ReadonlyMap<string, number>,
): ShownPicture[] {
  const shown = new Set(words.body.pictures.map(({ id }) => id));
  return claim.media
    .filter(({ is, id }) => is === 'evidence' && !shown.has(id))
    .flatMap((picture) => claimPictureView(context, picture, words, numbers) ?? []);
}

type WordKey = 'alt' | 'caption' | 'ground' | 'sensitive';

/** Words of a picture: those of this language, or the original’s. */
function wordsOf(
  context: Context,
  picture: ClaimPicture,
  own: PictureWords,
  key: WordKey,
): Phrase | undefined {
  const translated = own[key];
  if (translated !== undefined) return phrase(context, translated, context.language);
  const original = picture[key];
  return original === undefined ? undefined : phrase(context, original, context.place.defaultLanguage);
}

function pictureView(
  context: Context,
  picture: PictureFacts,
  word: (key: WordKey) => Phrase | undefined,
): ShownPicture | undefined {
  const { graph, words } = context;
  const node = graph.media.get(picture.file);
  const alt = word('alt');
  if (node === undefined || alt === undefined) return undefined;
  const [caption, ground, sensitive] = [word('caption'), word('ground'), word('sensitive')];
  const { credit, licence, date } = picture;
  return {
    ...{ id: picture.id, alt, ...filesOf(context, picture.file, node) },
    ...{ width: node.width, height: node.height, links: linksOf(context, picture, node) },
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit: words.pictures.credit(credit) }),
    ...(licence === undefined
      ? {}
      : {
          licence: {
            name: localPhrase(context, licence.name),
            ...(licence.url === undefined ? {} : { href: licence.url }),
          },
        }),
    ...(ground === undefined ? {} : { ground }),
    ...(date === undefined ? {} : { date: dayView(context, date) }),
    ...(sensitive === undefined ? {} : { covered: words.pictures.covered(sensitive.text) }),
  };
}

function filesOf({ place }: Context, file: string, node: MediaNode): Pick<ShownPicture, 'sets' | 'address'> {
  const renditions = renditionsOf(file, node);
  const address = (rendition: Rendition) => renditionPath(place, rendition);
  const ofFormat = (format: string) => renditions.filter((rendition) => rendition.format === format);
  const fallback =
    ofFormat('webp').findLast(({ width }) => width <= fallbackWidth) ?? (renditions.at(-1) as Rendition);
  return {
    sets: ['avif', 'webp'].map((format) => ({
      type: `image/${format}`,
      files: ofFormat(format)
        .map((rendition) => `${address(rendition)} ${rendition.width}w`)
        .join(', '),
    })),
    address: address(fallback),
  };
}

function linksOf({ place, words }: Context, picture: PictureFacts, node: MediaNode): Link[] {
  const { url, publishOriginal, file } = picture;
  return [
    ...(url === undefined ? [] : [{ label: words.pictures.where, href: url }]),
    ...(publishOriginal === true
      ? [{ label: words.pictures.original, href: originalPath(place, file, node) }]
      : []),
  ];
}
