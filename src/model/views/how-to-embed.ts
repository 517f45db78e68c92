import { embedWordsFor } from '#i18n/embed-words';
import type { ClaimNode } from '../graph.ts';
import { isLeftOut } from '../left-out.ts';
import { newestFirst } from '../order.ts';
import {
  absolute,
  collectionPath,
  hostScriptPath,
  itemPath,
  listPath,
  singlePath,
  siteCardPath,
  snippetsPath,
} from '../paths.ts';
import { type Context, type Link, localText } from './context.ts';
import { type EmbedView, embedView } from './embed.ts';
import { buildFrame, type Frame } from './frame.ts';

/** A page that tells how to embed: one claim, or any, shown by the newest. */
export interface HowToEmbedView {
  readonly frame: Frame;
  readonly title: string;
  /** The claim whose snippets are shown; none on a site without claims. */
  readonly embed?: EmbedView;
  /** Path of the card, for the preview. */
  readonly preview?: string;
  /** Whole address of the host script. */
  readonly script: string;
  /** Where to go from a claim’s own page; nothing on the page about embedding as such. */
  readonly back?: { readonly claim: Link; readonly general: string };
  /** Whose lines are shown, on the page about embedding as such. */
  readonly example?: string;
  readonly collections: readonly Link[];
}

/** How many topics are named as examples. */
const shownCollections = 8;

/** `/claims/<id>/embed/`. */
export function snippetsView(context: Context, claim: ClaimNode): HowToEmbedView {
  const { graph, place, language, words: interfaceWords } = context;
  const words = embedWordsFor(language);
  const embed = embedView(context, claim);
  const href = itemPath(place, language, 'claims', claim.id);
  const title = words.page.titleOf(embed.title);
  return {
    frame: buildFrame(context, {
      title,
      description: words.page.description,
      pathIn: (candidate) => snippetsPath(place, candidate, claim.id),
      languages: graph.languages.filter((candidate) => claim.words[candidate] !== undefined),
      breadcrumbs: [
        { label: interfaceWords.nav.claims, href: listPath(place, language, 'claims') },
        { label: embed.title, href },
        { label: words.control },
      ],
      section: 'claims',
      updated: claim.updated,
      embeddable: href,
    }),
    title,
    ...shown(embed),
    script: absolute(place, hostScriptPath(place)),
    back: { claim: { label: embed.title, href }, general: singlePath(place, language, 'embed') },
    collections: [],
  };
}

/** `/embed/`. */
export function howToEmbedView(context: Context): HowToEmbedView {
  const { graph, place, language } = context;
  const { page } = embedWordsFor(language);
  const [newest] = [...graph.claims.values()]
    .filter(({ words }) => words[language] !== undefined)
    .sort(newestFirst);
  const siteCard = { label: localText(context, graph.site.title), href: siteCardPath(place, language) };
  return {
    frame: buildFrame(context, {
      title: page.title,
      description: page.description,
      pathIn: (candidate) => singlePath(place, candidate, 'embed'),
      breadcrumbs: [{ label: page.title }],
    }),
    title: page.title,
    ...(newest === undefined ? {} : shown(embedView(context, newest))),
    script: absolute(place, hostScriptPath(place)),
    example: isLeftOut(graph.site, 'snippets') ? page.onlyExample : page.example,
    collections: newest === undefined ? [] : [siteCard, ...topicCards(context)],
  };
}

function topicCards(context: Context): Link[] {
  const { graph, place, language } = context;
  return [...graph.topics]
    .filter(([, { claims }]) => claims.length > 0)
    .slice(0, shownCollections)
    .map(([id, { data }]) => ({
      label: localText(context, data.label),
      href: collectionPath(place, language, 'topics', id),
    }));
}

function shown(embed: EmbedView): Pick<HowToEmbedView, 'embed' | 'preview'> {
  return { embed, preview: new URL(embed.card).pathname };
}
