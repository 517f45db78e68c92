import { wordsFor, type Words } from '#i18n/words';
import { ratingLookup } from '#model/rating-table';
import { readFile } from '#reader/read-file';
import type { Site, Verdict } from '#schema/site';
import { writeClaimFile } from '#writer/claim-file';
import { writeDocumentFile } from '#writer/document-file';
import { addressKey, hostOf } from './addresses.ts';
import { claimDates } from './claim-dates.ts';
import type { ImportWarning } from './import-warnings.ts';
import type { FoundReview } from './find-reviews.ts';
import { type Guess, guessesOf } from './json-guesses.ts';
import { digest, markRemark, reviewKey, sealMark } from './import-mark.ts';
import { importedClaim } from './imported-claim.ts';
import { appearanceDocument, type DocumentValues, reviewDocument } from './imported-documents.ts';
import type { ImportedClaim, KnownContent } from './known-content.ts';
import { labelHead } from './rating-label.ts';
import { isSkipped, readReview } from './read-review.ts';
import type { Repair } from './repairs.ts';
import type { Review } from './review.ts';
import { isSameLanguage, mayBeIn } from './review-language.ts';
import { claimSlug, freeName, slugOf } from './slugs.ts';

/** What an import knows before it begins. */
export interface ImportOptions {
  readonly site: Site;
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  readonly known: KnownContent;
  /** The language of reviews that do not say theirs. */
  readonly language?: string;
}

/** A file to be written; `path` is relative to the content folder. */
export interface WrittenFile {
  readonly path: string;
  readonly text: string;
}

/** What became of a review. */
export type Outcome =
  | { readonly kind: 'skipped'; readonly reason: string }
  /** The same review came before in this run, or is in the folder and must not be touched. */
  | { readonly kind: 'duplicate' | 'known' | 'differs' | 'unchanged'; readonly id?: string }
  | {
      readonly kind: 'new' | 'updated';
      readonly id: string;
      readonly files: readonly WrittenFile[];
      readonly review: Review;
      readonly warnings: readonly ImportWarning[];
      readonly repairs: readonly Repair[];
      readonly guesses: readonly Guess[];
    };

interface Naming {
  readonly id: string;
  readonly key: string;
  readonly earlier: ImportedClaim | undefined;
  readonly guesses: readonly Guess[];
}

/** Turns reviews into files, one after the other; names and documents are shared between them. */
export class Importer {
  readonly #options: ImportOptions;
  readonly #language: string;
  readonly #words: Words;
  readonly #lookup: ReturnType<typeof ratingLookup>;
  readonly #unknownVerdict: Verdict;
  readonly #seen = new Map<string, string>();
  readonly #sources: Map<string, string>;
  readonly #claimNames: Set<string>;
  readonly #documents: Map<string, string>;
  readonly #documentNames: Set<string>;

  /** Throws a sentence when the scale of the site has no verdict for what is not known. */
  constructor(options: ImportOptions) {
    const { site, known } = options;
    this.#options = options;
    this.#language = site.languages[0] ?? 'en';
    this.#words = wordsFor(this.#language);
    this.#lookup = ratingLookup(site.ratings);
    this.#unknownVerdict = unknownVerdictOf(site);
    this.#sources = new Map(known.sources);
    this.#claimNames = new Set(known.claimNames);
    this.#documents = new Map(known.documents);
    this.#documentNames = new Set(known.documentNames);
  }

  /** What becomes of one review. Nothing is written: the files are in the outcome. */
  add(found: FoundReview): Outcome {
    const { language, known } = this.#options;
    const review = readReview(found, language === undefined ? {} : { language });
    if (isSkipped(review)) return { kind: 'skipped', reason: review.skipped };
    const key = reviewKey(review.url, review.claim);
    const before = this.#seen.get(key);
    if (before !== undefined) return { kind: 'duplicate', id: before };
    const earlier = known.imported.get(key);
    if (earlier === undefined && known.addresses.has(addressKey(review.url))) return { kind: 'known' };
    const id = earlier?.id ?? this.#freeClaimName(review, key);
    this.#seen.set(key, id);
    if (earlier?.edited === true) return { kind: 'known', id };
    const guesses = guessesOf(found.node, found.guesses ?? []);
    return this.#write(review, { id, key, earlier, guesses });
  }

