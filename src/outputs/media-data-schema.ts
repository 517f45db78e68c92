import { z } from 'zod';
import { pictureRoles } from '#schema/picture';

/** Pictures as the data of a claim has them. */
export const mediaDataSchema = z.array(
  z.strictObject({
    id: z.string(),
    is: z.enum(pictureRoles).describe('evidence; claim: the post itself; illustration.'),
    image: z.string().min(1).describe('The address of a file of it.'),
    width: z.number().int().positive().describe('The width of the whole picture in pixels.'),
    height: z.number().int().positive(),
    alt: z.string().describe('What it shows.'),
    caption: z.string().optional(),
    credit: z.string().optional().describe('Who made it.'),
    licence: z.strictObject({ name: z.string(), url: z.string().min(1).optional() }).optional(),
    ground: z
      .string()
      .optional()
      .describe('Why the desk may show it without a licence; it may not hold for you.'),
    source: z.string().optional().describe('The source it was taken from.'),
    url: z.string().min(1).optional().describe('Where it was found.'),
    date: z.string().optional(),
    region: z
      .strictObject({ left: z.number(), top: z.number(), width: z.number(), height: z.number() })
      .optional()
      .describe('The part that matters, as parts of width and height.'),
    sensitive: z
      .string()
      .optional()
      .describe('What somebody may not want to see: cover it until it is asked for.'),
  }),
);

export type MediaData = z.output<typeof mediaDataSchema>;
