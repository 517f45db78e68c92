import { formatDay } from '#i18n/dates';
import { unknownDay } from '#schema/day';

/** A date of CSL-JSON. */
export type CslDate =
  | {
      readonly 'date-parts': readonly (readonly number[])[];
      readonly season?: number;
      readonly circa?: true;
    }
  | { readonly literal: string };

/**
 * A date as CSL-JSON knows it: parts, a range of them, a season, about. What it has no form for (a decade, an open range)
 * stands in words; nothing where the date is unknown. Source: citationstyles.org, csl-data.json 1.0.2, date-variable
 */
export function cslDate(day: string, language: string): CslDate | undefined {
  if (day === unknownDay) return undefined;
  const sign = /[~?%]$/u.test(day);
  const bare = day.replace(/[~?%]$/u, '');
  const season = /^(-?\d{4})-2([1-4])$/u.exec(bare);
  if (season !== null) return { 'date-parts': [[Number(season[1])]], season: Number(season[2]) };
  const sides = bare.replace(/T.*$/u, '').split('/').map(partsOf);
  if (sides.some((side) => side === undefined) || (sides.length > 1 && sign))
    return { literal: formatDay(day, language) };
  return { 'date-parts': sides.filter((side) => side !== undefined), ...(sign ? { circa: true } : {}) };
}

/** The numbers of a day, a month or a year; nothing for another form. */
function partsOf(day: string): readonly number[] | undefined {
  const parts = /^(-?\d{4})(?:-(0\d|1[0-2])(?:-(\d{2}))?)?$/u.exec(day);
  return parts?.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
}
