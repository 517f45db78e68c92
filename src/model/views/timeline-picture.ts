import { formatDay } from '#i18n/dates';
import { latest } from '#schema/day-span';
import { textLines } from '../map/text-lines.ts';
import { busiestMonths } from '../timeline/busiest.ts';
import { flagRows } from '../timeline/assign-rows.ts';
import {
  daysIn,
  extentOf,
  isWithin,
  monthsAround,
  type Scale,
  scaleOf,
  type Span,
} from '../timeline/scale.ts';
import type { Context } from './context.ts';
import {
  flagHeight,
  groupsOf,
  marksOf,
  pictureWidth,
  round,
  target,
  type TimelineMark,
} from './timeline-groups.ts';
import { type Dated, type Lane, lanes } from './timeline-marks.ts';
import { ticksOf, type TimelineTick } from './timeline-ticks.ts';

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

const [left, right] = [132, 968];
const mostFlagRows = 6;

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
    width: pictureWidth,
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
    ticks: ticksOf(context.language, scale),
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

/** The titles of events above the line, as far as they find room; row 0 is the highest. */
function flagsOf(scale: Scale, events: readonly Dated[]) {
  const flags = events.map((event) => {
    const text = textLines(event.title.text, 12.5, 158, 2);
    const x = centre(scale, event.date);
    return { event, x, ...text, width: text.width + 16 };
  });
  // A title that the picture has no room for takes no row.
  const rows = flagRows(flags, mostFlagRows).map((row, index) => {
    const flag = flags[index];
    return flag !== undefined && flag.x + flag.width <= pictureWidth + 30 ? row : undefined;
  });
  const count = Math.max(-1, ...rows.filter((row) => row !== undefined)) + 1;
  const of = new Map<Dated, { row: number; lines: readonly string[] }>();
  for (const [index, { event, lines }] of flags.entries()) {
    const row = rows[index];
    if (row !== undefined) of.set(event, { row: count - 1 - row, lines });
  }
  return { rows: count, of };
}

function centre(scale: Scale, date: string): number {
  const { from, to } = extentOf(scale, date);
  return (from + to) / 2;
}

function spanWords({ first, last }: Span, language: string): string {
  const [one, other] = [formatDay(first.slice(0, -3), language), formatDay(last.slice(0, -3), language)];
  return one === other || latest(first.slice(0, 7)) === last ? one : `${one} – ${other}`;
}
