import type { Quoted } from './documents/prose.ts';
import type { DatedEntry } from './dated-entries.ts';
import type { Body } from '#markdown/body';
import type { DocumentText } from '#markdown/document-text';
import type {
  Confidence,
  Figure,
  FigureWords,
  Quotation,
  RelationType,
  Revision,
  Series,
  SeriesWords,
} from '#schema/claim';
import type { Document, EntityKind } from '#schema/document';
import type { Exception } from '#schema/exception';
import type { Captured } from './captured.ts';
import type { LedgerEntry } from '#schema/ledger';
import type { Reply } from '#schema/reply';
import type { Site, Topic, Verdict } from '#schema/site';
import type { ClaimPicture, PictureFacts, PictureWords } from '#schema/picture';
import type { Medium, Reading } from '#schema/media';
import type { MediaCategory, MediaReview, MediaType } from '#schema/media-review';
import type { Consultation, Role, SourceKind } from '#schema/source';
import type { Localised } from '#schema/text';

/** The whole site as one frozen value. Lists of ids are in the order in which pages show them. */
export interface Graph {
  readonly site: Site;
  /** Languages of the site, the default first. */
  readonly languages: readonly string[];
  readonly claims: ReadonlyMap<string, ClaimNode>;
  /** The ids of all claims, newest publication first. */
  readonly order: readonly string[];
  /** By language, the ids of the claims that are written in it, newest publication first. */
  readonly newest: ReadonlyMap<string, readonly string[]>;
  readonly sources: ReadonlyMap<string, SourceNode>;
  readonly entities: ReadonlyMap<string, EntityNode>;
  readonly documents: ReadonlyMap<string, DocumentNode>;
  /** The pictures that can be shown, by the name of their file. */
  readonly media: ReadonlyMap<string, MediaNode>;
  readonly topics: ReadonlyMap<string, TopicNode>;
  readonly verdicts: ReadonlyMap<string, VerdictNode>;
  /** Oldest first. */
  readonly events: readonly EventNode[];
  /** Problems that are borne for a while, in the order of their file. */
  readonly exceptions: readonly Exception[];
  /** All revisions of the site, newest first. */
  readonly revisions: readonly RevisionNode[];
  /** All that has a date, oldest first. */
  readonly dated: readonly DatedEntry[];
  /** Former ids of claims, with the id each means now. */
  readonly aliases: ReadonlyMap<string, string>;
  /** The day of the last change of each claim, by its id. */
  readonly changedOn: ReadonlyMap<string, string>;
  /** The latest day on which any claim was changed; none on a site without claims. */
  readonly lastChange?: string;
  /** The same of the claims that are written in a language, by language. */
  readonly lastChangeIn: ReadonlyMap<string, string>;
}

/** A file of media/ that is a picture, as it stands upright. */
export interface MediaNode {
  /** SHA-256 of the file, as hexadecimal digits. */
  readonly digest: string;
  readonly width: number;
  readonly height: number;
}

/** A claim with all its links in both directions. */
export interface ClaimNode {
  readonly id: string;
  readonly draft: boolean;
  readonly made: string;
  /** Why it is not known when it was said. */
  readonly undated?: string;
  readonly published: string;
  /** The day of the last revision, or of publication. */
  readonly updated: string;
  /** The last day by which the desk will look at it again. */
  readonly reviewBy?: string;
  readonly verdict: string;
  /** How sure the desk is of the verdict; never how true the claim is. */
  readonly confidence?: Confidence;
  readonly quoted?: Quotation;
  /** The entities that say it, in the order of the file; none when nobody in particular does. */
  readonly claimants: readonly string[];
  readonly authors: readonly Localised[];
  /** Who read it a second time. */
  readonly reviewedBy: readonly Localised[];
  /** Who was asked for an answer, and what they answered. */
  readonly replies: readonly Reply[];
  /** What was done with the picture or recording that it is about. */
  readonly mediaReview?: MediaReviewNode;
  readonly topics: readonly string[];
  readonly appearances: readonly AppearanceNode[];
  readonly sources: readonly SourceUse[];
  readonly figures: readonly Figure[];
  readonly series: readonly Series[];
  readonly media: readonly ClaimPicture[];
  readonly relations: readonly RelationNode[];
  readonly revisions: readonly NamedRevision[];
  /** Its former ids, and those of claims that were withdrawn in its favour. */
  readonly aliases: readonly string[];
  /** The id under which it was first published: feeds know it by that. */
  readonly firstId: string;
  /** The words by language; the default language is always there. */
  readonly words: Readonly<Record<string, ClaimWords>>;
}

/** What was done with a picture or recording, and the documents in which it is seen or heard. */
export interface MediaReviewNode {
  readonly type: MediaType;
  readonly categories: readonly MediaCategory[];
  readonly documents: readonly string[];
  readonly original?: NonNullable<MediaReview['original']>;
}

/** What a claim says in one language. */
export interface ClaimWords {
  readonly title: string;
  readonly claim: string;
  readonly summary: string;
  /** What readers are led to conclude, wrongly. */
  readonly conclusion?: string | undefined;
  readonly confidenceReason?: string | undefined;
  /** Whose words the claim is in: those that were said, our translation of them, or our own. */
  readonly wording: Quotation;
  /** Why it is not known when it was said, where these words say it. */
  readonly undated?: string | undefined;
  readonly body: Body;
  readonly figures: Readonly<Record<string, FigureWords>>;
  readonly series: Readonly<Record<string, SeriesWords>>;
  readonly media: Readonly<Record<string, PictureWords>>;
  readonly relations: Readonly<Record<string, string>>;
  readonly revisions: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, SourceWords>>;
  /** There when the words were made from other facts than those of today. */
  readonly stale?: StaleWords;
}

