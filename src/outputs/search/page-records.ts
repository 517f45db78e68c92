import type { DocumentNode, EntityNode, RevisionNode } from '#model/graph';
import { itemPath, type SinglePage, singlePath } from '#model/paths';
import { cardsOf } from '#model/views/card';
import { type Context, localName, localText } from '#model/views/context';
import { revisionSummary } from '#model/views/corrections';
import { dayView } from '#model/views/card';
import { shorten } from '#model/views/shorten';
import { unratedAnchor, wordingAnchor } from '#model/views/strip';
import { nameWord, queryTerms } from './query.ts';
import { emptyFilters, type SearchRecord } from './records.ts';
import { indexedWords } from './words.ts';

/** A card says no more than this; the rest is found all the same. */
const longestText = 220;

/** A page that is written by hand, with its text. */
export interface WrittenPage {
  readonly name: SinglePage;
  readonly title: string;
  readonly description: string;
  /** Its Markdown. */
  readonly text: string;
}

/** What a card of something that is no claim says. */
interface Shown {
  readonly url: string;
  /** What it is: “Correction”. */
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly about?: string;
  readonly day?: string;
  /** What it is called: who asks for that, and nothing else, wants this page first. */
  readonly names?: readonly string[];
  /** What it is found by, beside title and text. */
  readonly words?: readonly string[];
}

/**
 * The records of all that has words and is no claim: pages written by hand, those who speak, documents with the passages
 * that were not rated and the errors of wording, corrections.
 */
export function pageRecords(context: Context, written: readonly WrittenPage[]): SearchRecord[] {
  const { graph } = context;
  const shown = [
    ...written.map((page) => writtenPage(context, page)),
    ...[...graph.entities.values()].map((node) => speaker(context, node)),
    ...[...graph.documents.values()].flatMap((node) => documentParts(context, node)),
    ...graph.revisions.flatMap((revision) => correction(context, revision)),
  ];
  return shown.map((one) => recordOf(context, one));
}

function recordOf({ language }: Context, shown: Shown): SearchRecord {
  const { url, kind, title, text, about = '', day = '', words = [], names = [] } = shown;
  const found = indexedWords([kind, title, text, about, ...words, ...names].join(' \n'), language);
  return {
    url,
    language,
    content: [...new Set([...found, ...names.map((name) => nameWord(queryTerms(name, language)))])].join(' '),
    meta: {
      kind,
      title,
      claim: shorten(text, longestText),
      said: '',
      verdict: '',
      claimant: about,
      made: day,
      day: '',
    },
    filters: emptyFilters,
  };
}

function writtenPage(context: Context, { name, title, description, text }: WrittenPage): Shown {
  const { place, language, words } = context;
  return {
    url: singlePath(place, language, name),
    kind: words.search.kinds.page,
    title,
    text: description,
    names: [title],
    words: [text.replaceAll(/\]\([^)]*\)|<[^>]*>|[#*_`[\]]/gu, ' ')],
  };
}

function speaker(context: Context, node: EntityNode): Shown {
  const { place, language, words } = context;
  const { names } = node;
  return {
    url: itemPath(place, language, 'claimants', node.id),
    kind: node.kind === undefined ? words.search.kinds.speaker : words.claimants.kinds[node.kind],
    title: localText(context, node.name),
    text: node.description === undefined ? '' : localText(context, node.description),
    words: [words.search.kinds.speaker],
    names,
  };
}

function documentParts(context: Context, node: DocumentNode): Shown[] {
  const { place, language, words } = context;
  const { data } = node;
  const { kinds } = words.search;
  const url = itemPath(place, language, 'documents', node.id);
  const told = (value: typeof data.description) => (value === undefined ? '' : localText(context, value));
  const author = data.author === undefined ? [] : [localName(context, data.author)];
  return [
    {
      url,
      kind: kinds.document,
      title: data.title,
      text: told(data.description),
      names: [data.title],
      about: [...author, localName(context, data.publisher)].join(', '),
      ...(data.date === undefined ? {} : { day: dayView(context, data.date).text }),
      words: [told(data.finding)],
    },
    ...data.unrated.map(({ quote, reason }, index) => ({
      url: `${url}#${unratedAnchor(index)}`,
      kind: kinds.unrated,
      title: quote,
      text: told(reason),
      about: data.title,
    })),
    ...data.wording.map(({ printed, original, meant, note }, index) => ({
      url: `${url}#${wordingAnchor(index)}`,
      kind: kinds.wording,
      title: `${printed} → ${meant}`,
      text: [original, told(note)].filter((text) => text !== undefined && text !== '').join(' · '),
      about: data.title,
    })),
  ];
}

function correction(context: Context, revision: RevisionNode): Shown[] {
  const [card] = cardsOf(context, [revision.claim]);
  if (card === undefined) return [];
  return [
    {
      url: `${card.href}#history`,
      kind: context.words.revisionKinds[revision.kind],
      title: card.title.text,
      text: revisionSummary(context, revision).text,
      day: dayView(context, revision.date).text,
      words: [context.words.corrections.title],
    },
  ];
}
