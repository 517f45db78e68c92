import type { Page } from './html.ts';

/** Every kind of page and how its address looks below the language. A page of no kind fails the tests. */
const shapes = {
  front: /^\/$/u,
  claims: /^\/claims\/(?:page-\d+\/)?$/u,
  claim: /^\/claims\/[^/]+\/$/u,
  documents: /^\/documents\/$/u,
  document: /^\/documents\/[^/]+\/(?:page-\d+\/)?$/u,
  claimants: /^\/claimants\/$/u,
  claimant: /^\/claimants\/[^/]+\/(?:page-\d+\/)?$/u,
  sources: /^\/sources\/(?:by\/(?:(?:rank|read|year)\/[^/]+\/){1,2})?(?:page-\d+\/)?$/u,
  source: /^\/sources\/[^/]+\/(?:page-\d+\/)?$/u,
  topics: /^\/topics\/$/u,
  topic: /^\/topics\/[^/]+\/(?:page-\d+\/)?$/u,
  verdicts: /^\/verdicts\/$/u,
  verdict: /^\/verdicts\/[^/]+\/(?:page-\d+\/)?$/u,
  timeline: /^\/timeline\/(?:page-\d+\/)?$/u,
  map: /^\/map\/$/u,
  corrections: /^\/corrections\/(?:page-\d+\/)?$/u,
  data: /^\/data\/$/u,
  status: /^\/status\/$/u,
  search: /^\/search\/$/u,
  'corrections policy': /^\/corrections-policy\/$/u,
  'contact or legal notice': /^\/(?:contact|legal-notice)\/$/u,
  methodology: /^\/methodology\/$/u,
  about: /^\/about\/$/u,
  contribute: /^\/contribute\/$/u,
  checks: /^\/contribute\/checks\/$/u,
  embed: /^\/embed\/$/u,
  offline: /^\/offline\/$/u,
  snippets: /^\/claims\/[^/]+\/embed\/$/u,
  'not found': /^\/404(?:\.html|\/)$/u,
} as const;

export type PageType = keyof typeof shapes;

export const pageTypes = Object.keys(shapes) as PageType[];

/** The kind of page at a path (below the base); nothing when it is none of ours. */
export function pageTypeOf(path: string, otherLanguages: readonly string[]): PageType | undefined {
  const [, first = ''] = path.split('/');
  const below = otherLanguages.includes(first) ? path.slice(first.length + 1) : path;
  return pageTypes.find((type) => shapes[type].test(below));
}

/** One page of every kind in a language: the longest, which has most that can be wrong. */
export function samplePages(
  pages: readonly Page[],
  language: string,
  isDefault: boolean,
): Map<PageType, Page> {
  const samples = new Map<PageType, Page>();
  for (const page of pages) {
    const inLanguage = page.path.startsWith(`/${language}/`);
    if (isDefault ? page.elements[0]?.attributes.get('lang') !== language : !inLanguage) continue;
    const type = pageTypeOf(page.path, isDefault ? [] : [language]);
    const best = type === undefined ? undefined : samples.get(type);
    if (type !== undefined && page.html.length > (best?.html.length ?? 0)) samples.set(type, page);
  }
  return samples;
}
