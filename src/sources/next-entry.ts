import {
  daysBetween,
  type DriftedQuote,
  isConfirmed,
  type LedgerEntry,
  patienceForLoss,
  type Patience,
  type SourceReason,
} from '#schema/ledger';
import { webAddress } from '#schema/text';
import { dropUndefined } from '#model/defined';
import type { Look } from './look.ts';

/** What does not answer may only be resting: four runs over three weeks. */
const patienceForSilence: Patience = { times: 4, days: 21 };
/** An entry is not written anew for a few days more: the day on which a source was seen is renewed after these. */
const seenForDays = 28;
/** An archived copy younger than that is new enough. */
const copyForDays = 90;

/**
 * What the ledger says of a source after it was opened, from what it said before. Nothing is held to be gone for one
 * bad day; and what was held to be gone is so until it is seen again, not when access is blocked.
 */
export function nextEntry(
  url: string,
  quotes: readonly string[],
  look: Look,
  previous: LedgerEntry | undefined,
  today: string,
): LedgerEntry {
  const before = previous?.url === url ? previous : undefined;
  const state = stateAfter(look, before, today);
  return dropUndefined({
    url,
    ...state,
    ...quotesAfter(quotes, look, before, today),
    archived: before?.archived,
  });
}

/** Whether an archived copy should be asked for: there is none yet, or the page is well and its copy is old. */
export function needsCopy({ archived, state, drifted }: LedgerEntry, today: string): boolean {
  const [, year, month, date] = /\/(\d{4})(\d{2})(\d{2})\d{0,6}(?:[a-z]{2}_)?\//u.exec(archived ?? '') ?? [];
  if (year === undefined) return archived === undefined;
  const isWell = (state === 'alive' || state === 'moved') && drifted === undefined;
  return isWell && daysBetween(`${year}-${month}-${date}`, today) > copyForDays;
}

type State = Pick<LedgerEntry, 'state' | 'reason' | 'status' | 'since' | 'failed' | 'movedTo' | 'seen'>;

function stateAfter(look: Look, before: LedgerEntry | undefined, today: string): State {
  const { kind, reason, status } = look;
  if (kind === 'alive') return stateOfAlive(look, before, today);
  const kept = { seen: before?.seen, reason, status };
  if (before?.state === 'gone') return stateOf(before);
  if (kind === 'blocked' || kind === 'skipped') {
    const since = before?.state === kind ? before.since : today;
    return { state: kind, ...kept, since };
  }
  const failed = [...(before?.failed ?? []).filter((day) => day < today), today];
  const [since] = failed;
  return isConfirmed(failed, patienceFor(reason))
    ? { state: 'gone', ...kept, since }
    : { state: 'failing', ...kept, since, failed };
}

function stateOfAlive({ movedTo }: Look, before: LedgerEntry | undefined, today: string): State {
  const wasThere = before?.state === 'alive' || before?.state === 'moved';
  const isFresh = wasThere && before.seen !== undefined && daysBetween(before.seen, today) < seenForDays;
  const seen = isFresh ? before.seen : today;
  if (movedTo === undefined || !webAddress().safeParse(movedTo).success) return { state: 'alive', seen };
  const since = before?.movedTo === movedTo ? before.since : today;
  return { state: 'moved', since, movedTo, seen };
}

function stateOf({ state, reason, status, since, seen }: LedgerEntry): State {
  return { state, reason, status, since, seen };
}

/** A bad certificate keeps the page in its place: that is told to the editor, never to readers as a loss. */
function patienceFor(reason: SourceReason | undefined): Patience {
  if (reason === 'certificate' || reason === 'odd-answer') {
    return { times: Number.POSITIVE_INFINITY, days: 0 };
  }
  const isLoss = ['not-found', 'says-not-found', 'front-page', 'no-such-host'].includes(reason ?? '');
  return isLoss ? patienceForLoss : patienceForSilence;
}

function quotesAfter(
  quotes: readonly string[],
  look: Look,
  before: LedgerEntry | undefined,
  today: string,
): Pick<LedgerEntry, 'quotes' | 'drifted'> {
  if (quotes.length === 0) return {};
  const known = new Map((before?.drifted ?? []).map((drift) => [drift.quote, drift]));
  const findings = look.kind === 'alive' ? look.quotes : new Map<string, undefined>();
  const drifted = [...new Set(quotes)].sort().flatMap((quote): DriftedQuote[] => {
    const drift = known.get(quote);
    const finding = findings.get(quote);
    if (finding === 'found') return [];
    if (finding !== 'missing') return drift === undefined ? [] : [drift];
    return [{ quote, missed: missedAlso(drift?.missed ?? [], today) }];
  });
  if (drifted.length > 0) return { quotes: 'drifted', drifted };
  if (look.kind !== 'alive') {
    // What had drifted is no longer quoted; of the rest, nothing new is known.
    return before?.quotes === undefined || before.quotes === 'drifted' ? {} : { quotes: before.quotes };
  }
  return { quotes: [...findings.values()].every((finding) => finding === 'found') ? 'found' : 'unread' };
}

/** Days are noted until they are enough; a quotation that stays away is no news. */
function missedAlso(missed: readonly string[], today: string): string[] {
  return isConfirmed(missed) ? [...missed] : [...missed.filter((day) => day < today), today];
}
