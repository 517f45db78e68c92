import { type ClaimNode, localise, type SourceNode, type SourceUse } from '#model/graph';
import { absolute, cardPath, homePath, itemPath } from '#model/paths';
import { readingLanguage } from '#model/views/card';
import { type Context, localName, localNames } from '#model/views/context';
import { claimPicturePath } from '#model/views/picture-words';
import { sourceHref } from '#model/views/source-href';
import { highestValue } from '#model/views/verdict-mark';
import type { Reply } from '#schema/reply';
import type { Localised } from '#schema/text';
import { capturedData, captureData } from './capture-data.ts';
import { figureData, seriesData } from './figure-data.ts';
import type { ClaimData, ClaimsData } from './claim-data-schema.ts';
import { mediaData } from './media-data.ts';
import { itemFile, siteFile } from './file-paths.ts';

/** A claim for programs, in the context’s language: the words as the desk wrote them, absent values left out. */
export function claimData(context: Context, claim: ClaimNode): ClaimData {
  const { place, language } = context;
  const words = claim.words[language];
  if (words === undefined) throw new Error(`claim ${claim.id} has no words in ${language}`);
  const undated = words.undated ?? claim.undated;
  return {
    id: claim.id,
    url: claimAddress(context, claim, language),
    lang: language,
    title: words.title,
    claim: words.claim,
    wording: words.wording,
    summary: words.summary,
    verdict: verdictOf(context, claim.verdict),
    ...judgementOf(context, claim),
    ...(claim.quoted === undefined ? {} : { quoted: claim.quoted }),
    ...claimantOf(context, claim),
    made: claim.made,
    ...(undated === undefined ? {} : { undated }),
    published: claim.published,
    updated: claim.updated,
    ...(claim.reviewBy === undefined ? {} : { reviewBy: claim.reviewBy }),
    authors: localNames(context, claim.authors),
    ...(claim.reviewedBy.length === 0 ? {} : { reviewedBy: localNames(context, claim.reviewedBy) }),
    ...(claim.replies.length === 0 ? {} : { replies: claim.replies.map((reply) => replyOf(context, reply)) }),
    ...mediaReviewOf(context, claim),
    topics: claim.topics.flatMap((id) => {
      const topic = context.graph.topics.get(id);
      return topic === undefined ? [] : [{ id, label: plain(context, topic.data.label) }];
    }),
    appearances: appearancesOf(context, claim),
    sources: claim.sources.flatMap((use) => sourceOf(context, claim, use)),
    figures: claim.figures.map((figure) => figureData(figure, words.figures[figure.id])),
    ...(claim.series.length === 0
      ? {}
      : { series: claim.series.map((series) => seriesData(series, words.series[series.id])) }),
    ...(claim.media.length === 0 ? {} : { media: mediaData(context, claim, words) }),
    relations: relationsOf(context, claim),
    revisions: claim.revisions.map(({ key, date, kind, from, to, before, after, summary }) => ({
      ...{ date, kind, summary: words.revisions[key] ?? summary },
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    })),
    translations: translationsOf(context, claim),
    embed: {
      url: absolute(place, cardPath(place, language, claim.id)),
      oembed: absolute(place, itemFile(place, language, 'claims', claim.id, 'oembed.json')),
      image: absolute(place, claimPicturePath(context, claim.id)),
    },
  };
}

/** Claims of a language, and where in their list they stand. */
export interface ClaimsPart {
  readonly claims: readonly ClaimNode[];
  /** How many claims there are in the language. */
  readonly total: number;
  /** The name of the file with those after them. */
  readonly next?: string;
}

/** Claims that are written in the context’s language. */
export function claimsData(context: Context, { claims, total, next }: ClaimsPart): ClaimsData {
  const { graph, place, language } = context;
  const updated = graph.lastChangeIn.get(language);
  return {
    title: plain(context, graph.site.title),
    url: absolute(place, homePath(place, language)),
    lang: language,
    publisher: localName(context, graph.site.publisher.name),
    license: graph.site.licence.url,
    ...(updated === undefined ? {} : { updated }),
    total,
    ...(next === undefined ? {} : { next: absolute(place, siteFile(place, language, next)) }),
    claims: claims.map((claim) => claimData(context, claim)),
  };
}

