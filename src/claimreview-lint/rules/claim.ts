import { isObject, listOf, objectsOf, shown, textOf, typesOf } from '../json.ts';
import { fold } from '../page.ts';
import { type Review, type Rule, reviewRule } from '../rule.ts';

/** Google: “try to keep this to less than 75 characters”. */
const longestClaim = 75;

/** What is checked, and when it was said. */
export const claimRules: readonly Rule[] = [
  reviewRule({
    code: 'no-claim',
    severity: 'error',
    message: 'Google requires the claim in words.',
    bad: [{ review: { claimReviewed: ' ' } }],
    complain: ({ data }) =>
      textOf(data['claimReviewed']) === '' ? [['no claimReviewed', 'the claim as one short sentence']] : [],
  }),
  reviewRule({
    code: 'long-claim',
    severity: 'warning',
    message: 'Google advises fewer than 75 characters, so that the claim fits on a phone.',
    bad: [{ review: { claimReviewed: 'The bridge was opened in 1932. '.repeat(3) } }],
    complain: ({ data }) => {
      const claim = textOf(data['claimReviewed']);
      const length = [...claim].length;
      return length < longestClaim
        ? []
        : [[`${length} characters: ${shown(claim)}`, `fewer than ${longestClaim}`]];
    },
  }),
  reviewRule({
    code: 'verdict-in-claim',
    severity: 'warning',
    message: 'The claim stands without its verdict.',
    bad: [{ review: { claimReviewed: 'Mostly true: the bridge was opened in 1932.' } }],
    good: [
      {
        review: { claimReviewed: 'It is mostly true that the bridge is old.' },
        body: '<p>It is mostly true that the bridge is old.</p>',
      },
    ],
    complain: ({ data }) => {
      const claim = fold(textOf(data['claimReviewed']));
      const labels = objectsOf(data['reviewRating']).map((rating) => fold(textOf(rating['alternateName'])));
      const [label] = labels.filter((word) => word !== '' && startsOrEndsWith(claim, word));
      return label === undefined ? [] : [[claim, `the claim without “${label}”`]];
    },
  }),
  reviewRule({
    code: 'encoded-text',
    severity: 'warning',
    message: 'JSON knows no HTML entities: they are shown as they stand.',
    bad: [{ review: { claimReviewed: 'The bridge &quot;was opened&quot; in 1932.' } }],
    good: [
      {
        review: { claimReviewed: 'The letter says &quot; twice.' },
        body: '<p>The letter says &amp;quot; twice.</p>',
      },
    ],
    complain: ({ data, page }) =>
      ['claimReviewed', 'name', 'headline', 'description'].flatMap((key) => {
        const text = textOf(data[key]);
        const [entity] = /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/iu.exec(text) ?? [];
        // A page that shows these very characters means them.
        return entity === undefined || page.text.includes(fold(text))
          ? []
          : [[`${entity} in ${shown(text)}`, 'the character itself'] as const];
      }),
  }),
  reviewRule({
    code: 'no-item',
    severity: 'warning',
    message: 'Say of what claim this is a review: who made it, when and where.',
    bad: [{ review: { itemReviewed: undefined } }],
    complain: ({ data }) =>
      objectsOf(data['itemReviewed']).length === 0 ? [['no itemReviewed', 'a Claim']] : [],
  }),
  reviewRule({
    code: 'old-item-type',
    severity: 'warning',
    message: 'CreativeWork is kept for old pages only; what is reviewed is a Claim.',
    bad: [{ review: { itemReviewed: { '@type': 'CreativeWork', url: 'https://leaflet.example.com/one' } } }],
    complain: ({ data }) =>
      objectsOf(data['itemReviewed'])
        .map(typesOf)
        .filter((types) => !types.includes('Claim'))
        .map((types) => [types.join(', ') || 'no @type', 'Claim'] as const),
  }),
  reviewRule({
    code: 'no-claim-date',
    severity: 'warning',
    message: 'Say when the claim was made, or entered public discourse.',
    bad: [{ review: { itemReviewed: { '@type': 'Claim', appearance: 'https://leaflet.example.com/one' } } }],
    complain: ({ data }) =>
      objectsOf(data['itemReviewed']).flatMap((item) =>
        textOf(item['datePublished']) === '' ? [['no datePublished', 'when it was said'] as const] : [],
      ),
  }),
  reviewRule({
    code: 'no-review-date',
    severity: 'warning',
    message: 'Google’s own search of fact checks shows when a check was published.',
    bad: [{ review: { datePublished: undefined } }],
    complain: ({ data }) =>
      textOf(data['datePublished']) === '' ? [['no datePublished', 'when the check was published']] : [],
  }),
  reviewRule({
    code: 'unreadable-date',
    severity: 'warning',
    message: 'Dates are written year-month-day, whatever the language of the page.',
    bad: [{ review: { datePublished: '10/01/2026' } }],
    good: [{ review: { datePublished: '2026-01-10T08:30:00+01:00' } }],
    complain: (review) =>
      datesOf(review)
        .filter((date) => date !== '' && !isDate(date))
        .map((date) => [date, '2026-01-10'] as const),
  }),
  reviewRule({
    code: 'date-order',
    severity: 'warning',
    message: 'A claim is made before it is checked, and a check is changed after it was published.',
    bad: [{ review: { datePublished: '2025-01-10' } }],
    complain: ({ data }) => {
      const published = textOf(data['datePublished']);
      const modified = textOf(data['dateModified']);
      const made = objectsOf(data['itemReviewed']).map((item) => textOf(item['datePublished']));
      return [
        ...made
          .filter((day) => isLater(day, published))
          .map((day) => [`a claim of ${day}, checked on ${published}`, 'the claim first'] as const),
        ...(isLater(published, modified)
          ? [[`published on ${published}, changed on ${modified}`, 'publication first'] as const]
          : []),
      ];
    },
  }),
];

function startsOrEndsWith(claim: string, label: string): boolean {
  const [text, word] = [claim.toLowerCase(), label.toLowerCase()];
  const after = text.slice(word.length).trimStart();
  const before = text.slice(0, -word.length).trimEnd();
  return (
    text === word ||
    (text.startsWith(word) && /^[:!–—|-]/u.test(after)) ||
    (text.endsWith(word) && /[:–—|-]$/u.test(before))
  );
}

function datesOf({ data }: Review): string[] {
  const objects = [data, ...listOf(data['itemReviewed']).filter(isObject)];
  return objects.flatMap((object) => [textOf(object['datePublished']), textOf(object['dateModified'])]);
}

function isDate(text: string): boolean {
  if (
    !/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/u.test(text)
  ) {
    return false;
  }
  return !Number.isNaN(Date.parse(text.replace(/([+-]\d{2})(\d{2})$/u, '$1:$2')));
}

/** Compared as far as both are known: a claim of 2025 may have been checked in May 2025. */
function isLater(first: string, second: string): boolean {
  if (!isDate(first) || !isDate(second)) return false;
  const known = Math.min(first.length, second.length, 10);
  return first.slice(0, known) > second.slice(0, known);
}
