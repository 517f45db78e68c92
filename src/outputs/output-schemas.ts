import { z } from 'zod';
import { annotationPageSchema } from './annotations-schema.ts';
import { claimDataSchema, claimsDataSchema, addressLookupSchema } from './claim-data-schema.ts';
import {
  aboutDataSchema,
  correctionsDataSchema,
  methodologyDataSchema,
  statusDataSchema,
} from './trust-data-schema.ts';

/** The schemas of what leaves the site, by the name of their file in `/schema/`. */
export const outputSchemas = {
  'claim-data': { schema: claimDataSchema, title: 'A checked claim: /claims/<id>/claim.json' },
  'claims-data': { schema: claimsDataSchema, title: 'All checked claims: /claims.json' },
  'corrections-data': { schema: correctionsDataSchema, title: 'Every change to a claim: /corrections.json' },
  'status-data': { schema: statusDataSchema, title: 'What is not up to date: /status.json' },
  'methodology-data': {
    schema: methodologyDataSchema,
    title: 'The verdict scale and its use: /methodology.json',
  },
  'about-data': { schema: aboutDataSchema, title: 'The site in figures: /about.json' },
  annotations: {
    schema: annotationPageSchema,
    title: 'What was checked in a document, as W3C Web Annotations: /documents/<id>/annotations.json',
  },
  seen: {
    schema: addressLookupSchema,
    title: 'Checked pages: /seen/<first three digits of the digest>.json',
  },
} as const;

/** A schema as the text of its file. */
export function outputSchemaText(name: keyof typeof outputSchemas): string {
  const { schema, title } = outputSchemas[name];
  const { $schema, ...rest } = z.toJSONSchema(schema);
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
