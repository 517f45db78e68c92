import { machineDay } from '#schema/day';
import type { Claim, ClaimReview, CorrectionComment, CreativeWork, Rating } from 'schema-dts';
import { typeset } from '#markdown/typography';
import type { ClaimNode, ClaimWords, EntityNode, SourceNode } from '#model/graph';
import { absolute, itemPath } from '#model/paths';
import { type Context, localNames, localText, phrase } from '#model/views/context';
import { conclusionOf } from '#model/views/judgement';
import { claimPictureView } from '#model/views/shown-picture';
import { highestValue, verdictMark } from '#model/views/verdict-mark';
import { whereaboutsOf } from '#model/views/whereabouts';
import type { EntityKind } from '#schema/document';
import { appearanceOf, mediaReview } from './media-review.ts';
import { scriptJson } from './json-ld.ts';
import { publisherOf, publisherReference } from './publisher.ts';

/**
 * A claim as schema.org’s ClaimReview, in the context’s language, in which its words must exist. Every text in it is
 * the one that the claim page shows. `@id` names the review of this language, and the claim of all languages.
 * Source: Google Search Central, “Fact Check (ClaimReview) structured data”; schema.org/ClaimReview.
 */
export function claimReview(context: Context, claim: ClaimNode) {
  const { graph, language } = context;
  const words = claim.words[language];
  if (words === undefined) throw new Error(`claim ${claim.id} has no words in ${language}`);
  const sources = claim.sources.flatMap(({ source }) => graph.sources.get(source) ?? []);
  const corrections = correctionsOf(context, claim);
  const media = mediaReview(context, claim);
  return {
    '@type': 'ClaimReview',
    '@id': reviewId(context, claim, language),
    url: pageAddress(context, claim, language),
    inLanguage: language,
    claimReviewed: typeset(words.claim, language),
    reviewRating: ratingOf(context, claim, words),
    author: publisherReference(context),
    publisher: publisherOf(context),
    ...(claim.authors.length === 0 ? {} : { creditText: localNames(context, claim.authors).join(', ') }),
    datePublished: claim.published,
    dateModified: claim.updated,
    ...imagesOf(context, claim, words),
    itemReviewed: claimOf(context, claim),
    citation: sources.map((source) => citationOf(context, source)),
    ...(media === undefined ? {} : { associatedMediaReview: media }),
    ...(corrections.length === 0 ? {} : { correction: corrections }),
    ...translationLinks(context, claim),
    sdLicense: graph.site.licence.url,
  } as const satisfies ClaimReview;
}

/** The pictures that the page shows to everybody: what is covered is shown in no list of results. */
function imagesOf(context: Context, claim: ClaimNode, words: ClaimWords): { readonly image?: string[] } {
  const open = claim.media.filter(({ sensitive }) => sensitive === undefined);
  const shown = [
    ...open.filter(({ is }) => is === 'claim'),
    ...open.filter(({ is, id }) => is === 'evidence' || words.body.pictures.some((own) => own.id === id)),
  ];
  const addresses = [...new Set(shown)].flatMap((picture) => {
    const view = claimPictureView(context, picture, words, new Map());
    return view === undefined ? [] : [absolute(context.place, view.address)];
  });
  return addresses.length === 0 ? {} : { image: addresses };
}

/** The same as the text of the claim page’s script. */
export function claimReviewScript(context: Context, claim: ClaimNode): string {
  return scriptJson({ '@context': 'https://schema.org', ...claimReview(context, claim) });
}

function pageAddress({ place }: Context, claim: ClaimNode, language: string): string {
  return absolute(place, itemPath(place, language, 'claims', claim.id));
}

function reviewId(context: Context, claim: ClaimNode, language: string): string {
  return `${pageAddress(context, claim, language)}#review`;
}

/**
 * A number only where the verdict is a degree of truth; the word always. The explanation is what readers are led to
 * conclude, as the page says it; how sure the desk is says nothing of the claim, so it is no part of the rating.
 */
