import { directionOf } from '#i18n/dates';
import { isLeftOut } from '../left-out.ts';
import { homePath, type Section } from '../paths.ts';
import { type Context, localName, localText, type Phrase } from './context.ts';
import type { SitePicture } from './picture.ts';
import { claimsOf, tallyOf } from './tally.ts';
import { type VerdictMark, verdictMark } from './verdict-mark.ts';

/** Things that have a picture each; those of other sections show that of their list. */
export const pictured = ['documents', 'topics', 'verdicts'] as const;
export type Pictured = (typeof pictured)[number];

/** Sections whose list has a picture. */
export const picturedLists = [
  'claims',
  'documents',
  'claimants',
  'sources',
  'topics',
  'verdicts',
] as const satisfies readonly Section[];

/** What a page is about, for those who see its picture. */
export interface PageWords {
  readonly title: Phrase;
  readonly description: string;
}

/**
 * The folder, below that of the language, whose picture a page has: `timeline/`, `topics/jobs/`; its own words do not
 * describe it where that is the folder of a list. Nothing for pages that show the picture of the site.
 */
export function pictureFolder(
  context: Context,
  path: string,
): { readonly folder: string; readonly own: boolean } | undefined {
  const { graph, place, language } = context;
  const below = path.slice(homePath(place, language).length).replace(/page-\d+\/$/u, '');
  const [first = '', second] = below.split('/').filter((part) => part !== '');
  if (first === '' || first === 'offline' || first.includes('.') || isLeftOut(graph.site, 'pictures'))
    return undefined;
  const isInList = second !== undefined && (picturedLists as readonly string[]).includes(first);
  const isOwn = !isInList || (pictured as readonly string[]).includes(first);
  return isOwn ? { folder: below, own: true } : { folder: `${first}/`, own: false };
}

/** The picture of a page that is about no claims in particular: beside its words stands the scale of verdicts. */
export function pagePicture(context: Context, { title, description }: PageWords): SitePicture {
  const marks = [...context.graph.verdicts.values()]
    .filter(({ data }) => data.retired === undefined)
    .map(({ data }) => ({ verdict: bare(verdictMark(context, data.id)) }));
  return {
    ...about(context, title, description),
    outcomeLabel: context.words.methodology.scale,
    tally: marks,
  };
}

/** The picture of a document, with what came out of it; of a topic, or of a verdict; nothing when it is not there. */
export function thingPicture(context: Context, section: Pictured, id: string): SitePicture | undefined {
  const { graph, words } = context;
  if (section === 'documents') {
    const node = graph.documents.get(id);
    if (node === undefined) return undefined;
    const claims = claimsOf(context, node.claims);
    return {
      ...about(
        context,
        { text: node.data.title, language: node.data.language },
        localName(context, node.data.publisher),
      ),
      outcomeLabel: words.front.passages(claims.length),
      tally: tallyOf(context, claims).map(({ verdict, count }) => ({ verdict: bare(verdict), count })),
    };
  }
  if (section === 'topics') {
    const node = graph.topics.get(id);
    if (node === undefined) return undefined;
    const label = localText(context, node.data.label);
    const { description } = node.data;
    return pagePicture(context, {
      title: { text: label },
      description:
        description === undefined ? words.topics.descriptionOf(label) : localText(context, description),
    });
  }
  const node = graph.verdicts.get(id);
  if (node === undefined) return undefined;
  const mark = verdictMark(context, id);
  return {
    ...about(context, { text: mark.label }, localText(context, node.data.definition)),
    outcomeLabel: words.verdicts.title,
    tally: [{ verdict: bare(mark) }],
  };
}

/** What the list of a section says of itself. */
export function listWords({ words }: Pick<Context, 'words'>, section: Section): PageWords {
  const { title, description } = words[section];
  return { title: { text: title }, description };
}

function about(
  context: Context,
  title: Phrase,
  description: string,
): Omit<SitePicture, 'outcomeLabel' | 'tally'> {
  const site = localText(context, context.graph.site.title);
  return {
    kind: 'site',
    language: context.language,
    direction: directionOf(context.language),
    site,
    sentence: `${title.text}. ${description}`,
    title,
    description,
    publisher: site,
  };
}

function bare({ label, glyph, tone }: VerdictMark): SitePicture['tally'][number]['verdict'] {
  return { label, glyph, tone };
}
