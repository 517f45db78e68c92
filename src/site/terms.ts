import { readEpoch, type Settings } from './settings.ts';

/** What decides, beside the files that are read, what a build makes, as one text; `time` in seconds since 1970. */
export function termsText(
  { origin, base }: Pick<Settings, 'origin' | 'base'>,
  time: number | undefined,
  today: string,
): string {
  const day = time === undefined ? undefined : new Date(time * 1000).toISOString().slice(0, 10);
  return JSON.stringify([origin, base, day, today]);
}

/** The day it is anywhere on Earth: no editor’s today is the future. */
export function currentDay(now: Date, sourceDateEpoch: string | undefined): string {
  const later = Math.max(now.getTime(), (readEpoch(sourceDateEpoch) ?? 0) * 1000);
  return new Date(later + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