/** A localised value as it is written, without the spaces of typography. */
export function plain({ language, place }: Context, value: Localised): string {
  return localise(value, language, place.defaultLanguage).text;
}

/** The address of a claim’s page in a language it is written in. */
export function claimAddress({ place }: Context, claim: ClaimNode, language: string): string {
  return absolute(place, itemPath(place, language, 'claims', claim.id));
}

/** The addresses of a claim by language. */
export function translationsOf(context: Context, claim: ClaimNode): Record<string, string> {
  const languages = context.graph.languages.filter((language) => claim.words[language] !== undefined);
  return Object.fromEntries(
    languages.map((language) => [language, claimAddress(context, claim, language)] as const),
  );
}

function verdictOf(context: Context, id: string): ClaimData['verdict'] {
  const data = context.graph.verdicts.get(id)?.data;
  const rating = data?.value ?? null;
  return {
    id,
    label: data === undefined ? id : plain(context, data.label),
    ...(rating === null ? {} : { rating, best: highestValue(context.graph), worst: 1 }),
  };
}

/** What is concluded, and how sure the desk is; what is not translated is said in the language of the site. */
function judgementOf(
  { place, language }: Context,
  { confidence: level, words }: ClaimNode,
): Pick<ClaimData, 'conclusion' | 'confidence'> {
  const original = words[place.defaultLanguage];
  const written = (key: 'conclusion' | 'confidenceReason') =>
    original?.[key] === undefined ? undefined : (words[language]?.[key] ?? original[key]);
  const [conclusion, reason] = [written('conclusion'), written('confidenceReason')];
  return {
    ...(conclusion === undefined ? {} : { conclusion }),
    ...(level === undefined ? {} : { confidence: { level, ...(reason === undefined ? {} : { reason }) } }),
  };
}

function replyOf(context: Context, reply: Reply): NonNullable<ClaimData['replies']>[number] {
  const { to, asked, through, answer, answered, text, lang, translation, url } = reply;
  return {
    to,
    ...(asked === undefined ? {} : { asked }),
    ...(through === undefined ? {} : { through: plain(context, through) }),
    answer,
    ...(answered === undefined ? {} : { answered }),
    ...(text === undefined ? {} : { text, lang: lang ?? context.place.defaultLanguage }),
    ...(translation === undefined ? {} : { translation: plain(context, translation) }),
    ...(url === undefined ? {} : { url }),
  };
}

function mediaReviewOf(context: Context, { mediaReview }: ClaimNode): Pick<ClaimData, 'mediaReview'> {
  if (mediaReview === undefined) return {};
  const { type, categories, documents, original } = mediaReview;
  return {
    mediaReview: {
      ...{ type, categories: [...categories], documents: [...documents] },
      ...(original?.url === undefined ? {} : { original: original.url }),
      ...(original?.context === undefined ? {} : { context: plain(context, original.context) }),
    },
  };
}

function claimantOf(context: Context, claim: ClaimNode): Pick<ClaimData, 'claimant' | 'claimants'> {
  const claimants = claim.claimants.flatMap((claimant) => {
    const node = context.graph.entities.get(claimant);
    if (node === undefined) return [];
    const { id, name, kind } = node;
    return [{ id, name: plain(context, name), ...(kind === undefined ? {} : { kind }) }];
  });
  const [first] = claimants;
  return {
    ...(first === undefined ? {} : { claimant: first }),
    ...(claimants.length > 1 ? { claimants } : {}),
  };
}

