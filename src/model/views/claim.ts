import { formatDay, partsOfAll } from '#i18n/dates';
import type { Localised } from '#schema/text';
import { embedWordsFor } from '#i18n/embed-words';
import { inQuotationMarks } from '#markdown/quotation-marks';
import { typeset } from '#markdown/typography';
import type { ClaimNode, ClaimWords, RevisionNode } from '../graph.ts';
import { isLeftOut } from '../left-out.ts';
import { absolute, itemPath, listPath, singlePath, snippetsPath } from '../paths.ts';
import { isOverdue } from '../review-days.ts';
import { claimantName, claimantPhrases, type Day, dayView } from './card.ts';
import {
  type Context,
  type Link,
  localName,
  localNames,
  localText,
  type Phrase,
  phrase,
  signersOf,
} from './context.ts';
import { documentLink, placeInDocument } from './document-link.ts';
import { type DocumentOrigin, documentOrigin } from './document-origin.ts';
import { type MediaReviewView, mediaReviewView } from './media-review.ts';
import { type Moment, momentOf } from './moment.ts';
import {
  type EvidenceGroup,
  evidenceOf,
  type Lead,
  leadOf,
  noCopiesOf,
  type RoleCount,
  roleCounts,
} from './evidence.ts';
import { changedWords } from './corrections.ts';
import {
  conclusionOf,
  type ConfidenceView,
  confidenceOf,
  repliesOf,
  type ReplyView,
  reportOf,
  type ReportView,
} from './judgement.ts';
import { buildFrame, type Frame } from './frame.ts';
import { staleText } from './stale-text.ts';
import {
  type RelationGroup,
  relationsOf,
  type Sequence,
  sequenceOf,
  listsOf,
  type SiblingGroup,
  siblingsOf,
} from './related-claims.ts';
import { type HeardWords, heardWords, leadingAppearances } from './heard-words.ts';
import { claimSentence } from './picture-words.ts';
import { numberSources, type ReadingBlock, readingOf } from './reading.ts';
import { type Said, saidWords, type WordingLine, wordingLine } from './said.ts';
import { evidencePictures, postedPictures, type ShownPicture } from './shown-picture.ts';
import { highestValue, type VerdictMark, verdictMark } from './verdict-mark.ts';

/** All that a claim page shows. */
export interface ClaimView {
  readonly frame: Frame;
  readonly id: string;
  readonly draft: boolean;
  /** By when the desk looks at it again, or that the day has passed. */
  readonly review?: { readonly text: string; readonly overdue: boolean };
  /** That the page’s words describe an earlier version of the original, and where that is. */
  readonly stale?: { readonly text: string; readonly original: Link & { readonly language: string } };
  readonly title: string;
  readonly claim: string;
  readonly summary: string;
  readonly verdict: VerdictMark & {
    readonly definition: string;
    readonly degree?: string;
    readonly scale: string;
  };
  /** What readers are led to conclude, wrongly. */
  readonly conclusion?: Phrase;
  readonly confidence?: ConfidenceView;
  /** The claim as it is shown: in quotation marks where it was said so; and the line that says whose words it is in. */
  readonly said: Said;
  readonly wording: WordingLine;
  /** The words that stand beside it, as documents print them. */
  readonly heard: readonly HeardWords[];
  readonly claimant: Phrase;
  /** Each claimant with its page, and the words between them. */
  readonly claimants: readonly (string | (Phrase & { readonly href: string }))[];
  readonly made: Day;
  readonly published: Day;
  readonly updated: Day;
  readonly authors: readonly string[];
  /** Who read it a second time. */
  readonly reviewedBy: readonly string[];
  readonly replies: readonly ReplyView[];
  /** What was done with the picture or recording that it is about. */
  readonly mediaReview?: MediaReviewView;
  readonly topics: readonly Link[];
  readonly appearances: readonly AppearanceView[];
  readonly counts: readonly RoleCount[];
  /** What the editor names as weighing most, shown beside the answer. */
  readonly lead?: Lead;
  readonly evidence: readonly EvidenceGroup[];
  /** That sources have no archived copy, once for all. */
  readonly noCopies?: string;
  /** What was posted: it stands beside what is said of it. */
  readonly posted: readonly ShownPicture[];
  /** Whether any picture stands on the page: then it needs their style sheet. */
  readonly hasPictures: boolean;
  /** Evidence that the text shows nowhere. */
  readonly pictures: readonly ShownPicture[];
  readonly reading: readonly ReadingBlock[];
  readonly relations: readonly RelationGroup[];
  readonly siblings: readonly SiblingGroup[];
  /** Where the other claims of the same claimants and documents are. */
  readonly lists: readonly Link[];
  readonly revisions: readonly RevisionView[];
  /** That the page was corrected, when last, and how its verdict changed. */
  readonly corrected?: string;
  readonly citation: string;
  /** How to show the claim elsewhere, and its description for those who make a card from its address. */
  readonly embed: Link;
  readonly report: ReportView;
  readonly sequence?: Sequence;
}

