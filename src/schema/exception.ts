import { z } from 'zod';
import { fullDay } from './day.ts';
import { id, text } from './text.ts';

const exception = z.strictObject({
  code: id()
    .meta({ expected: 'the code of a problem', example: 'missing-archive' })
    .describe('The code of the problem that is borne.'),
  claim: id().describe('The claim that may have it, in all its languages.'),
  reason: text(300).describe('Why it cannot be mended for now, in a sentence.'),
  until: fullDay().describe('The last day on which it is borne.'),
});

/** `exceptions.yml`: problems that are known and borne for a while. */
export const exceptions = z.array(exception);

export type Exception = z.output<typeof exception>;
