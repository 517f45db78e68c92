import type { ClaimNode, DocumentNode } from '#model/graph';
import { proseOf } from '#model/documents/prose-of';
import { placesOf, searchedText } from '#model/documents/place-passages';
import type { Passage, Prose, Quoted } from '#model/documents/prose';
import { mediaFragment } from '#model/media-address';
import { absolute, homePath, itemPath } from '#model/paths';
import { cardOf } from '#model/views/card';
import { type Context, localName } from '#model/views/context';
import { conclusionOf } from '#model/views/judgement';
import { type DocumentKind, isRecorded } from '#schema/document-kind';
import { timeSpanOf } from '#schema/time-code';
import { itemFile } from './file-paths.ts';

/** So many annotations stand in one file. */
export const annotationsInFile = 100;

/** How many files the annotations of a document fill; one at least. */
export function annotationFiles(node: DocumentNode): number {
  return Math.max(1, Math.ceil(annotated(node).length / annotationsInFile));
}

/** The name of a file of annotations, from 1. */
export function annotationsName(page: number): string {
  return page === 1 ? 'annotations.json' : `annotations-${page}.json`;
}

/**
 * A page of the annotations of a document: what was checked in it, in reading order, each with the words it is about and
 * what was found. Source: Web Annotation Data Model, https://www.w3.org/TR/annotation-model/
 */
export function annotationPage(context: Context, node: DocumentNode, page: number) {
  const { place, language } = context;
  const addressOf = (number: number) =>
    absolute(place, itemFile(place, language, 'documents', node.id, annotationsName(number)));
  const passages = annotated(node);
  const pages = annotationFiles(node);
  const start = (page - 1) * annotationsInFile;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: addressOf(page),
    type: 'AnnotationPage',
    partOf: {
      id: `${addressOf(1)}#all`,
      type: 'AnnotationCollection',
      label: node.data.title,
      total: passages.length,
      first: addressOf(1),
      last: addressOf(pages),
    },
    ...(page > 1 ? { prev: addressOf(page - 1) } : {}),
    ...(page < pages ? { next: addressOf(page + 1) } : {}),
    startIndex: start,
    items: passages.slice(start, start + annotationsInFile).flatMap((passage) => {
      const claim = context.graph.claims.get(passage.claim);
      return claim === undefined ? [] : [annotation(context, node, claim)];
    }),
  };
}

/** The claims of a document whose words in it are known. */
function annotated(node: DocumentNode): (Passage & { readonly claim: string })[] {
  const worded = new Set(node.passages.flatMap(({ of, quote }) => (quote === undefined ? [] : [of.claim])));
  return proseOf(node).passages.filter(
    (passage): passage is Passage & { readonly claim: string } =>
      passage.claim !== undefined && worded.has(passage.claim),
  );
}

function annotation(context: Context, node: DocumentNode, claim: ClaimNode) {
  const { graph, place, language } = context;
  const card = cardOf(context, claim);
  const own = card.summary.language ?? language;
  const words = claim.words[own] ?? claim.words[language];
  const conclusion = words && conclusionOf(context, claim, words);
  const text = (value: string, purpose: 'assessing' | 'classifying', lang: string) => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
    language: lang,
    purpose,
  });
  const page = absolute(place, itemPath(place, language, 'documents', node.id));
  return {
    id: `${page}#passage-${claim.id}`,
    type: 'Annotation',
    motivation: 'assessing',
    created: `${claim.published}T00:00:00Z`,
    modified: `${claim.updated}T00:00:00Z`,
    creator: {
      id: `${absolute(place, homePath(place, place.defaultLanguage))}#publisher`,
      type: 'Organization',
      name: localName(context, graph.site.publisher.name),
    },
    rights: graph.site.licence.url,
    body: [
      text(card.verdict.label, 'classifying', language),
      text(card.summary.text, 'assessing', own),
      ...(conclusion === undefined
        ? []
        : [
            text(
              `${context.words.conclusion.label} ${conclusion.text}`,
              'assessing',
              conclusion.language ?? language,
            ),
          ]),
      {
        type: 'SpecificResource',
        source: { id: absolute(place, card.href), type: 'Text', format: 'text/html', language: own },
        purpose: 'linking',
      },
    ],
    target: targetsOf(context, node, claim),
  };
}

/** The class of a recording (Web Annotation Data Model, section 3.2.2), where it is known whether it is seen or heard. */
const recordingTypes: Partial<Record<DocumentKind, 'Video' | 'Sound'>> = { video: 'Video', audio: 'Sound' };

/** The words where the document can be read; in a recording, the moment as well. */
function targetsOf(context: Context, node: DocumentNode, claim: ClaimNode) {
  const { place, language } = context;
  const { data } = node;
  // What is spoken stands as words on the page of ours alone.
  const source =
    (isRecorded(data.kind) ? undefined : data.url) ??
    absolute(place, itemPath(place, language, 'documents', node.id));
  const quoted = node.passages.filter(({ of, quote }) => of.claim === claim.id && quote !== undefined);
  return quoted.flatMap((passage) => {
    const words = {
      type: 'SpecificResource',
      source: { id: source, type: 'Text', language: data.language },
      selector: { type: 'TextQuoteSelector', ...quoteOf(node, passage) },
    };
    const at = passage.at ?? timeOf(proseOf(node), passage);
    const span = at === undefined ? undefined : timeSpanOf(at);
    if (span === undefined || data.recording === undefined) return [words];
    const kind = recordingTypes[data.kind];
    return [
      words,
      {
        type: 'SpecificResource',
        source: kind === undefined ? data.recording : { id: data.recording, type: kind },
        selector: {
          type: 'FragmentSelector',
          conformsTo: 'http://www.w3.org/TR/media-frags/',
          value: mediaFragment(span),
        },
      },
    ];
  });
}

/** So many characters around a quotation tell where it stands. */
const around = 32;

/** The words as the document has them; in a full text with those around them. */
function quoteOf(node: DocumentNode, passage: Quoted) {
  const { quote = '', prefix, suffix } = passage;
  const given = {
    exact: quote,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
  if (node.text === undefined) return given;
  const searched = searchedText(node.text);
  const [range] = placesOf(searched, passage);
  if (range === undefined) return given;
  const before = searched.text.slice(Math.max(0, range.start - around), range.start);
  const after = searched.text.slice(range.end, range.end + around);
  return {
    exact: searched.text.slice(range.start, range.end),
    ...(before === '' ? {} : { prefix: before }),
    ...(after === '' ? {} : { suffix: after }),
  };
}

/** The time code of the paragraph in which a passage begins. */
function timeOf({ paragraphs, passages }: Prose, { of }: Quoted): string | undefined {
  const own = passages.findIndex(({ claim }) => claim === of.claim);
  return paragraphs.find(({ notes }) => notes.includes(own))?.at;
}
