import type { ClaimNode, SourceNode } from '#model/graph';
import { absolute, itemPath, singlePath, type TrustPage } from '#model/paths';
import { shareOf, siteFigures } from '#model/site-figures';
import { type ReplyStatus, siteStatus } from '#model/site-status';
import { readingLanguage } from '#model/views/card';
import { type Context, localName } from '#model/views/context';
import { claimAddress, plain } from './claim-data.ts';
import type { AboutData, CorrectionsData, MethodologyData, StatusData } from './trust-data-schema.ts';
import { sourceHref } from '#model/views/source-href';

/** Every revision of the site, newest first, as `/corrections/` shows them. */
export function correctionsData(context: Context): CorrectionsData {
  const { graph, language } = context;
  const [newest] = graph.revisions;
  return {
    ...heading(context, 'corrections', context.words.corrections.title),
    ...(newest === undefined ? {} : { updated: newest.date }),
    corrections: graph.revisions.flatMap((revision) => {
      const claim = graph.claims.get(revision.claim);
      if (claim === undefined) return [];
      const { key, date, kind, before, after, summary, verdicts } = revision;
      return [
        {
          claim: claimOf(context, claim),
          ...{ date, kind },
          verdict: { before: verdictOf(context, verdicts[0]), after: verdictOf(context, verdicts[1]) },
          ...(before === undefined || after === undefined ? {} : { words: { before, after } }),
          summary: claim.words[language]?.revisions[key] ?? summary,
        },
      ];
    }),
  };
}

/** What is not up to date, as `/status/` shows it; the page shortens long lists, this does not. */
export function statusData(context: Context): StatusData {
  const { graph, today } = context;
  const status = siteStatus(graph, today);
  const reviewed = ({ reviewBy, ...claim }: ClaimNode & { readonly reviewBy: string }) => ({
    claim: claimOf(context, claim),
    reviewBy,
  });
  return {
    ...heading(context, 'status', context.words.status.title),
    ...(today === undefined ? {} : { day: today }),
    overdue: status.overdue.map(reviewed),
    due: status.due.map(reviewed),
    stale: status.stale.map(({ claim, language, stale: { revision } }) => ({
      claim: claimOf(context, claim, language),
      lang: language,
      ...(revision === undefined ? {} : { changed: revision.date }),
    })),
    missing: status.missing.map(({ claim, languages }) => ({
      claim: claimOf(context, claim),
      langs: [...languages],
    })),
    replies: repliesOf(context, status.replies),
    unarchived: status.unarchived.map((source) => ({
      source: sourceOf(context, source),
      ...reasonOf(context, source),
    })),
    lost: status.lost.map(({ source, goneSince, drifted }) => ({
      source: sourceOf(context, source),
      ...(goneSince === undefined ? {} : { goneSince }),
      drifted: [...drifted],
    })),
    exceptions: status.exceptions.map(({ claim, exception: { code, reason, until } }) => ({
      claim: claimOf(context, claim),
      ...{ code, reason, until },
    })),
  };
}

function repliesOf(context: Context, { waiting, ...counts }: ReplyStatus): StatusData['replies'] {
  return { ...counts, waiting: waiting.map((claim) => claimOf(context, claim)) };
}

/** The scale and how it is used, as `/methodology/` shows them. */
export function methodologyData(context: Context): MethodologyData {
  const { graph, place, language, words } = context;
  const total = graph.claims.size;
  return {
    ...heading(context, 'methodology', words.nav.methodology),
    claims: total,
    verdicts: [...graph.verdicts.values()].map(({ data, claims }) => ({
      ...verdictOf(context, data.id),
      url: absolute(place, itemPath(place, language, 'verdicts', data.id)),
      definition: plain(context, data.definition),
      ...(data.example === undefined ? {} : { example: plain(context, data.example) }),
      ...(data.value === null ? {} : { rating: data.value }),
      ...(data.retired === undefined ? {} : { retired: data.retired.date }),
      claims: claims.length,
      share: rounded(shareOf(claims.length, total)),
    })),
  };
}

/** The figures of the site, as `/about/` shows them. */
export function aboutData(context: Context): AboutData {
  const { claimsByLanguage, primary, consulted, stored, archived, ...counts } = siteFigures(context.graph);
  const part = (count: number) => ({ count, share: rounded(shareOf(count, counts.sources)) });
  return {
    ...heading(context, 'about', context.words.siteFigures.title),
    ...counts,
    claimsByLanguage: Object.fromEntries(claimsByLanguage.map(({ language, count }) => [language, count])),
    primary: part(primary),
    consulted: {
      original: part(consulted.original),
      copy: part(consulted.copy),
      excerpt: part(consulted.excerpt),
    },
    stored: part(stored),
    archived: part(archived),
  };
}

function heading(context: Context, page: TrustPage, title: string) {
  const { graph, place, language } = context;
  return {
    title,
    url: absolute(place, singlePath(place, language, page)),
    lang: language,
    publisher: localName(context, graph.site.publisher.name),
    license: graph.site.licence.url,
  };
}

/** A claim as its page is reached from this language. */
function claimOf(context: Context, claim: ClaimNode, language = readingLanguage(context, claim)) {
  return {
    id: claim.id,
    title: claim.words[language]?.title ?? claim.id,
    url: claimAddress(context, claim, language),
  };
}

function sourceOf(context: Context, source: SourceNode) {
  const { id, title, publisher, url } = source;
  return {
    ...{ id, title, publisher, page: absolute(context.place, sourceHref(context, source)) },
    ...(url === undefined ? {} : { url }),
  };
}

/** Why a source has no archived copy, in the words of the page’s language where they are translated. */
function reasonOf(context: Context, { noArchive, wordsIn }: SourceNode) {
  if (noArchive === undefined) return {};
  return { reason: wordsIn[context.language]?.noArchive ?? plain(context, noArchive) };
}

function verdictOf(context: Context, id: string) {
  const data = context.graph.verdicts.get(id)?.data;
  return { id, label: data === undefined ? id : plain(context, data.label) };
}

/** To a hundredth of a percent: no more digits than the count bears. */
function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
