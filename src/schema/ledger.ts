import { z } from 'zod';
import { fullDay } from './day.ts';
import { id, text, webAddress } from './text.ts';

/** What is known of a source’s address. Only `gone` is told to readers as a loss. */
export const sourceStates = ['alive', 'moved', 'failing', 'gone', 'blocked', 'skipped'] as const;

/** Why an address is not simply alive. */
export const sourceReasons = [
  // It is not there.
  'not-found',
  'says-not-found',
  'front-page',
  'no-such-host',
  // Nobody answers as they should.
  'server-error',
  'timeout',
  'no-connection',
  'certificate',
  'odd-answer',
  // A door is shut to machines.
  'refused',
  'challenge',
  'too-many-requests',
  'redirect-circle',
  'too-many-redirects',
  // We did not knock.
  'robots',
  'private-address',
  'odd-address',
] as const;

/** Whether the quotations of a source stand on its page; `unread` where no machine can tell. */
export const quoteStates = ['found', 'drifted', 'unread'] as const;

const drifted = z.strictObject({
  quote: text(600).describe('The quotation, as the claim has it.'),
  missed: z.array(fullDay()).min(1).describe('The days on which it was not on the page.'),
});

/** What was found when one source was opened. */
export const ledgerEntry = z.strictObject({
  url: webAddress().describe('The address that was opened. When the source gets another, this entry lapses.'),
  state: z.enum(sourceStates).describe('What is known of the address.'),
  reason: z.enum(sourceReasons).optional().describe('Why it is not simply alive.'),
  status: z.number().int().min(100).max(999).optional().describe('The HTTP status that says so.'),
  since: fullDay()
    .optional()
    .describe('First day of this state; of a source that is gone, first day without it.'),
  failed: z
    .array(fullDay())
    .optional()
    .describe('Days on which it failed, while it is not yet held to be gone.'),
  movedTo: webAddress().optional().describe('The address it permanently redirects to.'),
  seen: fullDay().optional().describe('A day on which it was there; renewed every four weeks.'),
  quotes: z.enum(quoteStates).optional().describe('Whether the quotations stand on the page.'),
  drifted: z.array(drifted).optional().describe('Quotations that were not found on the page.'),
  archived: webAddress().optional().describe('An archived copy of the page.'),
});

/** `sources-ledger.yml`: what `npm run sources` found, by the id of the source. */
export const ledger = z.record(id(), ledgerEntry);

export type LedgerEntry = z.output<typeof ledgerEntry>;
export type Ledger = z.output<typeof ledger>;
export type SourceState = (typeof sourceStates)[number];
export type SourceReason = (typeof sourceReasons)[number];
export type DriftedQuote = NonNullable<LedgerEntry['drifted']>[number];

/** How often and over how many days something must fail before it is told to readers. */
export interface Patience {
  readonly times: number;
  readonly days: number;
}

/** What is plainly not there: two runs, three days apart. */
export const patienceForLoss: Patience = { times: 2, days: 3 };

/** Whether the days on which something failed are enough to believe it. Days are in order. */
export function isConfirmed(
  days: readonly string[],
  { times, days: span }: Patience = patienceForLoss,
): boolean {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return days.length >= times && daysBetween(first, last) >= span;
}

/** Days from one full date to a later one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
