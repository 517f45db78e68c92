import { localeOf, remember } from './locale.ts';
import { type Unit, unitOf } from './units.ts';

/** Digits with a point among them, or a number. */
type Written = number | string;

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number for reading, with every digit it has: 2300000 → “2 300 000”, 230000000000 → “230 milliards” or “230 billion”,
 * 12345678 → “12 345 678”. Two numbers that differ never read the same, since nothing is rounded.
 */
export function formatNumber(value: Written, language: string): string {
  return exact(value, language, {}, true);
}

/** A percentage: 5 → “5%”, “5 %”. */
export function formatPercent(value: Written, language: string): string {
  return exact(value, language, { style: 'unit', unit: 'percent' }, false);
}

/**
 * An amount with its unit, by CLDR (Unicode TR 35, part 3): “-£5”, “1 500 $”, “12 jours”. The unit is written in the
 * language `written`; a unit that CLDR does not know stands behind the number as it was written.
 */
export function formatAmount(
  value: Written,
  unit: string | undefined,
  written: string,
  language: string,
): string {
  if (unit === undefined) return formatNumber(value, language);
  const known = unitOf(unit, localeOf(written));
  if (known === undefined) return `${formatNumber(value, language)}\u00A0${unit}`;
  return exact(value, language, optionsOf(known), known.kind === 'currency', signOf(known));
}

/** From one amount to another, the unit named once where the language does so: “3–6 milliards $”, “$3 billion – $6 billion”. */
export function formatRange(
  [low, high]: readonly [Written, Written],
  unit: string | undefined,
  written: string,
  language: string,
): string {
  const known = unit === undefined ? undefined : unitOf(unit, localeOf(written));
  const mayAbridge = known === undefined || known.kind === 'currency';
  const options = known === undefined ? {} : optionsOf(known);
  const text = exact([low, high], language, options, mayAbridge, signOf(known));
  // ICU takes ends for the same that differ in the sixteenth digit, and writes “about” before the first.
  if (text === undefined) {
    const ends = new Set([low, high].map((end) => formatAmount(end, unit, written, language)));
    return [...ends].join('–');
  }
  return unit === undefined || known !== undefined ? text : `${text}\u00A0${unit}`;
}

function signOf(unit: Unit | undefined): string | undefined {
  return unit?.kind === 'currency' ? unit.sign : undefined;
}

function optionsOf(unit: Unit): Intl.NumberFormatOptions {
  if (unit.kind === 'measure') return { style: 'unit', unit: unit.id, unitDisplay: unit.display };
  return {
    style: 'currency',
    currency: unit.code,
    currencyDisplay: unit.sign === undefined ? 'symbol' : 'narrowSymbol',
    // Cents are written in full where there are any: 1500 is “$1,500”, 1500.5 is “$1,500.50”.
    trailingZeroDisplay: 'stripIfInteger',
  };
}

/** Intl prints at most so many digits behind the point. */
const mostDigits = 100;

type Options = Intl.NumberFormatOptions;

function exact(
  value: Written,
  language: string,
  options: Options,
  mayAbridge: boolean,
  sign?: string,
): string;
function exact(
  value: readonly [Written, Written],
  language: string,
  options: Options,
  mayAbridge: boolean,
  sign?: string,
): string | undefined;
function exact(
  value: Written | readonly [Written, Written],
  language: string,
  options: Options,
  mayAbridge: boolean,
  sign?: string,
): string | undefined {
  const [from, to = from] = typeof value === 'object' ? value : [value];
  const sizes = [from, to].map((end) => Math.abs(Number(end)));
  const print = (more: Options): string | undefined => {
    const all = { signDisplay: 'negative', maximumFractionDigits: mostDigits, ...options, ...more } as const;
    const key = `${language} ${JSON.stringify(all)}`;
    const format = remember(formats, key, () => new Intl.NumberFormat(localeOf(language), all));
    // The types know numbers alone; Intl reads digits exactly (ECMA-402, ToIntlMathematicalValue).
    const parts =
      typeof value === 'object'
        ? format.formatRangeToParts(from as number, to as number)
        : format.formatToParts(value as number);
    if (parts.some(({ type }) => type === 'approximatelySign')) return undefined;
    return parts.map((part) => (part.type === 'currency' ? (sign ?? part.value) : part.value)).join('');
  };
  if (sizes.some((size) => size !== 0 && (size < 1e-9 || size >= 1e21)))
    return print({ notation: 'scientific' });
  if (mayAbridge && sizes.every((size) => size >= 1e7 && size < 1e16)) {
    const short = { notation: 'compact', compactDisplay: 'long', minimumFractionDigits: 0 } as const;
    const abridged = print({ ...short, maximumFractionDigits: 2 });
    if (abridged === print(short)) return abridged;
  }
  return print({});
}
