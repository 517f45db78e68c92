import type { ClaimNode } from '../graph.ts';
import { byText, newestFirst } from '../order.ts';
import { homePath, itemPath, listPath } from '../paths.ts';
import { type Card, cardOf, type Day, dayView } from './card.ts';
import { type Context, localName, localText, type Phrase, quotation } from './context.ts';
import { buildFrame, type Frame } from './frame.ts';
import { claimsOf, latestChange, type Tally, tallyOf } from './tally.ts';

/** The front page: the document at a glance. */
export interface FrontView {
  readonly frame: Frame;
  readonly description: string;
  readonly document?: {
    readonly title: Phrase;
    readonly publisher: string;
    readonly date?: Day;
    readonly href: string;
    readonly count: string;
    readonly passages: readonly Card[];
  };
  readonly tally: readonly Tally[];
  readonly total: string;
  readonly newest: readonly Card[];
  readonly linked: readonly { readonly card: Card; readonly links: string }[];
  readonly all: string;
}

const glanceLimit = 20;
const newestLimit = 4;
const linkedLimit = 4;

/** The front page of a language. */
export function frontView(context: Context): FrontView {
  const { graph, place, language, words } = context;
  const claims = [...graph.claims.values()].sort(newestFirst);
  const document = documentOf(context);
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
    ...(document === undefined ? {} : { document }),
    tally: tallyOf(context, claims),
    total: words.claims.count(claims.length),
    newest: claims.slice(0, newestLimit).map((claim) => cardOf(context, claim)),
    linked: mostLinked(claims).map((claim) => ({
      card: cardOf(context, claim),
      links: words.front.linkCount(claim.relations.length),
    })),
    all: listPath(place, language, 'claims'),
  };
}

function documentOf(context: Context): FrontView['document'] {
  const { graph, place, language, words } = context;
  const node = graph.site.document === undefined ? undefined : graph.documents.get(graph.site.document);
  if (node === undefined) return undefined;
  const claims = claimsOf(context, node.claims);
  return {
    title: quotation(context, node.data.title, node.data.language),
    publisher: localName(context, node.data.publisher),
    ...(node.data.date === undefined ? {} : { date: dayView(context, node.data.date) }),
    href: itemPath(place, language, 'documents', node.id),
    count: words.front.passages(claims.length),
    passages: claims.slice(0, glanceLimit).map((claim) => cardOf(context, claim)),
  };
}

function mostLinked(claims: readonly ClaimNode[]): ClaimNode[] {
  return claims
    .filter(({ relations }) => relations.length > 0)
    .sort((left, right) => right.relations.length - left.relations.length || byText(left.id, right.id))
    .slice(0, linkedLimit);
}
