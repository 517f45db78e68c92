import { Big } from 'big.js';
import { exactly } from '#schema/amount';
import type { Figure } from '#schema/claim';

/** Whether a claim’s number and a source’s count the same thing; unknown where only the words beside the latter say so. */
export type Likeness = 'like' | 'unlike' | 'unknown';

/** Whether the two numbers of a figure may be held against each other. */
export function likenessOf({ counts, foundLabel }: Pick<Figure, 'counts' | 'foundLabel'>): Likeness {
  if (counts !== undefined) return plain(counts.claimed) === plain(counts.found) ? 'like' : 'unlike';
  return foundLabel === undefined ? 'like' : 'unknown';
}

/** Whether two numbers are within the tolerance, which is a share of the number claimed; its boundary belongs to it. */
export function agrees({
  claimed,
  found,
  tolerance,
}: Pick<Figure, 'claimed' | 'found' | 'tolerance'>): boolean {
  const allowed = exactly(claimed).abs().times(shareOf(tolerance));
  return exactly(claimed).minus(exactly(found)).abs().lte(allowed);
}

/** Whether the number found speaks against the number claimed: it counts the same, and is further off than allowed. */
export function isOff(figure: Figure): boolean {
  return likenessOf(figure) === 'like' && !agrees(figure);
}

/** How two numbers that count the same stand to each other. Texts are digits; `rounded` says that some were left out. */
export type Comparison =
  | { readonly kind: 'same' }
  | { readonly kind: 'agree'; readonly tolerance: string }
  | { readonly kind: 'claimed-larger' | 'found-larger'; readonly times: string; readonly rounded: boolean }
  | { readonly kind: 'percent-apart'; readonly percent: string; readonly rounded: boolean }
  /** Of nothing there is no percentage: the difference itself. */
  | { readonly kind: 'apart'; readonly difference: string };

/** Compares the number claimed with the number found. */
export function compareFigures(figure: Pick<Figure, 'claimed' | 'found' | 'tolerance'>): Comparison {
  const claimed = exactly(figure.claimed);
  const found = exactly(figure.found);
  if (claimed.eq(found)) return { kind: 'same' };
  if (agrees(figure)) return { kind: 'agree', tolerance: percentOf(figure.tolerance).toFixed() };
  const difference = claimed.minus(found).abs();
  if (claimed.eq(0)) return { kind: 'apart', difference: difference.toFixed() };
  const sameSign = claimed.times(found).gt(0);
  if (sameSign && claimed.abs().gte(found.abs().times('1.5')))
    return { kind: 'claimed-larger', ...times(claimed, found) };
  if (sameSign && found.abs().gte(claimed.abs().times('1.5')))
    return { kind: 'found-larger', ...times(found, claimed) };
  const { text, rounded } = quotient(difference.times(100), claimed.abs());
  return { kind: 'percent-apart', percent: text, rounded };
}

/** The length of a number’s bar, in hundredths of `whole`; what is shorter is never rounded up to the same length. */
export function lengthOf(part: Big, whole: Big): number {
  if (whole.eq(0)) return 0;
  return dividing(part.abs().times(100), whole, 20).round(2, Big.roundDown).toNumber();
}

function times(larger: Big, smaller: Big): { readonly times: string; readonly rounded: boolean } {
  const { text, rounded } = quotient(larger, smaller);
  return { times: text, rounded };
}

/** A quotient with one digit behind the point; below one, with two that are not nought, so that it never reads as nothing. */
function quotient(part: Big, whole: Big): { readonly text: string; readonly rounded: boolean } {
  const rough = dividing(part, whole, Math.max(0, whole.e - part.e) + 20);
  const result = rough.gte(1) ? rough.round(1) : rough.prec(2);
  return { text: result.toFixed(), rounded: !result.times(whole).eq(part) };
}

function dividing(part: Big, whole: Big, places: number): Big {
  // A constructor of its own, since big.js keeps its settings there: the shared one stays as it is.
  const Precise = Big();
  Precise.DP = places;
  return new Precise(part).div(whole);
}

function shareOf(tolerance: string): Big {
  return percentOf(tolerance).times('0.01');
}

function percentOf(tolerance: string): Big {
  return exactly(tolerance.replace('%', '').trim());
}

function plain(words: string): string {
  return words.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
