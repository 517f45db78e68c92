import { everyObject, isObject, listOf, shown, textOf, typesOf } from '../json.ts';
import { type Review, type Rule, reviewRule, type Site } from '../rule.ts';
import { goodReview, neighbour } from '../sample.ts';

const otherReview = { ...goodReview, url: 'https://facts.example.org/claims/other/' };

/** What a page may hold, and how its script must be written. */
export const pageRules: readonly Rule[] = [
  {
    code: 'unreadable-json',
    severity: 'error',
    message: 'A script that is not JSON is thrown away whole.',
    bad: [{ script: '{"@type": "ClaimReview", "claimReviewed": "They said "no""}' }],
    find: ({ pages }) =>
      pages.flatMap(({ file, scripts }) =>
        scripts.flatMap(({ failure }) =>
          failure === undefined ? [] : [{ file, found: failure, expected: 'JSON with every quote escaped' }],
        ),
      ),
  },
  {
    code: 'unescaped-markup',
    severity: 'error',
    message: 'A browser may end the script, or see a comment begin, where “<” stands bare.',
    bad: [{ review: { name: '<!-- <b>' } }],
    good: [{ script: JSON.stringify(goodReview).replaceAll('bridge', 'bridge\\u003c!--') }],
    find: ({ pages }) =>
      pages.flatMap(({ file, hasBody, scripts }) =>
        scripts.flatMap(({ text }) => {
          const [tag] = /<(?:!--|\/?script)/iu.exec(text) ?? [];
          return hasBody && tag !== undefined
            ? [{ file, found: tag, expected: tag.replace('<', '\\u003c') }]
            : [];
        }),
      ),
  },
  {
    code: 'several-reviews',
    severity: 'error',
    message: 'A page is one fact check: Google wants one ClaimReview a page.',
    bad: [{ script: JSON.stringify([goodReview, otherReview]) }],
    find: ({ pages, reviews }) =>
      pages.flatMap((page) => {
        const count = reviews.filter((review) => review.page === page).length;
        return page.hasBody && count > 1
          ? [{ file: page.file, found: `${count} ClaimReviews`, expected: 'one' }]
          : [];
      }),
  },
  {
    code: 'repeated-review',
    severity: 'error',
    message: 'The same ClaimReview may stand on one page only: not on lists, cards or front pages.',
    bad: [{}, { file: 'index.html', address: 'https://facts.example.org/' }],
    good: [{}, neighbour],
    find: (site) =>
      site.reviews.flatMap((review) => {
        const home = homeOf(review, site);
        return home === undefined || home === review.page
          ? []
          : [
              {
                file: review.page.file,
                found: shown(review.data['url']),
                expected: `only on its own page, ${home.file}`,
              },
            ];
      }),
  },
  reviewRule({
    code: 'review-on-hidden-page',
    severity: 'error',
    message: 'A page that sends its readers on, or that search engines may not list, is no fact check.',
    bad: [{ head: '<meta name="robots" content="noindex">' }],
    complain: ({ page }) => {
      if (page.moves) return [['a page that sends its readers on', 'no ClaimReview on it']];
      return page.unlisted ? [['a page with “noindex”', 'no ClaimReview on it']] : [];
    },
  }),
  reviewRule({
    code: 'wrong-context',
    severity: 'error',
    message: 'The words of the data are those of https://schema.org.',
    bad: [{ review: { '@context': 'http://example.org/schema' } }],
    complain: ({ root }) =>
      /^https?:\/\/schema\.org\/?$/u.test(textOf(root['@context']))
        ? []
        : [[shown(root['@context']), 'https://schema.org']],
  }),
  reviewRule({
    code: 'old-context',
    severity: 'warning',
    message: 'The one context in use is https://schema.org, with an s.',
    bad: [{ review: { '@context': 'http://schema.org' } }],
    complain: ({ root }) =>
      /^http:\/\/schema\.org\/?$/u.test(textOf(root['@context']))
        ? [[shown(root['@context']), 'https://schema.org']]
        : [],
  }),
  reviewRule({
    code: 'misspelt-type',
    severity: 'error',
    message: 'Types are case-sensitive: a misspelt one is another, unknown type.',
    bad: [{ review: { itemReviewed: { '@type': 'creativeWork', url: 'https://leaflet.example.com/one' } } }],
    complain: ({ data }) =>
      everyObject(data)
        .flatMap(typesOf)
        .flatMap((type) => {
          const right = knownTypes.get(type.toLowerCase().replaceAll(/[^a-z]/gu, ''));
          return right === undefined || right === type ? [] : [[type, right] as const];
        }),
  }),
  reviewRule({
    code: 'no-language',
    severity: 'warning',
    message: 'Without a language nobody knows in which one the verdict is worded.',
    bad: [{ review: { inLanguage: undefined } }],
    complain: ({ data }) =>
      textOf(data['inLanguage']) === '' ? [['no inLanguage', '“inLanguage”: the language of the page']] : [],
  }),
  reviewRule({
    code: 'wrong-language',
    severity: 'warning',
    message: 'The data is in the language of its page.',
    bad: [{ review: { inLanguage: 'fr' } }],
    complain: ({ data, page }) => {
      const stated = textOf(data['inLanguage']).toLowerCase();
      const own = page.language?.toLowerCase();
      if (stated === '' || own === undefined) return [];
      return stated.split('-')[0] === own.split('-')[0] ? [] : [[stated, own]];
    },
  }),
  {
    code: 'lone-review',
    severity: 'warning',
    message: 'Google shows fact checks of sites that have several pages of them.',
    bad: [],
    find: ({ reviews }) => {
      const files = new Set(reviews.filter(({ page }) => page.hasBody).map(({ page }) => page.file));
      const [only] = files;
      return files.size === 1 && only !== undefined
        ? [{ file: only, found: 'the only page with a ClaimReview', expected: 'several' }]
        : [];
    },
  },
];

const knownTypes = new Map(
  ['ClaimReview', 'Claim', 'CreativeWork', 'Rating', 'Organization', 'NewsMediaOrganization', 'Person'].map(
    (type) => [type.toLowerCase(), type],
  ),
);

/** The page that a review says it stands on, when another page of the site says that too. */
function homeOf({ data, page }: Review, { reviews, byAddress }: Site) {
  const url = textOf(data['url']);
  const same = reviews.filter((other) => other.data['url'] === data['url'] && other.page !== page);
  if (url === '' || same.length === 0) return undefined;
  const home = byAddress.get(url) ?? same[0]?.page;
  // Variants of one page, for phones or print, name the same canonical address.
  return home?.canonical === page.canonical ? undefined : home;
}

/** Whether a value is there at all. */
export function isGiven(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}

/** The one rating of a review. */
export function ratingOf({ data }: Review) {
  return listOf(data['reviewRating']).find(isObject);
}
