import { remember } from './locale.ts';

/** What an editor’s unit is to CLDR. */
export type Unit =
  /** `sign` is the sign as written: “$” is that of many currencies, and none of them is meant more than it says. */
  | { readonly kind: 'currency'; readonly code: string; readonly sign?: string }
  | { readonly kind: 'measure'; readonly id: string; readonly display: 'short' | 'long' };

type Measure = Extract<Unit, { readonly kind: 'measure' }>;

/** The unit that a word, a sign or a code names in a language: “$”, “EUR”, “%”, “days”, “km/h”; nothing for other words. */
export function unitOf(written: string, locale: string): Unit | undefined {
  if (/\p{Sc}/u.test(written)) {
    const code = currencySigns().get(written);
    return code === undefined ? undefined : { kind: 'currency', code, sign: written };
  }
  if (/^[A-Z]{3}$/u.test(written) && currencyCodes().has(written)) return { kind: 'currency', code: written };
  const names = measureNames(locale);
  const whole = names.get(written);
  if (whole !== undefined) return whole;
  const [one, per, ...more] = written.split('/').map((part) => names.get(part.trim()));
  if (one === undefined || per === undefined || more.length > 0) return undefined;
  return { kind: 'measure', id: `${one.id}-per-${per.id}`, display: 'short' };
}

let codes: ReadonlySet<string> | undefined;

function currencyCodes(): ReadonlySet<string> {
  codes ??= new Set(Intl.supportedValuesOf('currency'));
  return codes;
}

let signs: ReadonlyMap<string, string> | undefined;

/** A currency for each sign; of those that share one, that which English gives the bare sign: “$” is USD. */
function currencySigns(): ReadonlyMap<string, string> {
  if (signs !== undefined) return signs;
  const found = new Map<string, string>();
  for (const currencyDisplay of ['symbol', 'narrowSymbol'] as const) {
    for (const currency of currencyCodes()) {
      const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay });
      const sign = format.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? '';
      if (!found.has(sign)) found.set(sign, currency);
    }
  }
  signs = found;
  return found;
}

const measures = new Map<string, ReadonlyMap<string, Measure>>();

/** The units of measure by their names in a locale, one and many, short and long, and by their ids. */
function measureNames(locale: string): ReadonlyMap<string, Measure> {
  return remember(measures, locale, () => {
    const ids = Intl.supportedValuesOf('unit');
    const found = new Map<string, Measure>(ids.map((id) => [id, { kind: 'measure', id, display: 'long' }]));
    // What is found first stands: a short name of one unit is the narrow name of another, “m” of metres and minutes.
    for (const unitDisplay of ['long', 'short', 'narrow'] as const) {
      const named = new Map<string, Set<string>>();
      for (const id of ids) {
        const format = new Intl.NumberFormat(locale, { style: 'unit', unit: id, unitDisplay });
        for (const count of [1, 2, 5]) {
          const name = format
            .formatToParts(count)
            .flatMap(({ type, value }) => (type === 'unit' ? [value.trim()] : []))
            .join('');
          named.set(name, new Set([...(named.get(name) ?? []), id]));
        }
      }
      for (const [name, [id, ...others]] of named) {
        if (id === undefined || others.length > 0 || found.has(name)) continue;
        found.set(name, { kind: 'measure', id, display: unitDisplay === 'long' ? 'long' : 'short' });
      }
    }
    return found;
  });
}
