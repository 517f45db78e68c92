import { typeset } from '#markdown/typography';
import type { RevisionNode } from '../graph.ts';
import { singlePath, trustDataPath } from '../paths.ts';
import { type Card, cardsOf, type Day, dayView } from './card.ts';
import { type Context, type Phrase, phrase } from './context.ts';
import { buildFrame, type Frame } from './frame.ts';
import { numberedTitle, type Pager, pagerOf, paginate } from './lists.ts';
import { type VerdictMark, verdictMark } from './verdict-mark.ts';

/** Every revision of the site, newest first. */
export interface CorrectionsView {
  readonly frame: Frame;
  readonly entries: readonly CorrectionEntry[];
  readonly policy: string;
  /** The same as data. */
  readonly data: string;
  readonly pager?: Pager;
}

export interface CorrectionEntry {
  readonly date: Day;
  readonly kind: string;
  readonly card: Card;
  readonly change: ChangedVerdict;
  readonly words?: ChangedWords;
  readonly summary: Phrase;
}

/** The verdict before and after, or that it stayed as it was. */
export type ChangedVerdict =
  | { readonly from: VerdictMark; readonly to: VerdictMark }
  | { readonly unchanged: VerdictMark; readonly text: string };

/** Words as they were and as they are, in the language they were written in. */
export interface ChangedWords {
  readonly before: Phrase;
  readonly after: Phrase;
}

/** The pages of `/corrections/`. */
export function correctionsViews(context: Context): CorrectionsView[] {
  const { graph, place, language, words } = context;
  return paginate(graph.revisions).map((listPage) => {
    const pager = pagerOf(listPage, words.pages, (page) => singlePath(place, language, 'corrections', page));
    const title = words.corrections.title;
    return {
      frame: buildFrame(context, {
        title: numberedTitle(title, listPage, pager),
        description: words.corrections.description,
        pathIn: (candidate) => singlePath(place, candidate, 'corrections', listPage.page),
        breadcrumbs: [{ label: title }],
        updated: graph.revisions[0]?.date,
      }),
      entries: correctionEntries(context, listPage.items),
      policy: singlePath(place, language, 'corrections-policy'),
      data: trustDataPath(place, language, 'corrections'),
      ...(pager === undefined ? {} : { pager }),
    };
  });
}

/** Revisions as they are listed, each with the claim it changed. */
export function correctionEntries(context: Context, revisions: readonly RevisionNode[]): CorrectionEntry[] {
  return revisions.flatMap((revision) => entryOf(context, revision));
}

/** The words of a revision before and after, where it gives both. */
export function changedWords(
  context: Context,
  before: string | undefined,
  after: string | undefined,
): { readonly words?: ChangedWords } {
  if (before === undefined || after === undefined) return {};
  const { defaultLanguage } = context.place;
  return {
    words: {
      before: phrase(context, before, defaultLanguage),
      after: phrase(context, after, defaultLanguage),
    },
  };
}

/** What changed and why, in the page’s language where it is translated. */
export function revisionSummary(context: Context, { claim, key, summary }: RevisionNode): Phrase {
  const translated = context.graph.claims.get(claim)?.words[context.language]?.revisions[key];
  return translated === undefined
    ? phrase(context, summary, context.place.defaultLanguage)
    : phrase(context, translated, context.language);
}

function entryOf(context: Context, revision: RevisionNode): CorrectionEntry[] {
  const [card] = cardsOf(context, [revision.claim]);
  if (card === undefined) return [];
  return [
    {
      date: dayView(context, revision.date),
      kind: context.words.revisionKinds[revision.kind],
      card,
      change: changedVerdict(context, revision),
      ...changedWords(context, revision.before, revision.after),
      summary: revisionSummary(context, revision),
    },
  ];
}

function changedVerdict(context: Context, { verdicts: [before, after] }: RevisionNode): ChangedVerdict {
  const [from, to] = [verdictMark(context, before), verdictMark(context, after)];
  if (before !== after) return { from, to };
  return { unchanged: to, text: typeset(context.words.corrections.unchanged(to.label), context.language) };
}
