import { formatDay, languageNameIn } from '#i18n/dates';
import { typeset } from '#markdown/typography';
import type { ClaimNode } from '../graph.ts';
import { byText } from '../order.ts';
import { itemPath, singlePath } from '../paths.ts';
import { cardOf } from './card.ts';
import { type Context, type Phrase, phrase } from './context.ts';
import { buildFrame, type Frame } from './frame.ts';
import { sourceView } from './source-view.ts';
import { staleText } from './stale-text.ts';
import { latestChange } from './tally.ts';
import { driftOf, whereaboutsOf } from './whereabouts.ts';

/** What is not up to date on the site, or less well founded than the rest. */
export interface StatusView {
  readonly frame: Frame;
  readonly sections: readonly StatusSection[];
}

/** One kind of thing to be mended; without entries, `empty` says that all is well. */
export interface StatusSection {
  readonly id: string;
  readonly title: string;
  readonly empty: string;
  readonly entries: readonly StatusEntry[];
  /** That there are more than are listed. */
  readonly more?: string;
}

export interface StatusEntry {
  readonly title: Phrase & { readonly href: string };
  /** What is the matter, in short pieces. */
  readonly details: readonly Phrase[];
}

/** How many things of one kind are listed; whoever has more to mend begins with these. */
const mostEntries = 200;
/** Each kind of thing to be mended, in the order of the page. */
const kinds: readonly ((context: Context) => StatusSection)[] = [
  staleSection,
  missingSection,
  unarchivedSection,
  lostSection,
  exceptionSection,
];

/** The view of `/status/`. */
export function statusView(context: Context): StatusView {
  const { graph, place, words } = context;
  return {
    frame: buildFrame(context, {
      title: words.status.title,
      description: words.status.description,
      pathIn: (candidate) => singlePath(place, candidate, 'status'),
      breadcrumbs: [{ label: words.status.title }],
      updated: latestChange([...graph.claims.values()]),
    }),
    sections: kinds.map((kind) => shortened(context, kind(context))),
  };
}

function shortened({ words }: Context, section: StatusSection): StatusSection {
  const rest = section.entries.length - mostEntries;
  if (rest <= 0) return section;
  return { ...section, entries: section.entries.slice(0, mostEntries), more: words.status.more(rest) };
}

function staleSection(context: Context): StatusSection {
  const { words } = context;
  const entries = claimsById(context).flatMap((claim) =>
    context.graph.languages.flatMap((language): StatusEntry[] => {
      const own = claim.words[language];
      if (own?.stale === undefined) return [];
      const href = itemPath(context.place, language, 'claims', claim.id);
      const { revision } = own.stale;
      return [
        {
          title: { ...phrase(context, own.title, language), href },
          details: [
            { text: languageNameIn(language, context.language) },
            { text: staleText(context, own.stale) },
            ...(revision === undefined
              ? []
              : [phrase(context, revision.summary, context.place.defaultLanguage)]),
          ],
        },
      ];
    }),
  );
  return { id: 'stale', title: words.status.stale, empty: words.status.staleEmpty, entries };
}

function missingSection(context: Context): StatusSection {
  const { graph, words } = context;
  const entries = claimsById(context).flatMap((claim): StatusEntry[] => {
    const missing = graph.languages.filter((language) => claim.words[language] === undefined);
    if (missing.length === 0) return [];
    const { title, href } = cardOf(context, claim);
    const names = missing.map((language) => languageNameIn(language, context.language)).join(', ');
    const text = typeset(words.status.missingIn(names), context.language);
    return [{ title: { ...title, href }, details: [{ text }] }];
  });
  return { id: 'missing', title: words.status.missing, empty: words.status.missingEmpty, entries };
}

function unarchivedSection(context: Context): StatusSection {
  const { graph, words } = context;
  const entries = [...graph.sources.values()]
    .filter(({ archived }) => archived === undefined)
    .map((node): StatusEntry => {
      const { title, href, publisher, noArchive } = sourceView(context, node);
      return {
        title: { ...title, href },
        details: [{ text: publisher }, noArchive ?? { text: words.status.noReason }],
      };
    });
  return { id: 'unarchived', title: words.status.unarchived, empty: words.status.unarchivedEmpty, entries };
}

/** Sources that are no longer where they were, or no longer say what is quoted from them. */
function lostSection(context: Context): StatusSection {
  const { graph, words } = context;
  const entries = [...graph.sources.values()].flatMap((node): StatusEntry[] => {
    const { gone } = whereaboutsOf(context, node);
    const quotes = node.found?.drifted?.map(({ quote }) => driftOf(context, node, quote)) ?? [];
    const told = [gone, ...new Set(quotes)].filter((text) => text !== undefined);
    if (told.length === 0) return [];
    const { title, href, publisher } = sourceView(context, node);
    return [{ title: { ...title, href }, details: [publisher, ...told].map((text) => ({ text })) }];
  });
  return { id: 'lost', title: words.status.lost, empty: words.status.lostEmpty, entries };
}

/** What the desk knows to be wrong and bears until a day. */
function exceptionSection(context: Context): StatusSection {
  const { graph, language, place, words } = context;
  const entries = graph.exceptions.flatMap(({ code, claim, reason, until }): StatusEntry[] => {
    const node = graph.claims.get(claim);
    if (node === undefined) return [];
    const { title, href } = cardOf(context, node);
    const end = typeset(words.status.until(formatDay(until, language)), language);
    return [
      {
        title: { ...title, href },
        details: [
          phrase(context, reason, place.defaultLanguage),
          { text: end },
          { text: code, language: 'en' },
        ],
      },
    ];
  });
  return { id: 'exceptions', title: words.status.exceptions, empty: words.status.exceptionsEmpty, entries };
}

function claimsById({ graph }: Context): ClaimNode[] {
  return [...graph.claims.values()].sort((left, right) => byText(left.id, right.id));
}
