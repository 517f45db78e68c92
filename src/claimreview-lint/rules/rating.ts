import { type JsonObject, shown, textOf } from '../json.ts';
import { fold } from '../page.ts';
import { type Rule, reviewRule } from '../rule.ts';
import { isGiven, ratingOf } from './page.ts';

/** A label is a word or two; Google truncates what is longer. */
const longestLabel = 60;

/** How the verdict is worded and numbered. */
export const ratingRules: readonly Rule[] = [
  reviewRule({
    code: 'no-rating',
    severity: 'error',
    message: 'Google requires a verdict.',
    bad: [{ review: { reviewRating: undefined } }],
    complain: (review) =>
      ratingOf(review) === undefined
        ? [[shown(review.data['reviewRating']), 'a Rating with alternateName']]
        : [],
  }),
  reviewRule({
    code: 'no-label',
    severity: 'error',
    message: 'Google requires the words of the verdict: a number means nothing to a reader.',
    bad: [rating({ alternateName: '' })],
    complain: (review) => {
      const found = ratingOf(review);
      return found !== undefined && textOf(found['alternateName']) === ''
        ? [['no alternateName', 'the words that readers see']]
        : [];
    },
  }),
  labelRule('label-is-code', 'A name from inside a program is no word of any language.', {
    bad: ['really_false', 'mostly-false', 'pants_on_fire', 'não_é_bem_assim'],
    good: ['Semi-true'],
    wrong: (label) => /_/u.test(label) || /^\p{Ll}+(?:-\p{Ll}+)+$/u.test(label),
    expected: 'the words that readers see',
  }),
  labelRule('label-is-number', 'A label is the verdict in words.', {
    bad: ['4/5', '3'],
    wrong: (label) => !/\p{L}/u.test(label),
    expected: 'the verdict in words',
  }),
  labelRule('long-label', 'A label is a verdict, not its reasons: Google truncates what is long.', {
    bad: ['The bridge was indeed opened in that year, but by another mayor and on another day.'],
    wrong: (label) => [...label].length > longestLabel,
    expected: `at most ${longestLabel} characters, the verdict first`,
  }),
  reviewRule({
    code: 'unreadable-number',
    severity: 'error',
    message: 'Ratings are numbers.',
    bad: [rating({ ratingValue: 'four' })],
    complain: (review) =>
      numbersOf(ratingOf(review))
        .filter(([, value]) => Number.isNaN(Number(value)))
        .map(([key, value]) => [`${key}: ${shown(value)}`, 'a number'] as const),
  }),
  reviewRule({
    code: 'sentinel-rating',
    severity: 'warning',
    message: 'A number that means “no number” is read as the worst of all.',
    bad: [
      rating({ ratingValue: -1, worstRating: -1, bestRating: -1 }),
      rating({ ratingValue: '-1', bestRating: 5 }),
    ],
    complain: (review) =>
      numbersOf(ratingOf(review))
        .filter(([, value]) => Number(value) < 0)
        .slice(0, 1)
        .map(([key, value]) => [`${key}: ${shown(value)}`, 'alternateName alone'] as const),
  }),
  reviewRule({
    code: 'unbounded-rating',
    severity: 'warning',
    message: 'A number means something between its worst and its best only.',
    bad: [rating({ worstRating: undefined }), rating({ bestRating: undefined })],
    complain: (review) => {
      const found = ratingOf(review);
      if (!isGiven(found?.['ratingValue'])) return [];
      return ['worstRating', 'bestRating']
        .filter((key) => !isGiven(found?.[key]))
        .map((key) => [`ratingValue: ${shown(found?.['ratingValue'])} without ${key}`, key] as const);
    },
  }),
  reviewRule({
    code: 'low-worst',
    severity: 'error',
    message: 'Google: worstRating is at least 1.',
    bad: [rating({ worstRating: 0 })],
    complain: (review) => {
      const worst = numberAt(ratingOf(review), 'worstRating');
      return worst !== undefined && worst < 1 && worst >= 0 ? [[String(worst), '1']] : [];
    },
  }),
  reviewRule({
    code: 'flat-scale',
    severity: 'warning',
    message: 'The best rating is above the worst.',
    bad: [rating({ worstRating: 5, bestRating: 1 }), rating({ worstRating: 5, bestRating: 5 })],
    complain: (review) => {
      const [worst, best] = [
        numberAt(ratingOf(review), 'worstRating'),
        numberAt(ratingOf(review), 'bestRating'),
      ];
      return worst !== undefined && best !== undefined && best <= worst
        ? [[`worst ${worst}, best ${best}`, 'best above worst']]
        : [];
    },
  }),
  reviewRule({
    code: 'out-of-range',
    severity: 'error',
    message: 'A rating lies between the worst and the best.',
    bad: [rating({ ratingValue: 6 }), rating({ ratingValue: '6' }), rating({ ratingValue: 0 })],
    complain: (review) => {
      const found = ratingOf(review);
      const [value, worst, best] = ['ratingValue', 'worstRating', 'bestRating'].map((key) =>
        numberAt(found, key),
      );
      if (value === undefined || worst === undefined || best === undefined || best <= worst) return [];
      return value < worst || value > best ? [[String(value), `${worst} to ${best}`]] : [];
    },
  }),
  reviewRule({
    code: 'fractional-rating',
    severity: 'warning',
    message: 'Google prefers whole numbers.',
    bad: [{ ...rating({ ratingValue: 3.5 }), body: '<p>3.5</p>' }],
    complain: (review) =>
      numbersOf(ratingOf(review))
        .filter(([, value]) => !Number.isInteger(Number(value)) && !Number.isNaN(Number(value)))
        .map(([key, value]) => [`${key}: ${shown(value)}`, 'a whole number'] as const),
  }),
];

function labelRule(
  code: string,
  message: string,
  {
    bad,
    good = [],
    wrong,
    expected,
  }: { bad: string[]; good?: string[]; wrong: (label: string) => boolean; expected: string },
): Rule {
  const sample = (alternateName: string) => ({
    ...rating({ alternateName }),
    body: `<p>${alternateName}</p>`,
  });
  return reviewRule({
    ...{ code, message, severity: 'error', bad: bad.map(sample), good: good.map(sample) },
    complain: (review) => {
      const label = fold(textOf(ratingOf(review)?.['alternateName']));
      return label !== '' && wrong(label) ? [[shown(label), expected]] : [];
    },
  });
}

function rating(change: Readonly<Record<string, unknown>>) {
  const good = {
    '@type': 'Rating',
    alternateName: 'Mostly true',
    ratingValue: 4,
    worstRating: 1,
    bestRating: 5,
  };
  return { review: { reviewRating: { ...good, ...change } } };
}

function numbersOf(found: JsonObject | undefined) {
  return ['ratingValue', 'worstRating', 'bestRating']
    .map((key) => [key, found?.[key]] as const)
    .filter(([, value]) => isGiven(value));
}

/** A number of a rating, also when it is written as text. */
export function numberAt(found: JsonObject | undefined, key: string): number | undefined {
  const value = found?.[key];
  const number = isGiven(value) ? Number(value) : Number.NaN;
  return Number.isNaN(number) ? undefined : number;
}
