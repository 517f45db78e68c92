import { z } from 'zod';
import { day } from './day.ts';
import { id, localised, text, webAddress } from './text.ts';

/** Longest alternative text: what a screen reader says in one breath too many already. */
export const longestAlternative = 600;

/** What a picture is to the claim: proof, the very thing that was posted, or neither. */
export const pictureRoles = ['evidence', 'claim', 'illustration'] as const;

/** The name of a file in `content/media`: no folder, no climbing, nothing that an address would have to escape. */
export const pictureFilePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpe?g|png|webp|avif|gif)$/u;

const fraction = (what: string) =>
  z.number().min(0).max(1).meta({ expected: 'a number from 0 to 1', example: '0.25' }).describe(what);

const region = z
  .strictObject({
    left: fraction('Where it begins, as a part of the width.'),
    top: fraction('Where it begins, as a part of the height.'),
    width: fraction('How wide it is, as a part of the width.'),
    height: fraction('How high it is, as a part of the height.'),
  })
  .refine(
    ({ left, top, width, height }) =>
      width > 0 && height > 0 && left + width <= 1.0001 && top + height <= 1.0001,
    {
      error: 'region',
    },
  )
  .meta({ expected: 'a piece of the picture', example: '{left: 0.2, top: 0, width: 0.5, height: 0.6}' });

/** The keys that are the same wherever a picture is told of. */
const facts = {
  id: id().describe('Name of the picture here, for <Picture id="…" />.'),
  file: z
    .string()
    .regex(pictureFilePattern)
    .meta({
      expected:
        'the name of a file in media/: small letters, digits, hyphens, and .jpg, .png, .webp, .avif or .gif',
      example: 'post.png',
    })
    .describe('The file in media/.'),
  is: z
    .enum(pictureRoles)
    .describe('evidence; claim: the post or picture itself that is checked; or illustration.'),
  credit: text(160).optional().describe('Who made it.'),
  licence: z
    .strictObject({
      name: localised(160).describe('Its name: Public domain, CC BY 4.0.'),
      url: webAddress().optional().describe('Where it can be read.'),
    })
    .optional()
    .describe('The licence under which it may be shown.'),
  url: webAddress().optional().describe('Where it was found.'),
  date: day().optional().describe('When it was made or posted.'),
  region: region
    .optional()
    .describe('The part that matters, for programs that show the picture small. Parts of width and height.'),
  publishOriginal: z
    .boolean()
    .optional()
    .describe('Whether the file itself is published as it is, with all that its camera wrote into it.'),
};

/** A picture of a claim: its words are in the language of the file, translations say them by its id. */
export const claimPicture = z.strictObject({
  ...facts,
  alt: text(longestAlternative).describe('What the picture shows, for who cannot see it.'),
  caption: text(400).optional().describe('What readers should know of it, below the picture.'),
  ground: text(300).optional().describe('Why it may be shown without a licence: a quotation, for one.'),
  sensitive: text(160)
    .optional()
    .describe('What somebody may not want to see; the picture is covered until it is asked for.'),
  source: id().optional().describe('The source it was taken from: one of “sources”.'),
});

/** A picture of a document or an entity: its words may be given per language. */
export const thingPicture = z.strictObject({
  ...facts,
  alt: localised(longestAlternative).describe('What the picture shows, for who cannot see it.'),
  caption: localised(400).optional().describe('What readers should know of it, below the picture.'),
  ground: localised(300).optional().describe('Why it may be shown without a licence: a quotation, for one.'),
  sensitive: localised(160)
    .optional()
    .describe('What somebody may not want to see; the picture is covered until it is asked for.'),
});

/** The words of a picture in another language. */
export const pictureWords = z.strictObject({
  alt: text(longestAlternative).optional().describe('What the picture shows.'),
  caption: text(400).optional().describe('What readers should know of it.'),
  ground: text(300).optional().describe('Why it may be shown without a licence.'),
  sensitive: text(160).optional().describe('What somebody may not want to see.'),
});

export type PictureFacts = z.output<typeof thingPicture> & { readonly source?: string | undefined };
export type ClaimPicture = z.output<typeof claimPicture>;
export type PictureWords = z.output<typeof pictureWords>;
