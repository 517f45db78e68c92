import { languageNameIn } from '#i18n/dates';
import { homePath, type Place, singlePath } from '../paths.ts';
import { type Repository, repositoryOf } from '../repository.ts';
import { type Context, localText } from './context.ts';
import { buildFrame, type Frame } from './frame.ts';

/** The page of the form for a new claim. */
export interface ContributeView {
  readonly frame: Frame;
  readonly place: Place;
  readonly repository?: Repository;
  /** The language claims are written in, as this page’s language calls it; none when it is the page’s own. */
  readonly claimLanguage?: string;
  /** Where the browser finds what it must know of the site. */
  readonly known: string;
  readonly checks: string;
  readonly verdicts: readonly Choice[];
  readonly topics: readonly Choice[];
}

/** A value to choose, and what readers call it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The view of `/contribute/`; `title` and `description` are the form’s own words. */
export function contributeView(
  context: Context,
  { title, description }: { readonly title: string; readonly description: string },
): ContributeView {
  const { graph, place, language } = context;
  const repository = repositoryOf(graph.site);
  const isForeign = language !== place.defaultLanguage;
  return {
    frame: buildFrame(context, {
      title,
      description,
      pathIn: (candidate) => singlePath(place, candidate, 'contribute'),
      breadcrumbs: [{ label: title }],
    }),
    place,
    ...(repository === undefined ? {} : { repository }),
    ...(isForeign ? { claimLanguage: languageNameIn(place.defaultLanguage, language) } : {}),
    known: `${place.base}/contribute/known.json`,
    checks: `${homePath(place, language)}contribute/checks/`,
    verdicts: [...graph.verdicts.values()]
      .filter(({ data }) => data.retired === undefined)
      .map(({ data }) => ({ value: data.id, label: localText(context, data.label) })),
    topics: [...graph.topics.values()].map(({ data }) => ({
      value: data.id,
      label: localText(context, data.label),
    })),
  };
}
