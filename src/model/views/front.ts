import type { ClaimNode, DocumentNode } from '../graph.ts';
import { mostImportant, worstFirst } from '../importance.ts';
import { newestFirst } from '../order.ts';
import { homePath, itemPath, listPath, singlePath } from '../paths.ts';
import { cardOf, type Day, dayView } from './card.ts';
import { type Context, type Link, localName, localText, type Phrase, quotation } from './context.ts';
import type { CorrectionEntry } from './corrections.ts';
import { type Finding, findingOf } from './finding.ts';
import { buildFrame, type Frame } from './frame.ts';
import { type CutCard, cutOf } from './front-cut.ts';
import {
  type FrontDirectory,
  frontDirectories,
  type FrontList,
  type FrontMethod,
  frontMethod,
  latestCorrections,
  otherClaims,
  otherPassages,
} from './front-lists.ts';
import type { StripEntry } from './strip.ts';
import { claimsOf, latestChange, type Tally, tallyOf } from './tally.ts';

/** The front page: what is wrong in the document of the site, or what a newsroom has found. No claim is listed twice. */
export interface FrontView {
  readonly frame: Frame;
  readonly description: string;
  readonly document?: {
    readonly kicker: string;
    readonly title: Phrase;
    readonly publisher: string;
    readonly date?: Day;
    readonly href: string;
    readonly finding?: Finding;
  };
  /** The claims in reading order, or the newest first; none where they are too many to be told apart. */
  readonly strip?: { readonly label: string; readonly hint: string; readonly entries: readonly StripEntry[] };
  readonly tally: readonly Tally[];
  readonly total: string;
  /** The claims to begin with. */
  readonly cuts?: {
    readonly heading: string;
    /** By what they were chosen. */
    readonly why?: string;
    readonly items: readonly CutCard[];
  };
  readonly lists: readonly FrontList[];
  readonly corrections: { readonly entries: readonly CorrectionEntry[]; readonly all: Link };
  readonly method: FrontMethod;
  readonly directories: readonly FrontDirectory[];
  readonly all: Link;
}

/** As many signs can be told apart; beyond, the strip is a bar to scale. */
const mostInStrip = 60;
const mostCuts = 3;
/** The most important claims of a newsroom are sought among so many of its latest. */
const recent = 100;

/** The front page of a language. */
export function frontView(context: Context): FrontView {
  const { graph, place, language, words } = context;
  const claims = [...graph.claims.values()].sort(newestFirst);
  const node = graph.site.document === undefined ? undefined : graph.documents.get(graph.site.document);
  const passages = node === undefined ? [] : claimsOf(context, new Set(node.claims));
  const told = passages.length > 0 ? passages : claims;
  const cuts = cutsOf(context, passages, claims);
  const siteTitle = localText(context, graph.site.title);
  return {
    frame: buildFrame(context, {
      title: siteTitle,
      description: localText(context, graph.site.description),
      pathIn: (candidate) => homePath(place, candidate),
      breadcrumbs: [],
      embeddable: claims.length === 0 ? undefined : homePath(place, language),
      updated: latestChange(claims),
    }),
    description: localText(context, graph.site.description),
    ...(node === undefined ? {} : { document: documentOf(context, node) }),
    ...stripOf(context, told, passages.length > 0),
    tally: tallyOf(context, told),
    total: words.claims.count(told.length),
    ...(cuts === undefined ? {} : { cuts: cuts.view }),
    lists: listsOf(context, passages, claims, new Set(cuts?.claims), node?.id ?? ''),
    corrections: {
      entries: latestCorrections(context),
      all: { label: words.front.allCorrections, href: singlePath(place, language, 'corrections') },
    },
    method: frontMethod(context),
    directories: frontDirectories(context),
    all: { label: words.claims.title, href: listPath(place, language, 'claims') },
  };
}

function documentOf(context: Context, node: DocumentNode): NonNullable<FrontView['document']> {
  const finding = findingOf(context, node);
  return {
    kicker: context.words.recordings.checked[node.data.kind],
    title: quotation(context, node.data.title, node.data.language),
    publisher: localName(context, node.data.publisher),
    ...(node.data.date === undefined ? {} : { date: dayView(context, node.data.date) }),
    href: itemPath(context.place, context.language, 'documents', node.id),
    ...(finding === undefined ? {} : { finding }),
  };
}

function stripOf(
  context: Context,
  claims: readonly ClaimNode[],
  isDocument: boolean,
): Pick<FrontView, 'strip'> {
  if (claims.length === 0 || claims.length > mostInStrip) return {};
  const { front, documents } = context.words;
  const entries = claims.map((claim) => {
    const { title, verdict, href } = cardOf(context, claim);
    return { title, verdict, href };
  });
  return {
    strip: isDocument
      ? { label: documents.strip, hint: documents.stripHint, entries }
      : { label: front.newestStrip, hint: front.newestStripHint, entries },
  };
}

/** Of a document what falls short, the worst first; else what matters most. */
function cutsOf(
  context: Context,
  passages: readonly ClaimNode[],
  claims: readonly ClaimNode[],
): { readonly claims: readonly ClaimNode[]; readonly view: NonNullable<FrontView['cuts']> } | undefined {
  const { graph, words } = context;
  const isDocument = passages.length > 0;
  const short = isDocument ? worstFirst(graph, passages) : [];
  const known = isDocument ? passages : claims;
  if (known.length === 0) return undefined;
  const chosen = (short.length > 0 ? short : mostImportant(graph, known.slice(0, recent))).slice(0, mostCuts);
  const items = chosen.map((claim) => cutOf(context, claim));
  const view = (heading: string, why?: string) => ({
    claims: chosen,
    view: { heading, items, ...(why === undefined ? {} : { why }) },
  });
  if (short.length > 0)
    return view(
      words.front.short,
      short.length > mostCuts ? words.front.shortOf(mostCuts, short.length) : undefined,
    );
  if (known.length <= mostCuts) return view(words.front.claims);
  const isOfAll = isDocument || known.length <= recent;
  return view(
    words.front.important,
    isOfAll ? words.front.importantWhy : words.front.importantWhyRecent(recent),
  );
}

function listsOf(
  context: Context,
  passages: readonly ClaimNode[],
  claims: readonly ClaimNode[],
  shown: ReadonlySet<ClaimNode>,
  document: string,
): FrontList[] {
  const isPassage = new Set(passages);
  const isLeft = (claim: ClaimNode) => !shown.has(claim);
  return [
    otherPassages(context, passages.filter(isLeft), document),
    otherClaims(
      context,
      claims.filter((claim) => isLeft(claim) && !isPassage.has(claim)),
    ),
  ].filter((list) => list !== undefined);
}
