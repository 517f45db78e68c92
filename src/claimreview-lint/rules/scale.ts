import { textOf } from '../json.ts';
import { fold } from '../page.ts';
import type { Finding, Review, Rule, Site } from '../rule.ts';
import { neighbour } from '../sample.ts';
import { ratingOf } from './page.ts';
import { numberAt } from './rating.ts';

const full = { '@type': 'Rating', worstRating: 1, bestRating: 5 };

/** Whether the numbers of a whole site are one scale, with truth at its upper end. */
export const scaleRules: readonly Rule[] = [
  {
    code: 'reversed-scale',
    severity: 'warning',
    message: 'Closer to the best rating means truer.',
    bad: ['False', 'Faux', 'Falso', 'Pants on Fire', 'Four Pinocchios'].map((alternateName) => ({
      review: { reviewRating: { ...full, alternateName, ratingValue: 4 } },
      body: alternateName,
    })),
    good: [
      { review: { reviewRating: { ...full, alternateName: 'Falso', ratingValue: 1 } }, body: '1, Falso' },
    ],
    find: ({ reviews }) =>
      reviews.flatMap((review) => {
        const rated = ratedOf(review);
        if (rated === undefined) return [];
        const { label, share } = rated;
        const isWrong = (isFalse.test(label) && share > 0.5) || (isTrue.test(label) && share < 0.5);
        return isWrong ? [finding(review, rated, 'the lower half for false, the upper half for true')] : [];
      }),
  },
  {
    code: 'two-values',
    severity: 'warning',
    message: 'One label has one number on a site, or none everywhere.',
    bad: [
      {},
      {
        ...neighbour,
        review: {
          ...neighbour.review,
          reviewRating: { ...full, alternateName: 'Mostly true', ratingValue: 5 },
        },
      },
    ],
    find: ({ reviews }) => {
      const first = new Map<string, string>();
      return reviews.flatMap((review) => {
        const label = labelOf(review);
        if (label === '') return [];
        const numbers = numbersOf(review);
        const key = `${textOf(review.data['inLanguage'])} ${label.toLowerCase()}`;
        const before = first.get(key) ?? numbers;
        first.set(key, before);
        return before === numbers
          ? []
          : [
              {
                file: review.page.file,
                found: `“${label}” is ${numbers}`,
                expected: `${before}, as on other pages`,
              },
            ];
      });
    },
  },
  {
    code: 'two-scales',
    severity: 'warning',
    message: 'One site has one scale: the same worst and best everywhere.',
    bad: [
      {},
      {
        ...neighbour,
        review: {
          ...neighbour.review,
          reviewRating: {
            '@type': 'Rating',
            alternateName: 'Mixed',
            ratingValue: 2,
            worstRating: 1,
            bestRating: 3,
          },
        },
      },
    ],
    find: (site) => scalesOf(site),
  },
];

/** Words that mean false, or true, at the beginning of a label; “mostly” and “partly” may stand before them. */
const isFalse =
  /^(?:(?:mostly|totally|completely|plutôt|totalement|mayormente|überwiegend) )?(?:false|faux|fausse|falso|falsa|falsch|fake|hoax|pants on fire|four pinocchios|bulo|mentira|untrue)(?!\p{L})/iu;
const isTrue =
  /^(?:(?:mostly|plutôt|mayormente|überwiegend) )?(?:true|vrai|vraie|verdadero|verdadeiro|verdad|wahr|richtig|vero|correct)(?!\p{L})/iu;

interface Rated {
  readonly label: string;
  /** 0 at the worst rating, 1 at the best. */
  readonly share: number;
}

function ratedOf(review: Review): Rated | undefined {
  const rating = ratingOf(review);
  const value = numberAt(rating, 'ratingValue');
  const worst = numberAt(rating, 'worstRating') ?? 1;
  const best = numberAt(rating, 'bestRating') ?? 5;
  if (value === undefined || value < worst || best <= worst) return undefined;
  return { label: labelOf(review), share: (value - worst) / (best - worst) };
}

function finding(review: Review, { label }: Rated, expected: string): Finding {
  return { file: review.page.file, found: `“${label}” is ${numbersOf(review)}`, expected };
}

function labelOf(review: Review): string {
  return fold(textOf(ratingOf(review)?.['alternateName']));
}

function numbersOf(review: Review): string {
  const rating = ratingOf(review);
  const value = numberAt(rating, 'ratingValue');
  return value === undefined
    ? 'without a number'
    : `${value} of ${numberAt(rating, 'worstRating') ?? 1} to ${numberAt(rating, 'bestRating') ?? 5}`;
}

function scalesOf({ reviews }: Site): Finding[] {
  let first: string | undefined;
  return reviews.flatMap((review) => {
    const rating = ratingOf(review);
    if (numberAt(rating, 'ratingValue') === undefined) return [];
    const scale = `${numberAt(rating, 'worstRating') ?? 1} to ${numberAt(rating, 'bestRating') ?? 5}`;
    first ??= scale;
    return scale === first
      ? []
      : [{ file: review.page.file, found: scale, expected: `${first}, as on other pages` }];
  });
}
