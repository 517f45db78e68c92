import { z } from 'zod';
import { fullDay } from './day.ts';
import { language, localised, text, webAddress } from './text.ts';

/** Whether somebody who was asked has answered. */
export const answers = ['none', 'part', 'full'] as const;

/** One person or body that the desk asked, or that answered unasked: the right of reply. */
export const reply = z.strictObject({
  to: text(160).describe('Who was asked, or who replied unasked.'),
  asked: fullDay()
    .meta({ example: '2026-11-10' })
    .optional()
    .describe('When they were asked; leave out when they replied unasked.'),
  through: localised(120)
    .optional()
    .describe('Through what they were asked or replied: e-mail, letter, form.'),
  answer: z
    .enum(answers)
    .default('none')
    .describe('none: nothing has come yet; part: something is left unanswered; full: all is answered.'),
  answered: fullDay().meta({ example: '2026-11-14' }).optional().describe('When the answer came.'),
  text: text(2000).optional().describe('Their answer, in their own words.'),
  lang: language().optional().describe('Language of the answer, when it is not that of the site.'),
  translation: localised(2000).optional().describe('Our translation of the answer.'),
  url: webAddress().optional().describe('Where the whole answer can be read.'),
});

export type Reply = z.output<typeof reply>;