function appearancesOf(context: Context, claim: ClaimNode): ClaimData['appearances'] {
  return claim.appearances.flatMap(({ document, quote, quoted, speaker, ...place }) => {
    const data = context.graph.documents.get(document)?.data;
    if (data === undefined) return [];
    return [
      {
        ...{
          document,
          title: data.title,
          publisher: localName(context, data.publisher),
          lang: data.language,
        },
        ...(data.kind === 'text' ? {} : { kind: data.kind }),
        ...(data.platform === undefined ? {} : { platform: data.platform }),
        ...(data.handle === undefined ? {} : { handle: data.handle }),
        ...(data.firstSeen === undefined ? {} : { firstSeen: data.firstSeen }),
        ...(data.url === undefined ? {} : { url: data.url }),
        ...(data.recording === undefined ? {} : { recording: data.recording }),
        ...(data.archived === undefined ? {} : { archived: data.archived }),
        ...(data.date === undefined ? {} : { date: data.date }),
        ...(data.undated === undefined ? {} : { undated: plain(context, data.undated) }),
        ...(quote === undefined ? {} : { quote }),
        ...(quoted === undefined ? {} : { quoted }),
        ...(speaker === undefined ? {} : { speaker: plain(context, speaker) }),
        ...place,
      },
    ];
  });
}

function sourceOf(context: Context, claim: ClaimNode, use: SourceUse): ClaimData['sources'] {
  const { graph, place, language } = context;
  const source = graph.sources.get(use.source);
  if (source === undefined) return [];
  const { id, title, publisher, author, url, published, accessed, kind, consulted, found } = source;
  const { medium, container, recipient, isbn, doi, reference, date, readAs } = source;
  const archived = source.archived ?? found?.archived;
  const translated = claim.words[language]?.sources[id];
  const lead = translated?.lead ?? (use.lead === undefined ? undefined : plain(context, use.lead));
  return [
    {
      ...{ id, page: absolute(place, sourceHref(context, source)), role: use.role, title },
      ...(publisher === '' ? {} : { publisher }),
      ...(medium === undefined ? {} : { medium }),
      ...(author === undefined ? {} : { author }),
      ...(container === undefined ? {} : { container }),
      ...(recipient === undefined ? {} : { recipient }),
      ...toldWords(context, source),
      ...(url === undefined ? {} : { url }),
      ...(isbn === undefined ? {} : { isbn }),
      ...(doi === undefined ? {} : { doi }),
      ...(reference === undefined ? {} : { reference }),
      ...(archived === undefined ? {} : { archived }),
      ...(published === undefined ? {} : { published }),
      ...(source.undated === undefined ? {} : { undated: plain(context, source.undated) }),
      ...(date === undefined ? {} : { date }),
      ...(accessed === undefined ? {} : { accessed }),
      ...(kind === undefined ? {} : { kind }),
      ...(consulted === undefined ? {} : { consulted }),
      ...(readAs === undefined ? {} : { readAs }),
      ...(source.language === undefined ? {} : { lang: source.language }),
      ...(use.lead === undefined || lead === undefined ? {} : { lead }),
      passages: use.passages.map(({ quote, locator, translation }, index) => {
        const own = index === 0 ? translated : undefined;
        const place = own?.locator ?? (locator === undefined ? undefined : plain(context, locator));
        const sense =
          own?.translation ?? (translation === undefined ? undefined : plain(context, translation));
        return {
          quote,
          ...(place === undefined ? {} : { locator: place }),
          ...(sense === undefined ? {} : { translation: sense }),
          ...captureData(context.place, source, quote),
        };
      }),
      ...capturedData(place, source),
    },
  ];
}

/** Where it took place, what is kept of it and why it is confidential, in the words of the page’s language. */
function toldWords(context: Context, source: SourceNode) {
  const told = (['place', 'kept', 'confidential'] as const).flatMap((key) => {
    const written = source[key];
    if (written === undefined) return [];
    return [[key, source.wordsIn[context.language]?.[key] ?? plain(context, written)] as const];
  });
  return Object.fromEntries(told) as { place?: string; kept?: string; confidential?: string };
}

function relationsOf(context: Context, claim: ClaimNode): ClaimData['relations'] {
  return claim.relations.flatMap(({ type, inverse, claim: id, reason }) => {
    const other = context.graph.claims.get(id);
    if (other === undefined) return [];
    const translated = inverse
      ? other.words[context.language]?.relations[claim.id]
      : claim.words[context.language]?.relations[id];
    const words = translated ?? reason;
    return [
      {
        ...{ type, inverse, claim: id, url: claimAddress(context, other, readingLanguage(context, other)) },
        ...(words === undefined ? {} : { reason: words }),
      },
    ];
  });
}