  #write(review: Review, { id, key, earlier, guesses }: Naming): Outcome {
    const { today } = this.#options;
    const address = addressKey(review.url);
    const accessed = earlier?.accessed ?? today;
    const sourceId =
      this.#sources.get(address) ??
      `${slugOf(review.publisher).slice(0, 30).replace(/-$/u, '')}-${digest(address).slice(0, 8)}`;
    const isDescribed = this.#isDescribedElsewhere(address, earlier);
    const documents = this.#documentsOf(review);
    const verdict = this.#verdictOf(review, today);
    const { contents, warnings, repairs } = importedClaim(
      review,
      {
        words: this.#words,
        language: this.#language,
        noArchive: this.#inAllLanguages((words) => words.imported.noArchive),
        today: accessed,
        accessed,
        sourceId,
        isDescribed,
        documents: documents.map((document) => document.id),
        verdict,
        unknownVerdict: this.#unknownVerdict.id,
        guesses,
        needsConclusion: this.#options.site.verdicts.some(
          ({ id, needsConclusion }) => id === verdict && needsConclusion === true,
        ),
        foreign: this.#foreignLanguage(review),
      },
      markRemark(key),
    );
    const text = sealMark(writeClaimFile(contents));
    if (earlier?.text === text) return { kind: 'unchanged', id };
    if (earlier !== undefined && !earlier.draft) return { kind: 'differs', id };
    const files = [...documents.flatMap(({ file }) => file ?? []), { path: `claims/${id}.mdx`, text }];
    const refusal = files.map((file) => refusalOf(file, this.#language)).find((each) => each !== undefined);
    if (refusal !== undefined) {
      for (const { id: document, file } of documents) if (file !== undefined) this.#forget(document);
      return { kind: 'skipped', reason: `what the check would refuse: ${refusal}` };
    }
    this.#sources.set(address, sourceId);
    return {
      ...{ kind: earlier === undefined ? 'new' : 'updated', id, files, review, warnings },
      repairs: [...review.repairs, ...repairs],
      guesses,
    };
  }

  /** A document that is not written, so that another review writes it. */
  #forget(document: string): void {
    this.#documentNames.delete(document);
    for (const [address, id] of this.#documents) if (id === document) this.#documents.delete(address);
  }

  /** Several claims of one page share its source, which the first of them describes. */
  #isDescribedElsewhere(address: string, earlier: ImportedClaim | undefined): boolean {
    const describes = earlier?.text.includes('\n    url: ') === true;
    return !describes && this.#sources.has(address);
  }

  /** The documents of a review; those that are new come with their file. */
  #documentsOf(review: Review): { id: string; file?: WrittenFile }[] {
    const values = review.appearances.map(appearanceDocument);
    if (values.length > 0) return values.map((value) => this.#document(value));
    const { reviewed } = claimDates(review, this.#options.today);
    const note = this.#inAllLanguages((words) => words.imported.unknownPlace);
    return [this.#document(reviewDocument(review, reviewed, note))];
  }

  #document(values: DocumentValues): { id: string; file?: WrittenFile } {
    const url = String(values['url']);
    const address = addressKey(url);
    const known = this.#documents.get(address);
    if (known !== undefined) return { id: known };
    const id = freeName(
      [`${slugOf(hostOf(url))}-${digest(address).slice(0, 8)}`, `${slugOf(hostOf(url))}-${digest(address)}`],
      (name) => this.#documentNames.has(name),
    );
    this.#documents.set(address, id);
    this.#documentNames.add(id);
    return { id, file: { path: `documents/${id}.yml`, text: writeDocumentFile(values) } };
  }

  /** The label as a whole, or what stands before its colon: “FALSE: the picture is of another house”. */
  #verdictOf({ label, publisher, authors, url, published }: Review, today: string): string | undefined {
    if (label === undefined) return undefined;
    const names = [publisher, ...authors, hostOf(url)];
    const found = this.#lookup(label, names) ?? this.#lookup(labelHead(label), names);
    return found === undefined ? undefined : inUse(this.#options.site, found, published?.day ?? today);
  }

  #foreignLanguage({ language, claim, headline, text }: Review): string | undefined {
    if (language !== undefined) return isSameLanguage(language, this.#language) ? undefined : language;
    return mayBeIn([claim, headline, text].join(' '), this.#language) ? undefined : 'und';
  }

  #freeClaimName(review: Review, key: string): string {
    const publisher = slugOf(review.publisher);
    const plain = claimSlug(review.claim, review.url, `${publisher}-${key}`);
    const year = review.published?.day.slice(0, 4) ?? 'undated';
    const name = freeName(
      [plain, `${plain}-${publisher}`, `${plain}-${publisher}-${year}`, `${plain}-${key}`],
      (candidate) => this.#claimNames.has(candidate),
    );
    this.#claimNames.add(name);
    return name;
  }

  /** One text when the site has one language, else one for each. */
  #inAllLanguages(pick: (words: Words) => string): string | Record<string, string> {
    const { languages } = this.#options.site;
    if (languages.length === 1) return pick(this.#words);
    return Object.fromEntries(languages.map((language) => [language, pick(wordsFor(language))]));
  }
}

/** What the reader of content says against a file; nothing when it takes it. */
function refusalOf({ path, text }: WrittenFile, language: string): string | undefined {
  const [folder, name = ''] = path.split('/');
  const kind = folder === 'claims' ? 'claim' : 'document';
  const role = { kind, id: name.replace(/\.\w+$/u, ''), language } as const;
  return readFile({ path, text }, role, () => noFootnotes).problems[0]?.message;
}

const noFootnotes = { ...wordsFor('en').footnotes };

function unknownVerdictOf({ verdicts }: Site): Verdict {
  const usable = verdicts.filter(({ retired }) => retired === undefined);
  const found =
    usable.find(({ id }) => id === 'unverifiable') ?? usable.find(({ glyph }) => glyph === 'unknown');
  if (found !== undefined) return found;
  throw new Error(
    'The scale of site.yml has no verdict “unverifiable”, which stands in for ratings that the site does not know. Add one with “glyph: unknown”.',
  );
}

/** A verdict that was retired before the review: what replaced it, if anything did. */
function inUse({ verdicts }: Site, id: string, day: string): string | undefined {
  const retired = verdicts.find((verdict) => verdict.id === id)?.retired;
  return retired === undefined || day < retired.date ? id : retired.replacedBy;
}
