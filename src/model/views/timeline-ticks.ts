import { extentOf, monthsOf, type Scale } from '../timeline/scale.ts';
import type { Context } from './context.ts';
import { round } from './timeline-groups.ts';

/** Where a month begins; January also begins a year. */
export interface TimelineTick {
  readonly x: number;
  readonly label?: string;
  readonly isYear: boolean;
}

/** Months and years; months are named where there is room. */
export function ticksOf({ language }: Context, scale: Scale): TimelineTick[] {
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
