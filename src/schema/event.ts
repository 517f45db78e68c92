import { z } from 'zod';
import { day } from './day.ts';
import { source } from './source.ts';
import { id, localised } from './text.ts';

const event = z.strictObject({
  date: day().describe('When it happened.'),
  title: localised(200).describe('What happened, in one line.'),
  text: localised(600).optional().describe('One or two sentences more.'),
  claims: z.array(id()).default([]).describe('The claims it bears on.'),
  sources: z.array(source).min(1).describe('Where this is known from, as in a claim.'),
});

/** `events.yml`: the entries of the timeline. */
export const events = z.array(event);

export type Event = z.output<typeof event>;
