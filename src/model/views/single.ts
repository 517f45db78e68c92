import { homePath, listPath, type SinglePage, singlePath } from '../paths.ts';
import { type Card, cardsOf, type Day, dayView } from './card.ts';
import { type Context, localPhrase, type Phrase, phrase } from './context.ts';
import { buildFrame, type Frame } from './frame.ts';
import { type Pager, pagerOf, sheets } from './lists.ts';
import { type VerdictMark, verdictMark } from './verdict-mark.ts';

/** Every revision of the site, newest first. */
export interface CorrectionsView {
  readonly frame: Frame;
  readonly entries: readonly CorrectionEntry[];
  readonly policy: string;
  readonly pager?: Pager;
}

export interface CorrectionEntry {
  readonly date: Day;
  readonly kind: string;
  readonly card: Card;
  readonly from?: VerdictMark;
  readonly to?: VerdictMark;
  readonly summary: Phrase;
}

/** The pages of `/corrections/`. */
export function correctionsViews(context: Context): CorrectionsView[] {
  const { graph, place, language, words } = context;
  return sheets(graph.revisions).map((sheet) => {
    const pager = pagerOf(sheet, words.pages, (page) => singlePath(place, language, 'corrections', page));
    const title = words.corrections.title;
    return {
      frame: buildFrame(context, {
        title: sheet.page === 1 || pager === undefined ? title : `${title}, ${pager.text}`,
        description: words.corrections.description,
        pathIn: (candidate) => singlePath(place, candidate, 'corrections', sheet.page),
        breadcrumbs: [{ label: title }],
        updated: graph.revisions[0]?.date,
      }),
      entries: sheet.items.flatMap((revision) => entryOf(context, revision)),
      policy: singlePath(place, language, 'corrections-policy'),
      ...(pager === undefined ? {} : { pager }),
    };
  });
}

function entryOf(context: Context, revision: Context['graph']['revisions'][number]): CorrectionEntry[] {
  const [card] = cardsOf(context, [revision.claim]);
  if (card === undefined) return [];
  const translated = context.graph.claims.get(revision.claim)?.words[context.language]?.revisions[
    revision.date
  ];
  return [
    {
      date: dayView(context, revision.date),
      kind: context.words.revisionKinds[revision.kind],
      card,
      ...(revision.from === undefined ? {} : { from: verdictMark(context, revision.from) }),
      ...(revision.to === undefined ? {} : { to: verdictMark(context, revision.to) }),
      summary:
        translated === undefined
          ? phrase(context, revision.summary, context.place.defaultLanguage)
          : phrase(context, translated, context.language),
    },
  ];
}

/** What surrounds an editorial page: its frame, and the scale for the page that explains it. */
export interface EditorialView {
  readonly frame: Frame;
  readonly title: string;
  readonly scale: readonly ScaleEntry[];
}

export interface ScaleEntry {
  readonly mark: VerdictMark;
  readonly definition: Phrase;
  readonly example?: Card;
}

/** What an editorial page says of itself in its front matter. */
export interface EditorialInput {
  readonly name: SinglePage;
  readonly title: string;
  readonly description: string;
  readonly updated: string;
  /** Languages the page is written in. */
  readonly languages: readonly string[];
}

/** The view of an editorial page; the methodology carries the verdict scale. */
export function editorialView(context: Context, input: EditorialInput): EditorialView {
  return {
    frame: buildFrame(context, {
      title: input.title,
      description: input.description,
      pathIn: (candidate) => singlePath(context.place, candidate, input.name),
      languages: input.languages,
      breadcrumbs: [{ label: input.title }],
      updated: input.updated,
      ...(input.name === 'methodology' ? { section: 'methodology' as const } : {}),
    }),
    title: input.title,
    scale: input.name === 'methodology' ? scaleOf(context) : [],
  };
}

function scaleOf(context: Context): ScaleEntry[] {
  return [...context.graph.verdicts.values()].map(({ data, claims }) => {
    const [example] = cardsOf(context, claims.slice(0, 1));
    return {
      mark: verdictMark(context, data.id),
      definition: localPhrase(context, data.definition),
      ...(example === undefined ? {} : { example }),
    };
  });
}

/** The page for addresses where nothing is; one file for all languages, so it speaks them all. */
export interface NotFoundView {
  readonly frame: Frame;
  readonly sections: readonly {
    readonly language: string;
    readonly title: string;
    readonly text: string;
    readonly home: { readonly label: string; readonly href: string };
    readonly all: { readonly label: string; readonly href: string };
  }[];
}

/** The view of `/404.html`, from the contexts of all languages, the default first. */
export function notFoundView(contexts: readonly Context[]): NotFoundView {
  const [first] = contexts;
  if (first === undefined) throw new Error('a site has at least one language');
  return {
    frame: buildFrame(first, {
      title: first.words.notFound.title,
      description: first.words.notFound.text,
      pathIn: () => `${first.place.base}/404.html`,
      languages: [],
      breadcrumbs: [],
    }),
    sections: contexts.map((context) => {
      const { words, place, language } = context;
      return {
        language,
        title: words.notFound.title,
        text: words.notFound.text,
        home: { label: words.notFound.back, href: homePath(place, language) },
        all: { label: words.notFound.all, href: listPath(place, language, 'claims') },
      };
    }),
  };
}
