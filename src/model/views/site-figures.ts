import { languageNameIn } from '#i18n/dates';
import { formatNumber } from '#i18n/numbers';
import { typeset } from '#markdown/typography';
import { listPath, singlePath } from '../paths.ts';
import { shareOf, siteFigures } from '../site-figures.ts';
import type { Context, Link } from './context.ts';
import { percentText } from './percent.ts';

/** One figure of the site, with where it can be seen. */
export interface SiteFigureView {
  readonly value: string;
  readonly label: string;
  readonly href: string;
  readonly note?: string;
  /** Parts of it, each with where it can be seen. */
  readonly parts: readonly (Link & { readonly language: string })[];
}

/** The figures that `/about/` shows, in their order. */
export function siteFigureViews(context: Context): SiteFigureView[] {
  const { graph, place, language, words } = context;
  const told = words.siteFigures;
  const figures = siteFigures(graph);
  const { sources, consulted } = figures;
  const sourceList = listPath(place, language, 'sources');
  const count = (value: number, label: string, href: string, note?: string): SiteFigureView =>
    entry(context, formatNumber(value, language), label, href, note);
  const share = (part: number, label: string, href: string, note: string): SiteFigureView =>
    entry(context, percentText(context, shareOf(part, sources)), label, href, note);
  return [
    {
      ...count(figures.claims, told.claims(figures.claims), listPath(place, language, 'claims')),
      parts: figures.claimsByLanguage.map(({ language: own, count: written }) => ({
        label: told.inLanguage(written, languageNameIn(own, language)),
        href: listPath(place, own, 'claims'),
        language: own,
      })),
    },
    count(sources, told.sources(sources), sourceList, told.sourcesNote),
    share(figures.primary, told.primary, sourceList, told.primaryNote(figures.primary, sources)),
    share(
      consulted.original,
      told.original,
      sourceList,
      [
        told.originalNote(consulted.original, sources, consulted.copy, consulted.excerpt),
        ...(figures.stored === 0 ? [] : [told.storedNote(figures.stored, sources)]),
      ].join(' '),
    ),
    share(
      figures.archived,
      told.archived,
      `${singlePath(place, language, 'status')}#unarchived`,
      told.archivedNote(figures.archived, sources),
    ),
    count(figures.documents, told.documents(figures.documents), listPath(place, language, 'documents')),
    count(figures.claimants, told.claimants(figures.claimants), listPath(place, language, 'claimants')),
    count(
      figures.revisions,
      told.revisions(figures.revisions),
      singlePath(place, language, 'corrections'),
      told.revisionsNote,
    ),
  ];
}

function entry(
  { language }: Context,
  value: string,
  label: string,
  href: string,
  note: string | undefined,
): SiteFigureView {
  return {
    value,
    label: typeset(label, language),
    href,
    ...(note === undefined ? {} : { note: typeset(note, language) }),
    parts: [],
  };
}
