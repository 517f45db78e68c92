import { formatDay } from '#i18n/dates';
import { byText } from '../order.ts';
import { textLines } from '../map/text-lines.ts';
import { busiestMonths } from '../timeline/busiest.ts';
import { flagRows, rowsOf } from '../timeline/piles.ts';
import {
  daysIn,
  extentOf,
  isWithin,
  monthsAround,
  monthsOf,
  type Scale,
  scaleOf,
  type Span,
} from '../timeline/scale.ts';
import { earliest, latest } from '#schema/day';
import type { Context } from './context.ts';
import { type Dated, type Lane, lanes } from './timeline-marks.ts';
import type { Tone } from './verdict-mark.ts';
import type { Glyph } from '#schema/site';

/** What was said, published, what happened and was corrected, along a line that is true to scale. */
export interface TimelinePicture {
  readonly width: number;
  readonly height: number;
  /** That it is to scale, and what is drawn larger by how much. */
  readonly scale: string;
  readonly nothingCorrected: boolean;
  readonly parts: readonly TimelinePart[];
  /** From the months in the first part to the second, where they are drawn larger. */
  readonly fan?: string;
}

export interface TimelinePart {
  readonly left: number;
  readonly right: number;
  readonly label: string;
  readonly top: number;
  readonly axis: number;
  readonly bottom: number;
  readonly ticks: readonly TimelineTick[];
  readonly lanes: readonly { readonly label: string; readonly y: number }[];
  readonly marks: readonly TimelineMark[];
  /** Marks that the enlarged part shows as links. */
  readonly shadows: readonly { readonly x: number; readonly y: number }[];
  readonly enlarged?: { readonly x: number; readonly width: number };
}

export interface TimelineTick {
  readonly x: number;
  readonly label?: string;
  readonly isYear: boolean;
}

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

const width = 1120;
const [left, right] = [132, 968];
const target = 26;
const flagHeight = 36;
const mostFlagRows = 6;
const mostRows = 5;
/** Things of one date stand apart in up to so many rows; more are one mark with their number. */
const mostUnfolded = 3;

/** The picture of all that has a date; nothing when nothing has. */
export function timelinePicture(context: Context, things: readonly Dated[]): TimelinePicture | undefined {
  const whole = monthsAround(things.map(({ date }) => date));
  if (whole === undefined) return undefined;
  const { words, language } = context;
  const dates = [...new Set(things.map(({ lane, date }) => `${lane} ${date}`))].map(
    (key) => key.split(' ')[1] ?? '',
  );
  const busy = busiestMonths(whole, dates);
  const used = lanes.filter((lane) => things.some((thing) => thing.lane === lane));
  const input = { context, used };
  const first = partOf({ ...input, things, span: whole, top: 0, enlarged: busy });
  const second =
    busy === undefined
      ? undefined
      : partOf({
          ...input,
          things: things.filter(({ date }) => isWithin(busy, date)),
          span: busy,
          top: first.bottom + 58,
        });
  const named = (span: Span) => spanWords(span, language);
  return {
    width,
    height: Math.ceil((second ?? first).bottom) + 6,
    scale:
      busy === undefined
        ? words.timeline.toScale(named(whole))
        : words.timeline.toScaleTwice(
            named(whole),
            named(busy),
            String(Math.round(daysIn(whole) / daysIn(busy))),
          ),
    nothingCorrected: !used.includes('revised'),
    parts: second === undefined ? [first] : [first, second],
    ...(second === undefined || first.enlarged === undefined
      ? {}
      : {
          fan:
            `M${first.enlarged.x} ${first.bottom}L${left} ${second.top}H${right}` +
            `L${round(first.enlarged.x + first.enlarged.width)} ${first.bottom}Z`,
        }),
  };
}

interface PartInput {
  readonly context: Context;
  readonly used: readonly Lane[];
  readonly things: readonly Dated[];
  readonly span: Span;
  readonly top: number;
  readonly enlarged?: Span | undefined;
}

