import { readEpoch } from '#site/settings';

/** Today where the editor is, for dates that are written into files; SOURCE_DATE_EPOCH stands in for the clock. */
export function writtenDay(now: Date, sourceDateEpoch: string | undefined): string {
  const seconds = readEpoch(sourceDateEpoch);
  if (seconds !== undefined) return new Date(seconds * 1000).toISOString().slice(0, 10);
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}
