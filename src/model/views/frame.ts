import { directionOf, formatDay, languageName } from '#i18n/dates';
import { contactKind } from '#schema/contact';
import { isLeftOut } from '../left-out.ts';
import {
  absolute,
  homePath,
  itemPath,
  listPath,
  oembedAddress,
  picturePath,
  type Section,
  sharePicturePath,
  singlePath,
  webManifestPath,
  workerPath,
} from '../paths.ts';
import { type Context, type Link, localName, localText } from './context.ts';
import { listWords, pictureFolder } from './page-picture.ts';
import { pictureSize, siteSentence } from './picture-words.ts';
import { wholeSentences } from './whole-sentences.ts';

/** What every page has around its content. */
export interface Frame {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly siteTitle: string;
  readonly publisher: string;
  /** The title of the browser window: that of the page, and that of the site. */
  readonly title: string;
  /** The title of the page alone. */
  readonly name: string;
  readonly description: string;
  readonly canonical: string;
  readonly home: string;
  /** Of a check: the days on which it was published and last changed. */
  readonly article?: Article;
  /** Whole address of the oEmbed description, where the page’s address can be replaced with a card. */
  readonly oembed?: string;
  /** Path of what a browser reads to put the site on a home screen. */
  readonly manifest: string;
  /** Path of the service worker, where the site has one. */
  readonly worker?: string;
  /** The picture that social networks show with the page. */
  readonly image: Image;
  /** The page in every language it exists in, this one included. */
  readonly alternates: readonly Alternate[];
  /** The address for readers of other languages. */
  readonly fallback: string;
  readonly navigation: readonly NavigationLink[];
  readonly search: NavigationLink;
  readonly breadcrumbs: readonly Crumb[];
  readonly updated?: { readonly day: string; readonly text: string };
  readonly footer: Footer;
}

/** A check as programs that read for people ask for it. */
export interface Article {
  /** Days. */
  readonly published: string;
  readonly modified: string;
  /** The day of publication in words, with what to call it. */
  readonly dated: { readonly label: string; readonly text: string };
  readonly authors: readonly string[];
  /** What it is filed under first. */
  readonly section?: string;
}

