import type { ClaimNode, ClaimWords } from '#model/graph';
import { absolute } from '#model/paths';
import { type Context, localName } from '#model/views/context';
import { claimPictureView } from '#model/views/shown-picture';
import type { MediaData } from './media-data-schema.ts';

/** The pictures of a claim for programs, in the context’s language; what is not translated is in that of the site. */
export function mediaData(context: Context, claim: ClaimNode, words: ClaimWords): MediaData {
  return claim.media.flatMap((picture) => {
    const view = claimPictureView(context, picture, words, new Map());
    if (view === undefined) return [];
    const own = words.media[picture.id] ?? {};
    const { id, is, credit, licence, source, url, date, region } = picture;
    const [caption, ground, sensitive] = [
      own.caption ?? picture.caption,
      own.ground ?? picture.ground,
      own.sensitive ?? picture.sensitive,
    ];
    return [
      {
        ...{ id, is, image: absolute(context.place, view.address), width: view.width, height: view.height },
        alt: own.alt ?? picture.alt,
        ...(caption === undefined ? {} : { caption }),
        ...(credit === undefined ? {} : { credit }),
        ...(licence === undefined
          ? {}
          : {
              licence: {
                name: localName(context, licence.name),
                ...(licence.url === undefined ? {} : { url: licence.url }),
              },
            }),
        ...(ground === undefined ? {} : { ground }),
        ...(source === undefined ? {} : { source }),
        ...(url === undefined ? {} : { url }),
        ...(date === undefined ? {} : { date }),
        ...(sensitive === undefined ? {} : { sensitive }),
        ...(region === undefined ? {} : { region }),
      },
    ];
  });
}
