import { formatDay } from '#i18n/dates';
import { knownSpan, sortKey } from '#schema/day-span';
import type { Glyph } from '#schema/site';
import { textLines } from '../map/text-lines.ts';
import { byText } from '../order.ts';
import { rowsOf } from '../timeline/assign-rows.ts';
import { extentOf, type Scale } from '../timeline/scale.ts';
import type { Context } from './context.ts';
import type { Dated } from './timeline-marks.ts';
import type { Tone } from './verdict-mark.ts';

/** A link in the picture, for one thing or for several of one date. */
export interface TimelineMark {
  readonly href: string;
  readonly name: string;
  readonly language?: string;
  readonly x: number;
  readonly y: number;
  /** From where to where, when the day is not known. */
  readonly span?: { readonly from: number; readonly to: number };
  readonly glyph?: Glyph;
  readonly tone?: Tone;
  readonly count?: number;
  readonly flag?: { readonly y: number; readonly lines: readonly string[] };
  readonly tip?: { readonly x: number; readonly lines: readonly string[] };
}

/** The width of the picture; a unit is a pixel or more. */
export const pictureWidth = 1120;
/** The room of a mark: fingers need 24. */
export const target = 26;
/** The height of the title of an event. */
export const flagHeight = 36;
const mostRows = 5;
/** Things of one date stand apart in up to so many rows; more are one mark with their number. */
const mostUnfolded = 3;

/** Things of one date, with their place. */
export interface Group {
  readonly things: readonly Dated[];
  readonly date: string;
  readonly x: number;
  readonly row: number;
  /** How many stand beside each other; none when the group is one mark with a number. */
  readonly columns?: number;
  readonly span?: { readonly from: number; readonly to: number };
}

/** Things of one date together; of one month or year where days would pile up too high. */
export function groupsOf(scale: Scale, things: readonly Dated[]): { groups: Group[]; rows: number } {
  for (const length of [10, 7, 4]) {
    const lists = new Map<string, Dated[]>();
    for (const thing of things) {
      const key = partOf(thing.date, length);
      lists.set(key, [...(lists.get(key) ?? []), thing]);
    }
    const placed = [...lists]
      .sort(([one], [other]) => byText(sortKey(one), sortKey(other)) || byText(one, other))
      .map(([date, list]) => {
        const { from, to } = extentOf(scale, date);
        const columns = Math.max(1, Math.floor((to - from) / target));
        const height = Math.ceil(list.length / columns);
        return {
          things: list,
          date,
          x: round((from + to) / 2),
          height: height > mostUnfolded ? 1 : height,
          ...(height > mostUnfolded ? {} : { columns: Math.min(columns, list.length) }),
          ...(isOneDay(date) ? {} : { span: { from: round(from), to: round(to) } }),
        };
      });
    const rows = rowsOf(
      placed.map(({ x, span, height }) => ({
        x,
        width: Math.max(target, span === undefined ? 0 : span.to - span.from),
        height,
      })),
    );
    const count = Math.max(1, ...rows.map((row, index) => row + (placed[index]?.height ?? 1)));
    if (count > mostRows && length > 4) continue;
    return { groups: placed.map((group, index) => ({ ...group, row: rows[index] ?? 0 })), rows: count };
  }
  return { groups: [], rows: 1 };
}

/** A day, or the month or year it lies in; a date that is known less exactly stays what it is. */
function partOf(date: string, length: number): string {
  return /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d{2}(?:T.*)?)?)?$/u.test(date) ? date.slice(0, length) : date;
}

function isOneDay(date: string): boolean {
  const span = knownSpan(date);
  return span !== undefined && span.first === span.last;
}

/** The marks of a group: one for each thing where there is room, else one for all. */
export function marksOf(
  context: Context,
  { things, date, x, row, columns, span }: Group,
  middle: number,
  flagOf: (thing: Dated) => { row: number; lines: readonly string[] } | undefined,
  flagTop: number,
): TimelineMark[] {
  const { words, language } = context;
  const when = formatDay(date, language);
  const y = middle + row * target;
  const [first] = things;
  if (first === undefined) return [];
  const lane = words.timeline.lanes[first.lane];
  if (columns === undefined) {
    const name = words.timeline.several(lane, things.length, when);
    const spanned = span === undefined ? {} : { span };
    return [{ x, y, ...spanned, href: first.entry, name, count: things.length, tip: tipOf(name, x) }];
  }
  return things.map((thing, index) => {
    const inRow = Math.min(columns, things.length - Math.floor(index / columns) * columns);
    const at = round(x + ((index % columns) - (inRow - 1) / 2) * target);
    const name = words.timeline.one(lane, thing.title.text, when, thing.mark?.label);
    const flag = flagOf(thing);
    return {
      x: at,
      y: y + Math.floor(index / columns) * target,
      href: thing.href,
      name,
      ...(thing.title.language === undefined ? {} : { language: thing.title.language }),
      ...(thing.mark === undefined ? {} : { glyph: thing.mark.glyph, tone: thing.mark.tone }),
      ...(index === 0 && span !== undefined ? { span } : {}),
      ...(flag === undefined
        ? { tip: tipOf(name, at) }
        : { flag: { y: flagTop + flag.row * flagHeight, lines: flag.lines } }),
    };
  });
}

/** The name of a mark that has no title of its own, above it while it has the attention. */
function tipOf(name: string, x: number): NonNullable<TimelineMark['tip']> {
  const { lines, width: wide } = textLines(name, 12.5, 230, 4);
  return { x: round(Math.min(Math.max(x, wide / 2), pictureWidth - wide / 2)), lines };
}

/** A coordinate to a tenth. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