export interface AppearanceView {
  readonly document: Phrase & { readonly href: string };
  readonly publisher: string;
  readonly date?: Day;
  /** What the document is where it is no text, and where it is to be read, seen or heard. */
  readonly origin: DocumentOrigin;
  readonly place?: string;
  readonly moment?: Moment;
  /** What is quoted from it, where that does not stand beside the claim. */
  readonly words?: HeardWords;
}

export interface RevisionView {
  readonly date: Day;
  readonly kind: string;
  readonly change?: string;
  /** The words that were changed, as they were and as they are. */
  readonly words?: { readonly before: Phrase; readonly after: Phrase };
  readonly summary: Phrase;
}

/** The view of a claim in the context’s language, in which its words must exist. */
export function claimView(context: Context, claim: ClaimNode): ClaimView {
  const { graph, place, language } = context;
  const words = claim.words[language];
  if (words === undefined) throw new Error(`claim ${claim.id} has no words in ${language}`);
  const set = (text: string) => typeset(text, language);
  const verdict = verdictMark(context, claim.verdict);
  const definition = graph.verdicts.get(claim.verdict)?.data.definition;
  const heard = heardWords(context, claim, words);
  const leading = leadingAppearances(claim);
  const evidence = evidenceOf(context, claim, words);
  const noCopies = noCopiesOf(context, evidence);
  const lead = leadOf(context, claim, words, evidence);
  const conclusion = conclusionOf(context, claim, words);
  const confidence = confidenceOf(context, claim, words);
  const numbers = numberSources(claim, words);
  const sequence = sequenceOf(context, claim);
  const media = mediaReviewView(context, claim);
  return {
    frame: frameOf(context, claim, words, verdict.label),
    id: claim.id,
    draft: claim.draft,
    ...reviewNotice(context, claim),
    ...staleNotice(context, claim, words),
    title: set(words.title),
    claim: set(words.claim),
    summary: set(words.summary),
    verdict: {
      ...verdict,
      definition: definition === undefined ? '' : localText(context, definition),
      ...degreeText(context, claim.verdict),
      scale: listPath(place, language, 'verdicts'),
    },
    ...(conclusion === undefined ? {} : { conclusion }),
    ...(confidence === undefined ? {} : { confidence }),
    said: saidWords(context, { text: set(words.claim) }, words.wording),
    wording: wordingLine(context, words.claim, words.wording),
    heard: claim.appearances.flatMap((appearance, index) =>
      leading.has(appearance) ? (heard[index] ?? []) : [],
    ),
    claimant: claimantName(context, claim.claimants),
    claimants: partsOfAll(
      claimantPhrases(context, claim.claimants).map(({ id, ...name }) => ({
        ...name,
        href: itemPath(place, language, 'claimants', id),
      })),
      language,
    ),
    made: dayView(context, claim.made, undatedReason(context, claim, words)),
    published: dayView(context, claim.published),
    updated: dayView(context, claim.updated),
    authors: localNames(context, claim.authors),
    reviewedBy: localNames(context, claim.reviewedBy),
    replies: repliesOf(context, claim),
    ...(media === undefined ? {} : { mediaReview: media }),
    topics: topicsOf(context, claim),
    appearances: claim.appearances.flatMap((appearance, index) =>
      appearanceOf(context, appearance, leading.has(appearance) ? undefined : heard[index]),
    ),
    counts: roleCounts(context, claim),
    ...(lead === undefined ? {} : { lead }),
    evidence,
    ...(noCopies === undefined ? {} : { noCopies }),
    posted: postedPictures(context, claim, words, numbers),
    hasPictures: claim.media.length > 0,
    pictures: evidencePictures(context, claim, words, numbers),
    reading: readingOf(context, claim, words),
    relations: relationsOf(context, claim, words),
    siblings: siblingsOf(context, claim),
    lists: listsOf(context, claim),
    revisions: revisionsOf(context, claim, words),
    ...correctedOf(context, claim),
    citation: citationOf(context, claim, words),
    embed: embedLink(context, claim.id),
    report: reportOf(context, claim, words),
    ...(sequence === undefined ? {} : { sequence }),
  };
}

/** Where it is told how to embed the claim, or any. */
function embedLink({ graph, place, language }: Context, id: string): Link {
  const { control, page } = embedWordsFor(language);
  return isLeftOut(graph.site, 'snippets')
    ? { label: page.title, href: singlePath(place, language, 'embed') }
    : { label: control, href: snippetsPath(place, language, id) };
}

