import { formatDay, languageNameIn } from '#i18n/dates';
import { typeset } from '#markdown/typography';
import { itemPath, singlePath, trustDataPath } from '../paths.ts';
import { daysAhead, type ReviewedClaim } from '../review-days.ts';
import { type SiteStatus, siteStatus } from '../site-status.ts';
import { cardOf } from './card.ts';
import { type Context, type Phrase, phrase } from './context.ts';
import { buildFrame, type Frame } from './frame.ts';
import { repliesOf } from './judgement.ts';
import { sourceView } from './source-view.ts';
import { staleText } from './stale-text.ts';
import { driftOf, whereaboutsOf } from './whereabouts.ts';

/** What is not up to date on the site, or less well founded than the rest. */
export interface StatusView {
  readonly frame: Frame;
  readonly sections: readonly StatusSection[];
  /** The same as data, in whole. */
  readonly data: string;
}

/** One kind of thing to be mended; without entries, `empty` says that all is well. */
export interface StatusSection {
  readonly id: string;
  readonly title: string;
  /** What is counted over the whole site. */
  readonly count?: string;
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
const kinds: readonly ((context: Context, status: SiteStatus) => StatusSection)[] = [
  overdueSection,
  dueSection,
  staleSection,
  missingSection,
  repliesSection,
  unarchivedSection,
  lostSection,
  exceptionSection,
];

/** The view of `/status/`. */
export function statusView(context: Context): StatusView {
  const { graph, place, words } = context;
  const status = siteStatus(graph, context.today);
  return {
    frame: buildFrame(context, {
      title: words.status.title,
      description: words.status.description,
      pathIn: (candidate) => singlePath(place, candidate, 'status'),
      breadcrumbs: [{ label: words.status.title }],
      updated: graph.lastChange,
    }),
    sections: kinds.map((kind) => shortened(context, kind(context, status))),
    data: trustDataPath(place, context.language, 'status'),
  };
}

function shortened({ words }: Context, section: StatusSection): StatusSection {
  const rest = section.entries.length - mostEntries;
  if (rest <= 0) return section;
  return { ...section, entries: section.entries.slice(0, mostEntries), more: words.status.more(rest) };
}

function overdueSection(context: Context, { overdue }: SiteStatus): StatusSection {
  const { words } = context;
  const entries = overdue.map((claim) => reviewEntry(context, claim, words.status.wasDue));
  return { id: 'overdue', title: words.status.overdue, empty: words.status.overdueEmpty, entries };
}

function dueSection(context: Context, { due }: SiteStatus): StatusSection {
  const { words, language } = context;
  const entries = due.map((claim) => reviewEntry(context, claim, words.review.by));
  const [title, empty] = [words.status.due(daysAhead), words.status.dueEmpty(daysAhead)];
  return { id: 'due', title: typeset(title, language), empty: typeset(empty, language), entries };
}

function reviewEntry(context: Context, claim: ReviewedClaim, say: (day: string) => string): StatusEntry {
  const { title, href, verdict } = cardOf(context, claim);
  const text = typeset(say(formatDay(claim.reviewBy, context.language)), context.language);
  return { title: { ...title, href }, details: [{ text }, { text: verdict.label }] };
}

function staleSection(context: Context, { stale: all }: SiteStatus): StatusSection {
  const { words } = context;
  const entries = all.map(({ claim, language, stale }): StatusEntry => {
    const href = itemPath(context.place, language, 'claims', claim.id);
    const { revision } = stale;
    return {
      title: { ...phrase(context, claim.words[language]?.title ?? claim.id, language), href },
      details: [
        { text: languageNameIn(language, context.language) },
        { text: staleText(context, stale) },
        ...(revision === undefined ? [] : [phrase(context, revision.summary, context.place.defaultLanguage)]),
      ],
    };
  });
  return { id: 'stale', title: words.status.stale, empty: words.status.staleEmpty, entries };
}

function missingSection(context: Context, { missing }: SiteStatus): StatusSection {
  const { words } = context;
  const entries = missing.map(({ claim, languages }): StatusEntry => {
    const { title, href } = cardOf(context, claim);
    const names = languages.map((language) => languageNameIn(language, context.language)).join(', ');
    const text = typeset(words.status.missingIn(names), context.language);
    return { title: { ...title, href }, details: [{ text }] };
  });
  return { id: 'missing', title: words.status.missing, empty: words.status.missingEmpty, entries };
}

/** Who was asked for an answer, counted; named are the claims where one has not come. */
function repliesSection(context: Context, { replies }: SiteStatus): StatusSection {
  const { language, words } = context;
  const told = words.status.replies;
  const entries = replies.waiting.map((claim): StatusEntry => {
    const { title, href } = cardOf(context, claim);
    const silent = repliesOf(context, claim).filter((_, place) => claim.replies[place]?.answer === 'none');
    return {
      title: { ...title, href },
      details: silent.map(({ to, asked }) => ({ text: typeset(`${to}, ${asked}`, language) })),
    };
  });
  return {
    id: 'replies',
    title: told.title,
    count: typeset(told.count(replies), language),
    empty: told.empty,
    entries,
  };
}

function unarchivedSection(context: Context, { unarchived }: SiteStatus): StatusSection {
  const { words } = context;
  const entries = unarchived.map((node): StatusEntry => {
    const { title, href, publisher, noArchive } = sourceView(context, node);
    return {
      title: { ...title, href },
      details: [{ text: publisher }, noArchive ?? { text: words.status.noReason }],
    };
  });
  return { id: 'unarchived', title: words.status.unarchived, empty: words.status.unarchivedEmpty, entries };
}

/** Sources that are no longer where they were, or no longer say what is quoted from them. */
function lostSection(context: Context, { lost }: SiteStatus): StatusSection {
  const { words } = context;
  const entries = lost.map(({ source, drifted }): StatusEntry => {
    const { gone } = whereaboutsOf(context, source);
    const quotes = drifted.map(({ quote }) => driftOf(context, source, quote));
    const told = [gone, ...new Set(quotes)].filter((text) => text !== undefined);
    const { title, href, publisher } = sourceView(context, source);
    return { title: { ...title, href }, details: [publisher, ...told].map((text) => ({ text })) };
  });
  return { id: 'lost', title: words.status.lost, empty: words.status.lostEmpty, entries };
}

/** What the desk knows to be wrong and bears until a day. */
function exceptionSection(context: Context, { exceptions }: SiteStatus): StatusSection {
  const { language, place, words } = context;
  const entries = exceptions.map(({ claim, exception }): StatusEntry => {
    const { title, href } = cardOf(context, claim);
    const end = typeset(words.status.until(formatDay(exception.until, language)), language);
    return {
      title: { ...title, href },
      details: [
        phrase(context, exception.reason, place.defaultLanguage),
        { text: end },
        { text: exception.code, language: 'en' },
      ],
    };
  });
  return { id: 'exceptions', title: words.status.exceptions, empty: words.status.exceptionsEmpty, entries };
}