function ratingOf(context: Context, claim: ClaimNode, words: ClaimWords): Rating {
  const conclusion = conclusionOf(context, claim, words);
  const { label } = verdictMark(context, claim.verdict);
  const { verdicts } = context.graph;
  const ratingValue = verdicts.get(claim.verdict)?.data.value ?? null;
  return {
    '@type': 'Rating',
    alternateName: label,
    ...(conclusion === undefined
      ? {}
      : { ratingExplanation: `${context.words.conclusion.label} ${conclusion.text}` }),
    ...(ratingValue === null ? {} : { ratingValue, worstRating: 1, bestRating: highestValue(context.graph) }),
  };
}

function claimOf(context: Context, claim: ClaimNode): Claim {
  const { graph, place } = context;
  const authors = claim.claimants
    .flatMap((id) => graph.entities.get(id) ?? [])
    .map((node) => claimantOf(context, node));
  const [author, ...others] = authors;
  const documents = [...new Set(claim.appearances.map(({ document }) => document))];
  return {
    '@type': 'Claim',
    '@id': `${pageAddress(context, claim, place.defaultLanguage)}#claim`,
    ...(author === undefined ? {} : { author: others.length === 0 ? author : authors }),
    ...datePublished(claim.made),
    appearance: documents.flatMap((id) => {
      const node = graph.documents.get(id);
      return node === undefined ? [] : [appearanceOf(context, node)];
    }),
  };
}

const schemaTypes: Readonly<Record<EntityKind, 'Person' | 'Organization' | 'GovernmentOrganization'>> = {
  person: 'Person',
  organization: 'Organization',
  government: 'GovernmentOrganization',
  group: 'Organization',
  publication: 'Organization',
};

function claimantOf(context: Context, { id, name, kind, sameAs, url }: EntityNode) {
  const { place, language } = context;
  const same = url === undefined ? sameAs : [url, ...sameAs];
  return {
    // Of somebody who is not known, a program is told no kind: Thing is what persons and organizations are.
    // The types of schema-dts know the two alone.
    '@type': (kind === undefined ? 'Thing' : schemaTypes[kind]) as (typeof schemaTypes)[EntityKind],
    name: localText(context, name),
    url: absolute(place, itemPath(place, language, 'claimants', id)),
    ...(same.length === 0 ? {} : { sameAs: same }),
  } as const;
}

/** Days, months, years and times (https://schema.org/Date, https://schema.org/DateTime); what is known less exactly is left out. */
function datePublished(date: string | undefined): { readonly datePublished?: string } {
  const machine = date === undefined ? undefined : machineDay(date);
  return machine === undefined ? {} : { datePublished: machine };
}

function citationOf(context: Context, source: SourceNode): CreativeWork {
  const { archived, gone } = whereaboutsOf(context, source);
  // The page names the former address of a source that is gone only when there is one.
  const url = source.url ?? (gone === undefined ? undefined : archived);
  return {
    '@type': 'CreativeWork',
    name: source.title,
    ...(url === undefined ? {} : { url }),
    ...(source.publisher === '' ? {} : { publisher: { '@type': 'Organization', name: source.publisher } }),
    ...datePublished(source.published),
    ...(archived === undefined ? {} : { archivedAt: archived }),
  };
}

function correctionsOf(context: Context, claim: ClaimNode): CorrectionComment[] {
  const { language, place } = context;
  return claim.revisions.map(({ key, date, summary }) => {
    const translated = claim.words[language]?.revisions[key];
    const written = translated === undefined ? place.defaultLanguage : language;
    return {
      '@type': 'CorrectionComment',
      datePublished: date,
      text: phrase(context, translated ?? summary, written).text,
      ...(written === language ? {} : { inLanguage: written }),
    };
  });
}

/** The original names its translations, a translation its original. */
function translationLinks(context: Context, claim: ClaimNode) {
  const { place, language, graph } = context;
  if (language !== place.defaultLanguage) {
    return { translationOfWork: { '@id': reviewId(context, claim, place.defaultLanguage) } };
  }
  const others = graph.languages.filter(
    (candidate) => candidate !== language && claim.words[candidate] !== undefined,
  );
  if (others.length === 0) return {};
  return { workTranslation: others.map((other) => ({ '@id': reviewId(context, claim, other) })) };
}
