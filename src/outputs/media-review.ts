import type {
  AudioObject,
  Clip,
  CreativeWork,
  ImageObject,
  MediaReview,
  Message,
  SocialMediaPosting,
  VideoObject,
} from 'schema-dts';
import { machineDay } from '#schema/day';
import type { DocumentKind } from '#schema/document-kind';
import type { MediaType } from '#schema/media-review';
import type { ClaimNode, DocumentNode } from '#model/graph';
import { isMediaFile } from '#model/media-address';
import { absolute, itemPath } from '#model/paths';
import { type Context, localName, localText, quotation } from '#model/views/context';
import { publisherReference } from './publisher.ts';

/** What a document is called there. A forward is a Message, a programme a Clip; a text stays the CreativeWork that it was. */
const appearanceTypes = {
  text: 'CreativeWork',
  video: 'VideoObject',
  audio: 'AudioObject',
  broadcast: 'Clip',
  post: 'SocialMediaPosting',
  message: 'Message',
} as const satisfies Record<DocumentKind, string>;

type Appearance = CreativeWork | VideoObject | AudioObject | Clip | SocialMediaPosting | Message;

/** A document as that in which a claim appears. */
export function appearanceOf(context: Context, { data }: DocumentNode): Appearance {
  const type = appearanceTypes[data.kind];
  const shared = described(context, { data });
  return type === 'VideoObject' || type === 'AudioObject'
    ? { '@type': type, ...shared, ...fileOf({ data }) }
    : { '@type': type, ...shared };
}

const mediaTypes = {
  image: 'ImageObject',
  video: 'VideoObject',
  audio: 'AudioObject',
} as const satisfies Record<MediaType, string>;

/**
 * What was done with the picture or recording that a claim is about, as schema.org’s MediaReview; nothing where it is about
 * none. The words are those of the claim page; the category is a published value, for which the page has words.
 * Source: schema.org/MediaReview; Duke Reporters’ Lab, “MediaReview: user guide”.
 */
export function mediaReview(context: Context, claim: ClaimNode) {
  const { mediaReview: review } = claim;
  if (review === undefined) return undefined;
  const { graph, place, language } = context;
  const page = absolute(place, itemPath(place, language, 'claims', claim.id));
  const { url, context: words } = review.original ?? {};
  const [first, ...others] = review.categories;
  if (first === undefined) return undefined;
  return {
    '@type': 'MediaReview',
    '@id': `${page}#media-review`,
    url: page,
    inLanguage: language,
    author: publisherReference(context),
    datePublished: claim.published,
    dateModified: claim.updated,
    mediaAuthenticityCategory: others.length === 0 ? first : review.categories,
    ...(words === undefined ? {} : { originalMediaContextDescription: localText(context, words) }),
    ...(url === undefined ? {} : { originalMediaLink: url }),
    itemReviewed: {
      '@type': 'MediaReviewItem',
      mediaItemAppearance: review.documents.flatMap((id): (ImageObject | VideoObject | AudioObject)[] => {
        const node = graph.documents.get(id);
        if (node === undefined) return [];
        const isFile = node.data.kind === review.type;
        return [
          {
            '@type': mediaTypes[review.type],
            ...described(context, node),
            ...(isFile ? fileOf(node) : {}),
          },
        ];
      }),
    },
    associatedClaimReview: { '@id': `${page}#review` },
  } as const satisfies MediaReview;
}

/** What is known of a document, whatever it is. */
function described(context: Context, { data }: Pick<DocumentNode, 'data'>) {
  const { url, recording, archived, handle } = data;
  const page = url ?? (recording !== undefined && isMediaFile(recording) ? undefined : recording);
  const day = data.date === undefined ? undefined : machineDay(data.date);
  return {
    ...(page === undefined ? {} : { url: page }),
    headline: quotation(context, data.title, data.language).text,
    publisher: { '@type': 'Organization', name: localName(context, data.publisher) } as const,
    // The account as it is written there: whether a person or an organization stands behind it is not known.
    ...(handle === undefined ? {} : { creditText: handle }),
    ...(day === undefined ? {} : { datePublished: day }),
    ...(archived === undefined ? {} : { archivedAt: archived }),
  };
}

/** The file of a recording itself; a page about it is its address. */
function fileOf({ data: { recording } }: Pick<DocumentNode, 'data'>): { readonly contentUrl?: string } {
  return recording !== undefined && isMediaFile(recording) ? { contentUrl: recording } : {};
}
