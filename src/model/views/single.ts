import { homePath, listPath, type SinglePage, singlePath, trustDataPath } from '../paths.ts';
import { type Card, cardsOf } from './card.ts';
import { type Context, localPhrase, type Phrase } from './context.ts';
import { buildFrame, type Frame } from './frame.ts';
import { type SharesView, sharesView } from './shares.ts';
import { type SiteFigureView, siteFigureViews } from './site-figures.ts';
import { editorialChange } from './tally.ts';
import { type VerdictMark, verdictMark } from './verdict-mark.ts';

/** What surrounds an editorial page: its frame, and the scale for the page that explains it. */
export interface EditorialView {
  readonly frame: Frame;
  readonly title: string;
  readonly scale: readonly ScaleEntry[];
  readonly shares?: SharesView;
  readonly figures: readonly SiteFigureView[];
  /** What the page says as data, where it says more than words. */
  readonly data?: string;
}

export interface ScaleEntry {
  readonly mark: VerdictMark;
  readonly definition: Phrase;
  /** A case worked through: why this verdict, and no other. */
  readonly worked?: Phrase;
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
      updated: editorialChange(input, context.graph.lastChange),
      ...(input.name === 'methodology' ? { section: 'methodology' as const } : {}),
    }),
    title: input.title,
    scale: input.name === 'methodology' ? scaleOf(context) : [],
    ...(input.name === 'methodology' ? { shares: sharesView(context) } : {}),
    figures: input.name === 'about' ? siteFigureViews(context) : [],
    ...(input.name === 'methodology' || input.name === 'about'
      ? { data: trustDataPath(context.place, context.language, input.name) }
      : {}),
  };
}

function scaleOf(context: Context): ScaleEntry[] {
  return [...context.graph.verdicts.values()].map(({ data, claims }) => {
    const [example] = cardsOf(context, claims.slice(0, 1));
    return {
      mark: verdictMark(context, data.id),
      definition: localPhrase(context, data.definition),
      ...(data.example === undefined ? {} : { worked: localPhrase(context, data.example) }),
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

/** The page that stands for pages that were not read, where there is no connection. */
export function offlineView(context: Context): NotFoundView {
  const { words, place, language } = context;
  const { title, text } = words.offline;
  return {
    frame: buildFrame(context, {
      title,
      description: text,
      pathIn: (candidate) => singlePath(place, candidate, 'offline'),
      breadcrumbs: [],
    }),
    sections: [{ language, title, text, ...waysOut(context) }],
  };
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
      const { title, text } = context.words.notFound;
      return { language: context.language, title, text, ...waysOut(context) };
    }),
  };
}

/** Where to go from a page that has nothing to show. */
function waysOut({
  words,
  place,
  language,
}: Context): Pick<NotFoundView['sections'][number], 'home' | 'all'> {
  return {
    home: { label: words.notFound.back, href: homePath(place, language) },
    all: { label: words.notFound.all, href: listPath(place, language, 'claims') },
  };
}
