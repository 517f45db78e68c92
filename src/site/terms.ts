import { readEpoch, type Settings } from './settings.ts';
import type { Share } from './shards.ts';

/** What a build is told beside its settings. */
export interface Terms {
  /** Seconds since 1970, where something other than the content tells it. */
  readonly time: number | undefined;
  /** The day of the check, as `YYYY-MM-DD`. */
  readonly today: string;
  /** The part of the site that is made. */
  readonly shard: Share;
}

/** What decides, beside the files that are read, what a build makes, as one text. */
export function termsText(
  { origin, base }: Pick<Settings, 'origin' | 'base'>,
  { time, today, shard }: Terms,
): string {
  const day = time === undefined ? undefined : new Date(time * 1000).toISOString().slice(0, 10);
  return JSON.stringify([origin, base, day, today, shard.index, shard.count]);
}

/** The day it is anywhere on Earth: no editor’s today is the future. */
export function currentDay(now: Date, sourceDateEpoch: string | undefined): string {
  const later = Math.max(now.getTime(), (readEpoch(sourceDateEpoch) ?? 0) * 1000);
  return new Date(later + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
