import type { EntityNode } from '../graph.ts';
import { listPath, itemPath } from '../paths.ts';
import { type Context, localName, localPhrase, type Phrase, quotation } from './context.ts';
import { buildFrame, type Frame } from './frame.ts';
import { numberedTitle, type Pager, pagerOf, paginate } from './lists.ts';
import { claimsOf, type Tally, tallyOf } from './tally.ts';
import { type VerdictMark, verdictMark } from './verdict-mark.ts';

/** A page that lists what has pages of its own: verdicts, topics, claimants, documents. */
export interface DirectoryView {
  readonly frame: Frame;
  readonly heading: string;
  readonly intro: string;
  readonly entries: readonly DirectoryEntry[];
  readonly pager?: Pager;
}

export interface DirectoryEntry {
  readonly href: string;
  readonly label: Phrase;
  readonly kicker?: string;
  readonly mark?: VerdictMark;
  readonly text?: Phrase;
  readonly count: string;
  readonly tally: readonly Tally[];
}

type DirectorySection = 'verdicts' | 'topics' | 'claimants' | 'documents';

interface Source {
  readonly id: string;
  readonly label: Phrase;
  readonly text?: Phrase;
  readonly kicker?: string;
  readonly mark?: VerdictMark;
  readonly claims: readonly string[];
  /** Claims of others in which they are quoted. */
  readonly spoken?: number;
  readonly sources?: number;
}

/** The pages of a directory in the context’s language. */
export function directoryViews(context: Context, section: DirectorySection): DirectoryView[] {
  const { place, language, words } = context;
  const { title, description } = words[section];
  return paginate(sourcesOf(context, section)).map((listPage) => {
    const pager = pagerOf(listPage, words.pages, (page) => listPath(place, language, section, page));
    return {
      frame: buildFrame(context, {
        title: numberedTitle(title, listPage, pager),
        description,
        pathIn: (candidate) => listPath(place, candidate, section, listPage.page),
        breadcrumbs: [{ label: title }],
        ...(section === 'documents' ? { section: 'document' as const } : {}),
        ...(section === 'claimants' ? { section } : {}),
      }),
      heading: title,
      intro: description,
      entries: listPage.items.map((source) => entryOf(context, section, source)),
      ...(pager === undefined ? {} : { pager }),
    };
  });
}

function entryOf(
  context: Context,
  section: DirectorySection,
  { id, claims, spoken = 0, sources = 0, ...shown }: Source,
): DirectoryEntry {
  return {
    ...shown,
    href: itemPath(context.place, context.language, section, id),
    count: [
      ...(claims.length > 0 || spoken + sources === 0 ? [context.words.claims.count(claims.length)] : []),
      ...(spoken > 0 ? [context.words.claimants.contents.quoted(spoken)] : []),
      ...(sources > 0 ? [context.words.sources.count(sources)] : []),
    ].join(', '),
    tally: section === 'verdicts' ? [] : tallyOf(context, claimsOf(context, claims)),
  };
}

function sourcesOf(context: Context, section: DirectorySection): Source[] {
  const { graph, words } = context;
  switch (section) {
    case 'verdicts':
      return [...graph.verdicts.values()].map(({ data, claims }) => {
        const mark = verdictMark(context, data.id);
        return {
          id: data.id,
          label: { text: mark.label },
          text: localPhrase(context, data.definition),
          mark,
          claims,
        };
      });
    case 'topics':
      return [...graph.topics.values()].map(({ data, claims }) => ({
        id: data.id,
        label: localPhrase(context, data.label),
        ...(data.description === undefined ? {} : { text: localPhrase(context, data.description) }),
        claims,
      }));
    case 'claimants':
      return [...graph.entities.values()]
        .sort((left, right) => saysMore(left, right) || (left.id < right.id ? -1 : 1))
        .map((node) => ({
          id: node.id,
          label: localPhrase(context, node.name),
          ...(node.kind === undefined ? {} : { kicker: words.claimants.kinds[node.kind] }),
          ...(node.description === undefined ? {} : { text: localPhrase(context, node.description) }),
          claims: node.claims,
          spoken: node.spoken.length,
          sources: node.sources.length,
        }));
    case 'documents':
      return [...graph.documents.values()].map(({ id, data, claims }) => ({
        id,
        label: quotation(context, data.title, data.language),
        kicker: localName(context, data.publisher),
        ...(data.description === undefined ? {} : { text: localPhrase(context, data.description) }),
        claims,
      }));
  }
}

/** Those who say most first: their own claims count before those that quote them. */
function saysMore(left: EntityNode, right: EntityNode): number {
  return right.claims.length - left.claims.length || right.spoken.length - left.spoken.length;
}
