import { addressOf, isList, isObject, type Json, type JsonObject, shown } from '../json.ts';
import { fold, type LintPage } from '../page.ts';
import { type Complaint, type Review, type Rule, reviewRule, type Site } from '../rule.ts';
import { goodReview } from '../sample.ts';

/** What the data says, the page says too: Google’s rule against a mismatch of markup and page. */
export const parityRules: readonly Rule[] = [
  reviewRule({
    code: 'verdict-not-on-page',
    severity: 'error',
    message:
      'Google refuses data that says another verdict than its page: the words of the verdict stand there.',
    bad: [{ review: { reviewRating: { '@type': 'Rating', alternateName: 'False' } } }],
    complain: (review, site) => missingOn(review, site).filter(([found]) => isVerdict(found)),
  }),
  reviewRule({
    code: 'not-on-page',
    severity: 'warning',
    message:
      'Readers of the page find each value of the data there: a text as text, an address as a link, a date as a date.',
    bad: [
      { review: { claimReviewed: 'The bridge was opened in 1933.' } },
      { review: { datePublished: '2026-01-11' } },
      { review: { citation: { '@type': 'CreativeWork', url: 'https://archive.example.com/other' } } },
      {
        review: {
          reviewRating: { ...(goodReview['reviewRating'] as JsonObject), ratingValue: 3 },
        },
      },
      { review: { datePublished: '0824' }, body: '<p>Checked in 8240.</p>' },
    ],
    good: [{ review: { datePublished: '0824' }, body: '<p>Checked in 824.</p>' }],
    complain: (review, site) => missingOn(review, site).filter(([found]) => !isVerdict(found)),
  }),
  reviewRule({
    code: 'unknown-translation',
    severity: 'warning',
    message: 'A translation is a page of the same site, linked from this one.',
    bad: [{ review: { workTranslation: { '@id': 'https://facts.example.org/fr/claims/nowhere/#review' } } }],
    good: [
      {
        head: '<link rel="alternate" hreflang="fr" href="https://facts.example.org/fr/claims/bridge/">',
        review: { workTranslation: { '@id': 'https://facts.example.org/fr/claims/bridge/#review' } },
      },
    ],
    complain: ({ data, page }) =>
      ['workTranslation', 'translationOfWork']
        .flatMap((key) => [data[key]].flat())
        .flatMap((reference) => {
          const id = isObject(reference) ? addressOf(reference['@id']) : undefined;
          if (id === undefined || !page.hasBody) return [];
          return page.addresses.has(withoutHash(id))
            ? []
            : [[id.href, 'the @id on a page that this one links to'] as const];
        }),
  }),
];

function missingOn(review: Review, site: Site): Complaint[] {
  return review.page.hasBody ? [...missing(review.data, [], { review, site, around: [] })] : [];
}

function isVerdict(found: string): boolean {
  return /^reviewRating\.(?:\d+\.)?alternateName:/u.test(found);
}

/** Names for machines, which no reader needs to see; and the words for languages, which have their own rules. */
const unseenKeys = new Set([
  ...['@context', '@type', '@id', 'workTranslation', 'translationOfWork'],
  // A code for programs: readers are told in words of the page’s language.
  'mediaAuthenticityCategory',
]);

interface Place {
  readonly review: Review;
  readonly site: Site;
  /** Addresses given beside the value or around it: pages that may show it for this one. */
  readonly around: readonly string[];
}

function* missing(value: Json, path: readonly string[], place: Place): Generator<Complaint> {
  if (isList(value)) {
    for (const [index, item] of value.entries()) yield* missing(item, [...path, String(index + 1)], place);
  } else if (isObject(value)) {
    const own = addressOf(value['url']);
    const around = own === undefined || path.length === 0 ? place.around : [...place.around, own.href];
    for (const [key, item] of Object.entries(value)) {
      if (!unseenKeys.has(key)) yield* missing(item, [...path, key], { ...place, around });
    }
  } else if (value !== null && !isShown(value, path, place)) {
    yield [`${path.join('.')}: ${shown(value)}`, expectedOf(value)];
  }
}

function isShown(value: string | number | boolean, path: readonly string[], place: Place): boolean {
  const { page } = place.review;
  if (typeof value === 'boolean') return true;
  if (path.at(-1) === 'inLanguage') return isSpoken(String(value), page);
  if (typeof value === 'number' || /^-?\d+(?:\.\d+)?$/u.test(value)) return hasNumber(String(value), page);
  const address = addressOf(value);
  if (address !== undefined) return isLinked(address, path, place);
  if (isDay(value)) return hasDay(value, page);
  return value.trim() === '' || page.text.includes(fold(value));
}

function isSpoken(language: string, page: LintPage): boolean {
  return [...page.languages].some((tag) => tag.toLowerCase() === language.toLowerCase());
}

/** As readers write it: 0824, the year for machines (ISO 8601), is 824. */
function hasNumber(number: string, { text }: LintPage): boolean {
  const bare = number
    .replace(/^(-?)0+(?=\d)/u, '$1')
    .replace('.', '[.,]')
    .replace('-', '[-−]');
  return new RegExp(`(?<![\\p{L}\\d])${bare}(?![\\p{L}\\d])`, 'u').test(text);
}

/** An address of the page or of a link on it; who somebody is may stand on the page about them instead. */
function isLinked(address: URL, path: readonly string[], { review, site, around }: Place): boolean {
  const { page } = review;
  const isThere = (candidate: LintPage | undefined) =>
    candidate !== undefined &&
    (candidate.addresses.has(address.href) || candidate.canonical === address.href);
  if (isThere(page) || page.text.includes(address.href)) return true;
  if (!path.includes('sameAs')) return false;
  return around.some((url) => page.addresses.has(url) && isThere(site.byAddress.get(url)));
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}(?:-\d{2}(?:T.*)?)?$/u.test(text);
}

/** A date as `<time>`, or in words, in the language of the page. */
function hasDay(text: string, page: LintPage): boolean {
  const day = text.slice(0, 10);
  if ([...page.days].some((shownDay) => shownDay === text || shownDay.slice(0, 10) === day)) return true;
  return spellings(day, page.language ?? 'en').some((words) => page.text.includes(fold(words)));
}

function spellings(day: string, language: string): string[] {
  const moment = new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`);
  if (Number.isNaN(moment.getTime()) || Intl.DateTimeFormat.supportedLocalesOf([safe(language)]).length === 0)
    return [day];
  const parts: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (day.length !== 7) parts.day = 'numeric';
  const locales = [safe(language), ...(language.startsWith('en') ? ['en-GB', 'en-US'] : [])];
  return [
    day,
    ...locales.flatMap((locale) =>
      (['long', 'short', 'numeric', '2-digit'] as const).map((month) =>
        new Intl.DateTimeFormat(locale, { ...parts, month }).format(moment),
      ),
    ),
  ];
}

function safe(language: string): string {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(language) ? language : 'en';
}

function expectedOf(value: string | number | boolean): string {
  if (addressOf(String(value)) !== undefined) return 'a link to it on the page';
  return typeof value === 'string' && isDay(value) ? 'the date on the page' : 'these words on the page';
}

function withoutHash(address: URL): string {
  return address.href.split('#')[0] ?? address.href;
}