function frameOf(context: Context, claim: ClaimNode, words: ClaimWords, verdict: string): Frame {
  const { place, language, words: interfaceWords } = context;
  const title = typeset(words.title, language);
  const [section] = topicsOf(context, claim);
  return buildFrame(context, {
    title,
    description: typeset(`${verdict}. ${words.summary}`, language),
    pathIn: (candidate) => itemPath(place, candidate, 'claims', claim.id),
    languages: Object.keys(claim.words).filter((candidate) => context.graph.languages.includes(candidate)),
    breadcrumbs: [
      { label: interfaceWords.nav.claims, href: listPath(place, language, 'claims') },
      { label: title },
    ],
    section: 'claims',
    updated: claim.updated,
    picture: { claim: claim.id, sentence: claimSentence(context, claim) },
    embeddable: itemPath(place, language, 'claims', claim.id),
    article: {
      published: claim.published,
      modified: claim.updated,
      dated: { label: interfaceWords.published, text: formatDay(claim.published, language) },
      authors: signersOf(context, claim),
      ...(section === undefined ? {} : { section: section.label }),
    },
  });
}

/** The number behind the word, for those that are degrees of truth. */
function degreeText({ graph, words }: Context, id: string): { degree?: string } {
  const value = graph.verdicts.get(id)?.data.value ?? null;
  return value === null ? {} : { degree: words.degree(value, highestValue(graph)) };
}

function reviewNotice(context: Context, claim: ClaimNode): Pick<ClaimView, 'review'> {
  const { language, today, words } = context;
  if (claim.reviewBy === undefined) return {};
  const overdue = isOverdue(claim, today);
  const day = formatDay(claim.reviewBy, language);
  return { review: { text: typeset(words.review[overdue ? 'overdue' : 'by'](day), language), overdue } };
}

function staleNotice(context: Context, claim: ClaimNode, { stale }: ClaimWords): Pick<ClaimView, 'stale'> {
  if (stale === undefined) return {};
  const { place, words } = context;
  const href = itemPath(place, place.defaultLanguage, 'claims', claim.id);
  return {
    stale: {
      text: staleText(context, stale),
      original: { label: words.stale.original, href, language: place.defaultLanguage },
    },
  };
}

function topicsOf(context: Context, claim: ClaimNode): Link[] {
  const { graph, place, language } = context;
  return claim.topics.flatMap((id) => {
    const topic = graph.topics.get(id);
    if (topic === undefined) return [];
    return [{ label: localText(context, topic.data.label), href: itemPath(place, language, 'topics', id) }];
  });
}

function appearanceOf(
  context: Context,
  appearance: ClaimNode['appearances'][number],
  heard: HeardWords | undefined,
): AppearanceView[] {
  const node = context.graph.documents.get(appearance.document);
  if (node === undefined) return [];
  const { data } = node;
  return [
    {
      document: documentLink(context, node),
      publisher: localName(context, data.publisher),
      ...(data.date === undefined ? {} : { date: dayView(context, data.date) }),
      origin: documentOrigin(context, node),
      ...(appearance.position === undefined ? {} : { place: placeInDocument(context, appearance.position) }),
      ...(appearance.at === undefined ? {} : { moment: momentOf(data.recording, appearance.at) }),
      ...(heard === undefined ? {} : { words: heard }),
    },
  ];
}

function revisionsOf(context: Context, claim: ClaimNode, words: ClaimWords): RevisionView[] {
  return claim.revisions.toReversed().map(({ key, date, kind, from, to, before, after, summary }) => {
    const translated = words.revisions[key];
    const change = changeOf(context, { from, to });
    return {
      date: dayView(context, date),
      kind: context.words.revisionKinds[kind],
      ...(change === undefined ? {} : { change }),
      ...changedWords(context, before, after),
      summary:
        translated === undefined
          ? phrase(context, summary, context.place.defaultLanguage)
          : phrase(context, translated, context.language),
    };
  });
}

function correctedOf(context: Context, claim: ClaimNode): Pick<ClaimView, 'corrected'> {
  const last = claim.revisions.findLast(({ kind }) => kind === 'correction');
  if (last === undefined) return {};
  const { words, language } = context;
  const day = formatDay(last.date, language);
  const change = changeOf(context, last);
  return { corrected: typeset(words.corrected(day, change ?? ''), language) };
}

/** From which verdict to which; nothing where it stayed. */
function changeOf(context: Context, { from, to }: Pick<RevisionNode, 'from' | 'to'>): string | undefined {
  if (from === undefined || to === undefined || from === to) return undefined;
  return context.words.fromTo(verdictMark(context, from).label, verdictMark(context, to).label);
}

function citationOf(context: Context, claim: ClaimNode, words: ClaimWords): string {
  const { graph, place, language } = context;
  const authors = signersOf(context, claim).join(', ');
  const site = localText(context, graph.site.title);
  const address = absolute(place, itemPath(place, language, 'claims', claim.id));
  return `${authors}, ${inQuotationMarks(typeset(words.title, language), language)}, ${site}, ${formatDay(claim.updated, language)}. ${address}`;
}

/** Why it is not known when a claim was made, by the language it is said in. */
function undatedReason(
  { place, language }: Context,
  claim: ClaimNode,
  words: ClaimWords,
): Localised | undefined {
  if (words.undated !== undefined) return { [language]: words.undated };
  return claim.undated === undefined ? undefined : { [place.defaultLanguage]: claim.undated };
}
