import { addressOf, type Json, type JsonObject, listOf, objectsOf, shown, textOf } from '../json.ts';
import { type Complaint, type Review, type Rule, reviewRule } from '../rule.ts';

/** Where the review and the claim are to be found. */
export const addressRules: readonly Rule[] = [
  reviewRule({
    code: 'no-url',
    severity: 'error',
    message: 'Google requires the address of the page with the whole check.',
    bad: [{ review: { url: undefined } }],
    complain: ({ data }) => (textOf(data['url']) === '' ? [['no url', 'the address of the page']] : []),
  }),
  reviewRule({
    code: 'relative-url',
    severity: 'error',
    message: 'An address without scheme and host means nothing outside its page.',
    bad: [{ review: { url: '/claims/bridge/' } }],
    complain: ({ data, page }) => {
      const url = textOf(data['url']);
      return url === '' || addressOf(url) !== undefined
        ? []
        : [[url, page.canonical ?? 'https:// and the host before it']];
    },
  }),
  reviewRule({
    code: 'url-elsewhere',
    severity: 'error',
    message: 'The address is one of the same site; redirects and short links do not work.',
    bad: [{ review: { url: 'https://short.example.com/x1' } }],
    complain: ({ data, page }) => {
      const url = addressOf(data['url']);
      const own = addressOf(page.canonical);
      return url === undefined || own === undefined || isSameSite(url, own)
        ? []
        : [[url.href, `an address of ${own.host}`]];
    },
  }),
  reviewRule({
    code: 'url-not-canonical',
    severity: 'warning',
    message: 'The review names the page it stands on, by its canonical address.',
    bad: [{ review: { url: 'https://facts.example.org/claims/bridge/?from=list' } }],
    complain: ({ data, page }) => {
      const url = addressOf(data['url']);
      const own = addressOf(page.canonical);
      if (url === undefined || own === undefined || !isSameSite(url, own)) return [];
      return url.href === own.href ? [] : [[url.href, own.href]];
    },
  }),
  reviewRule({
    code: 'no-appearance',
    severity: 'warning',
    message: 'Say where the claim was made: appearance or firstAppearance.',
    bad: [{ review: { itemReviewed: { '@type': 'Claim', datePublished: '2025-05-01' } } }],
    complain: ({ data }) =>
      objectsOf(data['itemReviewed']).flatMap((item) =>
        placesOf(item).length === 0 && textOf(item['url']) === ''
          ? [['no appearance', 'the address of a page with the claim'] as const]
          : [],
      ),
  }),
  reviewRule({
    code: 'unusable-appearance',
    severity: 'warning',
    message: 'An appearance is an address, or a CreativeWork with an address or a headline.',
    bad: [{ review: { itemReviewed: { '@type': 'Claim', appearance: 'seen on a poster' } } }],
    complain: ({ data }) =>
      itemsWith(data, (place) =>
        typeof place === 'string' && addressOf(place) === undefined
          ? [[shown(place), 'an address that begins with https://']]
          : [],
      ),
  }),
  reviewRule({
    code: 'own-appearance',
    severity: 'error',
    message: 'A claim has an origin other than your site.',
    bad: [
      {
        review: {
          itemReviewed: { '@type': 'Claim', appearance: { url: 'https://facts.example.org/claims/bridge/' } },
        },
      },
    ],
    complain: ({ data, page }) =>
      itemsWith(data, (place) => {
        const url = placeAddress(place);
        const own = addressOf(page.canonical) ?? addressOf(data['url']);
        return url !== undefined && own !== undefined && url.host === own.host
          ? [[url.href, 'the page of another site, where the claim was made']]
          : [];
      }),
  }),
  reviewRule({
    code: 'profile-as-appearance',
    severity: 'warning',
    message: 'A profile or an encyclopedia article says who somebody is, not where the claim was made.',
    bad: [
      {
        review: { itemReviewed: { '@type': 'Claim', appearance: 'https://en.wikipedia.org/wiki/Town_hall' } },
      },
    ],
    good: [
      {
        review: { itemReviewed: { '@type': 'Claim', appearance: 'https://x.com/town/status/1932' } },
        body: '<a href="https://x.com/town/status/1932">The post</a>',
      },
    ],
    complain: (review) => {
      const same = identitiesOf(review);
      return itemsWith(review.data, (place) => {
        const url = placeAddress(place);
        if (url === undefined || !(isProfile(url) || same.has(url.href))) return [];
        return [[url.href, 'the address of the post or page; the profile belongs into author.sameAs']];
      });
    },
  }),
  reviewRule({
    code: 'unusable-same-as',
    severity: 'warning',
    message: '“sameAs” is an address that says who somebody is: a home page, Wikipedia, Wikidata.',
    bad: [
      {
        review: {
          itemReviewed: {
            '@type': 'Claim',
            author: { '@type': 'Person', name: 'Town hall', sameAs: 'Social networks' },
            appearance: 'https://leaflet.example.com/one',
          },
        },
      },
    ],
    complain: ({ data }) =>
      [data, ...objectsOf(data['itemReviewed'])]
        .flatMap((object) => objectsOf(object['author']))
        .flatMap((author) => listOf(author['sameAs']))
        .flatMap((same) =>
          addressOf(same) === undefined
            ? [[shown(same), 'an address that begins with https://'] as const]
            : [],
        ),
  }),
];

function isSameSite(url: URL, own: URL): boolean {
  const bare = (host: string) => host.replace(/^www\./u, '');
  const [left, right] = [bare(url.host), bare(own.host)];
  return left === right || left.endsWith(`.${right}`) || right.endsWith(`.${left}`);
}

function placesOf(item: JsonObject) {
  return [...listOf(item['appearance']), ...listOf(item['firstAppearance'])];
}

function itemsWith(data: Review['data'], complain: (place: Json) => Complaint[]): Complaint[] {
  return objectsOf(data['itemReviewed']).flatMap((item) => placesOf(item).flatMap(complain));
}

function placeAddress(place: Json): URL | undefined {
  return addressOf(place) ?? objectsOf(place).map((work) => addressOf(work['url']))[0];
}

/** Wikipedia and Wikidata, and addresses that are a name on a network and nothing more. */
function isProfile({ host, pathname }: URL): boolean {
  if (/(?:^|\.)(?:wikipedia|wikidata)\.org$/u.test(host)) return true;
  const isNetwork =
    /^(?:www\.|m\.)?(?:twitter|x|facebook|instagram|tiktok|youtube|threads|bsky)\.(?:com|net|app)$/u.test(
      host,
    );
  return isNetwork && /^\/@?[\w.]+\/?$/u.test(pathname);
}

function identitiesOf({ data }: Review): ReadonlySet<string> {
  const authors = objectsOf(data['itemReviewed']).flatMap((item) => objectsOf(item['author']));
  return new Set(
    authors.flatMap((author) => listOf(author['sameAs'])).flatMap((same) => addressOf(same)?.href ?? []),
  );
}