function partOf({ context, used, things, span, top, enlarged }: PartInput): TimelinePart {
  const scale = scaleOf(span, left, right);
  const isHere = ({ date }: Dated) => enlarged === undefined || !isWithin(enlarged, date);
  const flagged = flagsOf(
    scale,
    things.filter((thing) => thing.lane === 'event' && isHere(thing)),
  );
  const flagRoom = flagged.rows * flagHeight;
  let y = top + 22 + flagRoom;
  const filled = used.filter((lane) => things.some((thing) => thing.lane === lane));
  const laneLines: { label: string; y: number }[] = [];
  const marks: TimelineMark[] = [];
  const shadows: { x: number; y: number }[] = [];
  for (const lane of filled) {
    const own = things.filter((thing) => thing.lane === lane);
    const groups = groupsOf(scale, own.filter(isHere));
    const middle = y + target / 2;
    laneLines.push({ label: context.words.timeline.lanes[lane], y: middle });
    for (const group of groups.groups)
      marks.push(...marksOf(context, group, middle, (thing) => flagged.of.get(thing), top + 22));
    const seen = new Set(own.filter((thing) => !isHere(thing)).map(({ date }) => round(centre(scale, date))));
    for (const x of seen) shadows.push({ x, y: middle });
    y += groups.rows * target + 8;
  }
  return {
    left,
    right,
    label: spanWords(span, context.language),
    top,
    axis: top + 22 + flagRoom,
    bottom: y + 26,
    ticks: ticksOf(context, scale),
    lanes: laneLines,
    marks,
    shadows,
    ...(enlarged === undefined
      ? {}
      : {
          enlarged: {
            x: round(extentOf(scale, enlarged.first).from),
            width: round(daysIn(enlarged) * scale.unitsPerDay),
          },
        }),
  };
}

interface Group {
  readonly things: readonly Dated[];
  readonly date: string;
  readonly x: number;
  readonly row: number;
  /** How many stand beside each other; none when the group is one mark with a number. */
  readonly columns?: number;
  readonly span?: { readonly from: number; readonly to: number };
}

/** Things of one date together; of one month or year where days would pile up too high. */
function groupsOf(scale: Scale, things: readonly Dated[]): { groups: Group[]; rows: number } {
  for (const length of [10, 7, 4]) {
    const lists = new Map<string, Dated[]>();
    for (const thing of things) {
      const key = thing.date.slice(0, length);
      lists.set(key, [...(lists.get(key) ?? []), thing]);
    }
    const placed = [...lists]
      .sort(([one], [other]) => byText(earliest(one), earliest(other)) || byText(one, other))
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
          ...(date.length === 10 ? {} : { span: { from: round(from), to: round(to) } }),
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

/** The marks of a group: one for each thing where there is room, else one for all. */
function marksOf(
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
  return { x: round(Math.min(Math.max(x, wide / 2), width - wide / 2)), lines };
}

/** The titles of events above the line, as far as they find room; row 0 is the highest. */
function flagsOf(scale: Scale, events: readonly Dated[]) {
  const flags = events.map((event) => {
    const text = textLines(event.title.text, 12.5, 158, 2);
    const x = centre(scale, event.date);
    return { event, x, ...text, width: text.width + 16 };
  });
  const rows = flagRows(flags, mostFlagRows);
  const count = Math.max(-1, ...rows.filter((row) => row !== undefined)) + 1;
  const of = new Map<Dated, { row: number; lines: readonly string[] }>();
  for (const [index, { event, lines, x, width: needed }] of flags.entries()) {
    const row = rows[index];
    if (row !== undefined && x + needed <= width + 30) of.set(event, { row: count - 1 - row, lines });
  }
  return { rows: count, of };
}

/** Months and years; months are named where there is room. */
function ticksOf({ language }: Context, scale: Scale): TimelineTick[] {
  const months = monthsOf(scale);
  const monthWidth = 30 * scale.unitsPerDay;
  const short = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    month: monthWidth > 80 ? 'long' : 'short',
    timeZone: 'UTC',
  });
  return months.flatMap((month, index): TimelineTick[] => {
    const isYear = month.endsWith('-01') || index === 0;
    if (monthWidth < 5 && !isYear) return [];
    const name = short.format(new Date(`${month}-01T00:00:00Z`));
    const label = isYear
      ? monthWidth > 44
        ? `${name} ${month.slice(0, 4)}`
        : index > 0 || Number(month.slice(5)) < 9
          ? month.slice(0, 4)
          : undefined
      : monthWidth > 44
        ? name
        : undefined;
    return [
      { x: round(extentOf(scale, `${month}-01`).from), isYear, ...(label === undefined ? {} : { label }) },
    ];
  });
}

function centre(scale: Scale, date: string): number {
  const { from, to } = extentOf(scale, date);
  return (from + to) / 2;
}

function spanWords({ first, last }: Span, language: string): string {
  const [one, other] = [formatDay(first.slice(0, 7), language), formatDay(last.slice(0, 7), language)];
  return one === other || latest(first.slice(0, 7)) === last ? one : `${one} – ${other}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
