import { listOf, objectsOf, shown, textOf, typesOf } from '../json.ts';
import { fold } from '../page.ts';
import { type Complaint, type Review, type Rule, reviewRule } from '../rule.ts';

/** Who is said to have made the claim. */
export const claimantRules: readonly Rule[] = [
  reviewRule({
    code: 'nameless-claimant',
    severity: 'warning',
    message: 'An author without a name is none: leave the author out when there is none.',
    bad: [withClaimant('')],
    complain: (review) =>
      claimantsOf(review).flatMap((author) =>
        textOf(author['name']) === '' && listOf(author['name']).length < 2
          ? [[shown(author), '“name”, or no author at all'] as const]
          : [],
      ),
  }),
  reviewRule({
    code: 'untyped-claimant',
    severity: 'warning',
    message: 'A claim is made by a Person or an Organization, or by a Thing where neither is known.',
    bad: [
      {
        review: {
          itemReviewed: {
            '@type': 'Claim',
            author: { name: 'Town hall' },
            appearance: 'https://leaflet.example.com/one',
          },
        },
      },
    ],
    complain: (review) =>
      claimantsOf(review).flatMap((author) =>
        typesOf(author).some((type) => /Person$|Organization$|^Thing$/u.test(type))
          ? []
          : [[typesOf(author).join(', ') || 'no @type', 'Person or Organization'] as const],
      ),
  }),
  reviewRule({
    code: 'generic-claimant',
    severity: 'warning',
    message: 'Nobody in particular is no author: Google says to leave the author out.',
    bad: [
      'Facebook users',
      'Facebook-Nutzer',
      'Multiple sources',
      'Sources multiples',
      'social media',
      'Viral posts',
      'Publicaciones en redes',
      'Várias fontes',
      'Internautes',
      'Réseaux sociaux',
      'WhatsApp, X',
    ].map((name) => withClaimant(name)),
    good: [withClaimant('Federation of Ferry Users', 'Federation of Ferry Users')],
    complain: (review) =>
      claimantsOf(review).flatMap((author) => {
        const name = fold(textOf(author['name']));
        return isGeneric(name) ? [[name, 'no author'] as const] : [];
      }),
  }),
  reviewRule({
    code: 'claimant-list',
    severity: 'warning',
    message: 'One author a name: several claimants are several authors, and an office is a jobTitle.',
    bad: [
      withClaimant('Town hall; Ferry company'),
      withClaimant('Town hall / Ferry company'),
      withClaimant(['Jo Doe', 'mayor']),
    ],
    complain: (review) =>
      claimantsOf(review).flatMap((author): Complaint[] => {
        if (listOf(author['name']).length > 1)
          return [[shown(author['name']), 'one name; an office is a jobTitle'] as const];
        const name = fold(textOf(author['name']));
        return /;| \/ |\n/u.test(name) ? [[name, 'one author for each'] as const] : [];
      }),
  }),
  reviewRule({
    code: 'own-claim',
    severity: 'error',
    message: 'A claim has an origin other than those who check it.',
    bad: [withClaimant('Test desk')],
    complain: (review) => {
      const own = [...objectsOf(review.data['author']), ...objectsOf(review.data['publisher'])];
      const names = new Set(own.map((desk) => fold(textOf(desk['name'])).toLowerCase()));
      return claimantsOf(review).flatMap((author): Complaint[] => {
        const name = fold(textOf(author['name']));
        return name !== '' && names.has(name.toLowerCase())
          ? [[name, 'who made the claim, or no author'] as const]
          : [];
      });
    },
  }),
];

function claimantsOf({ data }: Review) {
  return objectsOf(data['itemReviewed']).flatMap((item) => objectsOf(item['author']));
}

function withClaimant(name: string | readonly string[], body = String(name)) {
  return {
    body,
    review: {
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Organization', name },
        datePublished: '2025-05-01',
        appearance: 'https://leaflet.example.com/one',
      },
    },
  };
}

/** Words for many or for anybody, folded to plain letters, in the languages in which fact checks are common. */
const crowd =
  'persons?|people|personas?|pessoas?|personnes|personen|यूजर्स?|सोशल|मीडिया|users?|usuarios?|usuários?|utilisateurs?|utenti|nutzer(?:innen)?|user|posts?|postings?|publications?|publicaciones|publicações|postagens?|beiträge|messages?|mensajes?|mensagens?|videos?|vídeos?|sources?|fuentes?|fontes?|quellen|fonti|accounts?|comptes?|cuentas?|contas?|pages?|páginas?|media|medien|medios|médias?|networks?|netzwerke|redes|réseaux|internautes?|internautas?|netizens?|rumou?rs?|rumeurs?|gerüchte|boatos?|bulos?|desinformação|desinformación|désinformation|disinformation|misinformation|chain|cadenas?|correntes?|unknown|inconnus?|desconocidos?|desconhecidos?|unbekannt|anonymous|anonymes?|anónimos?|anônimos?';
const quality =
  'multiple|various|several|many|some|viral|social|online|internet|web|different|plusieurs|multiples|divers(?:es)?|diferentes|varias?|várias?|vários|varios|verschiedene|mehrere|virale?s?|virais|sociaux|sociales|sociais|soziale|en|em|in|on|of|de|des|du|sur|les?|la|las|los|da|das|do|dos|nas?|nos?|the|a|und|y|e|et|and|of|online';
const networks =
  'facebook|twitter|x|whatsapp|instagram|tiktok|telegram|youtube|line|reddit|threads|weibo|wechat|fb|vk|messenger|bluesky';
const genericWords = new RegExp(`^(?:${crowd}|${quality}|${networks})$`, 'iu');
const telling = new RegExp(`^(?:${crowd}|${networks})$`, 'iu');

/** A name made of nothing but crowds, networks and words for “several”. */
function isGeneric(name: string): boolean {
  const words = name.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '');
  return (
    words.length > 0 &&
    words.every((word) => genericWords.test(word)) &&
    words.some((word) => telling.test(word))
  );
}
