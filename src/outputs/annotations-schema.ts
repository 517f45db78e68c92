import { z } from 'zod';
import { address } from './claim-data-schema.ts';

const moment = () => z.string().regex(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/u);
const textualBody = z.strictObject({
  type: z.literal('TextualBody'),
  value: z.string(),
  format: z.literal('text/plain'),
  language: z.string(),
  purpose: z
    .enum(['classifying', 'assessing'])
    .describe('classifying: the verdict, in a word; assessing: the answer, in a sentence or two.'),
});
const linkingBody = z.strictObject({
  type: z.literal('SpecificResource'),
  source: z.strictObject({
    id: address().describe('The page of the check.'),
    type: z.literal('Text'),
    format: z.literal('text/html'),
    language: z.string(),
  }),
  purpose: z.literal('linking'),
});
const textTarget = z.strictObject({
  type: z.literal('SpecificResource'),
  source: z.strictObject({ id: address(), type: z.literal('Text'), language: z.string() }),
  selector: z.strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  }),
});
const recordingTarget = z.strictObject({
  type: z.literal('SpecificResource'),
  source: z
    .union([address(), z.strictObject({ id: address(), type: z.enum(['Video', 'Sound']) })])
    .describe('The recording.'),
  selector: z.strictObject({
    type: z.literal('FragmentSelector'),
    conformsTo: z.literal('http://www.w3.org/TR/media-frags/'),
    value: z.string().describe('t=4350, or t=4350,4385: seconds.'),
  }),
});

/** What was checked in a document, as W3C Web Annotations. */
export const annotationPageSchema = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: address(),
  type: z.literal('AnnotationPage'),
  partOf: z.strictObject({
    id: address(),
    type: z.literal('AnnotationCollection'),
    label: z.string().describe('The title of the document.'),
    total: z.number().int(),
    first: address(),
    last: address(),
  }),
  prev: address().optional(),
  next: address().optional(),
  startIndex: z.number().int(),
  items: z.array(
    z.strictObject({
      id: address(),
      type: z.literal('Annotation'),
      motivation: z.literal('assessing'),
      created: moment(),
      modified: moment(),
      creator: z.strictObject({ id: address(), type: z.literal('Organization'), name: z.string() }),
      rights: address(),
      body: z.array(z.union([textualBody, linkingBody])),
      target: z.array(z.union([textTarget, recordingTarget])),
    }),
  ),
});