/** A picture with the words that stand for it. */
export interface Image {
  readonly src: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export interface Alternate {
  readonly language: string;
  readonly name: string;
  readonly href: string;
  readonly path: string;
}

export interface NavigationLink extends Link {
  readonly current: boolean;
}

/** A step of the way to the page; the last one, the page itself, has no address. */
export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

export interface Footer {
  readonly licence: Link;
  readonly links: readonly Link[];
  readonly repository?: string;
  readonly publisher: { readonly name: string; readonly href?: string; readonly description?: string };
}

/** What a page tells of itself for its frame. */
export interface FrameInput {
  readonly title: string;
  readonly description: string;
  /** The page’s path in a language. */
  readonly pathIn: (language: string) => string;
  /** Languages the page exists in; all by default. */
  readonly languages?: readonly string[];
  readonly breadcrumbs: readonly Crumb[];
  readonly section?: 'claims' | 'document' | 'claimants' | 'sources' | 'timeline' | 'methodology' | 'search';
  readonly updated?: string | undefined;
  /** The claim whose picture the page has, and the sentence it says; by default it is the site’s. */
  readonly picture?: { readonly claim: string; readonly sentence: string };
  readonly article?: Frame['article'];
  /** The page whose card stands for this one; none by default. */
  readonly embeddable?: string | undefined;
}

/** The frame of a page. */
export function buildFrame(context: Context, input: FrameInput): Frame {
  const { graph, place, language, words } = context;
  const siteTitle = localText(context, graph.site.title);
  const languages = input.languages ?? graph.languages;
  const home = homePath(place, language);
  return {
    language,
    direction: directionOf(language),
    siteTitle,
    publisher: localName(context, graph.site.publisher.name),
    name: input.title,
    title: input.title === siteTitle ? siteTitle : `${input.title} · ${siteTitle}`,
    description: wholeSentences(input.description, language),
    canonical: absolute(place, input.pathIn(language)),
    home,
    ...(input.article === undefined ? {} : { article: input.article }),
    ...(input.embeddable === undefined ? {} : { oembed: oembedAddress(place, input.embeddable) }),
    manifest: webManifestPath(place, language),
    ...(graph.site.offline ? { worker: workerPath(place) } : {}),
    image: imageOf(context, input),
    alternates: graph.languages
      .filter((candidate) => languages.includes(candidate))
      .map((candidate) => ({
        language: candidate,
        name: languageName(candidate),
        href: absolute(place, input.pathIn(candidate)),
        path: input.pathIn(candidate),
      })),
    fallback: absolute(place, input.pathIn(languages[0] ?? place.defaultLanguage)),
    navigation: navigation(context, input.section),
    search: {
      label: words.search.link,
      href: singlePath(place, language, 'search'),
      current: input.section === 'search',
    },
    breadcrumbs:
      input.breadcrumbs.length === 0 ? [] : [{ label: words.home, href: home }, ...input.breadcrumbs],
    ...lastChange(context, input.updated),
    footer: footer(context),
  };
}

/**
 * The picture of a claim where it has one as PNG, which is all that social networks take; of another page its own, or that
 * of the list it stands in; else that of the site.
 */
function imageOf(context: Context, { title, description, pathIn, picture }: FrameInput): Image {
  const { graph, place, language } = context;
  const image = (path: string, alt: string) => ({ src: absolute(place, path), alt, ...pictureSize });
  const ofSite = () => image(picturePath(place, language, 'png'), siteSentence(context));
  if (isLeftOut(graph.site, 'pictures')) return ofSite();
  if (picture !== undefined)
    return image(picturePath(place, language, 'png', picture.claim), picture.sentence);
  const found = pictureFolder(context, pathIn(language));
  if (found === undefined) return ofSite();
  const path = sharePicturePath(place, language, found.folder);
  if (found.own) return image(path, `${title}. ${description}`);
  const list = listWords(context, found.folder.slice(0, -1) as Section);
  return image(path, `${list.title.text}. ${list.description}`);
}

/** The day a page was changed; of a page that shows nothing dated, the day the site was. */
function lastChange(context: Context, own: string | undefined): Pick<Frame, 'updated'> {
  const day = own ?? context.graph.lastChange;
  if (day === undefined) return {};
  return { updated: { day, text: context.words.updated(formatDay(day, context.language)) } };
}

function navigation(
  { graph, place, language, words }: Context,
  section: FrameInput['section'],
): NavigationLink[] {
  const { document } = graph.site;
  const entries: [FrameInput['section'], string, string][] = [
    ['claims', words.nav.claims, listPath(place, language, 'claims')],
    ...(document !== undefined && graph.documents.has(document)
      ? ([['document', words.nav.document, itemPath(place, language, 'documents', document)]] as [
          FrameInput['section'],
          string,
          string,
        ][])
      : []),
    ['claimants', words.claimants.title, listPath(place, language, 'claimants')],
    ['sources', words.nav.sources, listPath(place, language, 'sources')],
    ['timeline', words.nav.timeline, singlePath(place, language, 'timeline')],
    ['methodology', words.nav.methodology, singlePath(place, language, 'methodology')],
  ];
  return entries.map(([name, label, href]) => ({ label, href, current: name === section }));
}

/** How to reach those who publish, and who they are by law, where the site has pages about it. */
function ownWays({ graph, place, language, words }: Context): Link[] {
  const { contact, legalNotice } = graph.site;
  const own = contact.find((written) => contactKind(written) === 'own-page');
  const here = (written: string) =>
    written.startsWith('/') ? `${homePath(place, language)}${written.slice(1)}` : written;
  return [
    ...(own === undefined ? [] : [{ label: words.contact.title, href: here(own) }]),
    ...(legalNotice === undefined ? [] : [{ label: words.legalNotice, href: here(legalNotice) }]),
  ];
}

function footer(context: Context): Footer {
  const { graph, place, language, words } = context;
  const { licence, publisher, repository } = graph.site;
  return {
    licence: { label: licence.name, href: licence.url },
    links: [
      { label: words.nav.about, href: singlePath(place, language, 'about') },
      ...ownWays(context),
      { label: words.nav.methodology, href: singlePath(place, language, 'methodology') },
      { label: words.verdicts.title, href: listPath(place, language, 'verdicts') },
      { label: words.topics.title, href: listPath(place, language, 'topics') },
      { label: words.claimants.title, href: listPath(place, language, 'claimants') },
      { label: words.documents.title, href: listPath(place, language, 'documents') },
      { label: words.nav.map, href: singlePath(place, language, 'map') },
      { label: words.nav.corrections, href: singlePath(place, language, 'corrections') },
      { label: words.nav.correctionsPolicy, href: singlePath(place, language, 'corrections-policy') },
      { label: words.nav.contribute, href: singlePath(place, language, 'contribute') },
      { label: words.nav.data, href: singlePath(place, language, 'data') },
      { label: words.nav.status, href: singlePath(place, language, 'status') },
    ],
    ...(repository === undefined ? {} : { repository }),
    publisher: {
      name: localName(context, publisher.name),
      ...(publisher.url === undefined ? {} : { href: publisher.url }),
      ...(publisher.description === undefined
        ? {}
        : { description: localText(context, publisher.description) }),
    },
  };
}