/** What is known of the change that left a translation behind. */
export interface StaleWords {
  /** The newest revision, unless the translation speaks of it itself. */
  readonly revision?: Revision;
}

export interface SourceWords {
  readonly lead?: string | undefined;
  readonly locator?: string | undefined;
  readonly noArchive?: string | undefined;
  readonly place?: string | undefined;
  readonly kept?: string | undefined;
  readonly confidential?: string | undefined;
  readonly translation?: string | undefined;
}

export interface AppearanceNode {
  readonly document: string;
  readonly quote?: string;
  /** How the document gives the words that were said; that of the claim where the appearance says nothing. */
  readonly quoted?: Quotation;
  /** Who said the words, where it is not the claimant. */
  readonly speaker?: Localised;
  readonly prefix?: string;
  readonly suffix?: string;
  /** When it is said in the recording of the document: `01:12:30`. */
  readonly at?: string;
  readonly position?: number;
}

/** What a claim takes from a source. */
export interface SourceUse {
  readonly source: string;
  readonly role: Role;
  /** Why it weighs most, where the editor names it as the lead source. */
  readonly lead?: Localised;
  readonly passages: readonly Passage[];
}

export interface Passage {
  readonly quote: string;
  readonly locator?: Localised;
  readonly translation?: Localised;
}

/** A relation as one end sees it; `inverse` is true at the end that did not write it. */
export interface RelationNode {
  readonly type: RelationType;
  readonly inverse: boolean;
  readonly claim: string;
  readonly reason?: string;
}

export interface SourceNode {
  readonly id: string;
  /** None where it is a page of the web. */
  readonly medium?: Exclude<Medium, 'web'>;
  readonly title: string;
  /** Empty where nobody published it. */
  readonly publisher: string;
  readonly author?: string;
  readonly container?: string;
  readonly recipient?: string;
  readonly place?: Localised;
  readonly url?: string;
  readonly isbn?: string;
  readonly doi?: string;
  readonly reference?: string;
  readonly published?: string;
  /** When it was said, sent or answered. */
  readonly date?: string;
  readonly accessed?: string;
  readonly archived?: string;
  readonly noArchive?: Localised;
  readonly undated?: Localised;
  readonly kept?: Localised;
  readonly confidential?: Localised;
  /** The words about it of those who translated the claim that describes it, by language. */
  readonly wordsIn: Readonly<Record<string, SourceWords>>;
  readonly kind?: SourceKind;
  readonly consulted?: Consultation;
  readonly readAs?: Reading;
  readonly language?: string;
  /** The claim that describes it, where the words about it are translated. */
  readonly describedBy?: string;
  readonly claims: readonly string[];
  /** How many claims use it in which role. */
  readonly uses: Readonly<Record<Role, number>>;
  /** Positions in `graph.events`. */
  readonly events: readonly number[];
  /** What was found when this address was last opened. */
  readonly found?: LedgerEntry;
  /** What readers are shown of what was kept of it. */
  readonly captured?: Captured;
}

export interface EntityNode {
  readonly id: string;
  /** The address it had before names got a mark, when nobody else has it. */
  readonly formerId?: string;
  readonly name: Localised;
  readonly kind?: EntityKind;
  readonly description?: Localised;
  readonly url?: string;
  readonly sameAs: readonly string[];
  readonly media: readonly PictureFacts[];
  /** Their name in every language, and other names of theirs. */
  readonly names: readonly string[];
  /** What they claim. */
  readonly claims: readonly string[];
  /** Claims of others in which they are quoted: they said the words of an appearance. */
  readonly spoken: readonly string[];
  /** Claims of others that name them, and do not quote them. */
  readonly named: readonly string[];
  /** Documents that they published or wrote. */
  readonly documents: readonly string[];
  /** Sources that they published or wrote. */
  readonly sources: readonly string[];
}

export interface DocumentNode {
  readonly id: string;
  readonly data: Document;
  /** Claims in reading order. */
  readonly claims: readonly string[];
  /** What was checked in it, and what was read and not rated, in reading order. */
  readonly passages: readonly Quoted[];
  /** Its full text, where the site may show it. */
  readonly text?: DocumentText;
}

export interface TopicNode {
  readonly data: Topic;
  readonly claims: readonly string[];
}

export interface VerdictNode {
  readonly data: Verdict;
  /** Place on the scale, 0 for the first. */
  readonly rank: number;
  readonly claims: readonly string[];
}

export interface EventNode {
  readonly date: string;
  readonly title: Localised;
  readonly text?: Localised;
  readonly claims: readonly string[];
  readonly sources: readonly SourceUse[];
}

/** A revision with the name under which translations word it (`revisionKeys`). */
export interface NamedRevision extends Revision {
  readonly key: string;
}

export interface RevisionNode extends NamedRevision {
  readonly claim: string;
  /** Its place among the revisions of its claim, 0 for the first. */
  readonly index: number;
  /** The verdict that readers saw before this change, and the one they saw after it. */
  readonly verdicts: readonly [before: string, after: string];
}

/** The text of a localised value in a language, and the language it is really in. */
export function localise(
  value: Localised,
  language: string,
  fallback: string,
): { readonly text: string; readonly language: string } {
  if (typeof value === 'string') return { text: value, language: fallback };
  const order = [language, fallback, ...Object.keys(value).sort()];
  const found = order.find((candidate) => value[candidate] !== undefined) ?? language;
  return { text: value[found] ?? '', language: found };
}
