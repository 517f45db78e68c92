import { stringify } from 'yaml';
import { ratingKey } from '#model/rating-table';
import { type ImportWarning, warningWords } from './import-warnings.ts';
import type { Outcome } from './importer.ts';
import { labelHead, longestLabel } from './rating-label.ts';
import type { Guess } from './json-guesses.ts';
import { type Repair, repairWords } from './repairs.ts';
import type { Review } from './review.ts';

/** So many questions can be answered in one go; the others come with the next run. */
const mostQuestions = 40;
const mostGuesses = 10;

/** Counts what becomes of reviews, and tells it at the end. */
export class ImportReport {
  readonly #outcomes = new Map<Outcome['kind'], number>();
  readonly #warnings = new Map<ImportWarning['about'], number>();
  readonly #repairs = new Map<Repair, number>();
  readonly #skips = new Map<string, string[]>();
  readonly #questions = new Map<string, Question>();
  readonly #licences = new Map<string, number>();
  readonly #differing: string[] = [];
  readonly #guesses: { readonly id: string; readonly guess: Guess }[] = [];
  #drafts = 0;
  #unlabelled = 0;
  #overlong = 0;

  /** Files written so far, reviews seen so far. */
  get reviews(): number {
    return [...this.#outcomes.values()].reduce((sum, count) => sum + count, 0);
  }

  count(kind: Outcome['kind']): number {
    return this.#outcomes.get(kind) ?? 0;
  }

  /** A whole file or line that has nothing to import. */
  skip(reason: string, place: string): void {
    const places = this.#skips.get(reason) ?? [];
    places.push(place);
    this.#skips.set(reason, places);
  }

  add(outcome: Outcome, place: string): void {
    increase(this.#outcomes, outcome.kind);
    if (outcome.kind === 'skipped') this.skip(outcome.reason, place);
    if (outcome.kind === 'differs') this.#differing.push(outcome.id ?? '');
    if (outcome.kind !== 'new' && outcome.kind !== 'updated') return;
    for (const repair of new Set(outcome.repairs)) increase(this.#repairs, repair);
    for (const about of new Set(outcome.warnings.map((warning) => warning.about)))
      increase(this.#warnings, about);
    increase(this.#licences, outcome.review.licence ?? 'no licence given');
    for (const guess of outcome.guesses) this.#guesses.push({ id: outcome.id, guess });
    if (outcome.warnings.length > 0) this.#drafts += 1;
    if (outcome.warnings.some(({ about }) => about === 'rating')) this.#ask(outcome.review);
  }

  repaired(repair: Repair): void {
    increase(this.#repairs, repair);
  }

  #ask({ label, publisher }: Review): void {
    if (label === undefined) {
      this.#unlabelled += 1;
      return;
    }
    const head = labelHead(label);
    if (head.length > longestLabel) {
      this.#overlong += 1;
      return;
    }
    const key = ratingKey(head, publisher);
    const known = this.#questions.get(key);
    this.#questions.set(key, { label: known?.label ?? head, publisher, count: (known?.count ?? 0) + 1 });
  }

  /** The report in whole sentences and lists; `verdicts` are the ids an answer can be. */
  text(verdicts: readonly string[]): string {
    const written = this.count('new') + this.count('updated');
    const parts = [
      this.#summary(written),
      this.#list('Drafts, because', this.#warnings, warningWords),
      this.#list('Repaired', this.#repairs, repairWords),
      this.#list('Licences of the data', this.#licences),
      this.#skipped(),
      this.#differences(),
      this.#guessed(),
      this.#ratings(verdicts),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  }

  #summary(written: number): string {
    const rest = [
      [this.count('unchanged') + this.count('known'), 'already here'],
      [this.count('duplicate'), 'given twice'],
      [this.count('differs'), 'published here and different now'],
      [this.count('skipped'), 'skipped'],
    ] as const;
    const told = rest.filter(([count]) => count > 0).map(([count, words]) => `${number(count)} ${words}`);
    const head = `${number(this.reviews)} ${this.reviews === 1 ? 'review' : 'reviews'} read`;
    const published = written - this.#drafts;
    const outcome =
      written === 0
        ? 'Nothing to write.'
        : `${number(written)} ${written === 1 ? 'claim' : 'claims'} written: ${number(published)} published, ${number(this.#drafts)} ${this.#drafts === 1 ? 'draft' : 'drafts'}${this.count('updated') === 0 ? '' : ` (${number(this.count('updated'))} anew)`}.`;
    return `${[head, ...told].join(', ')}. ${outcome}`;
  }

  #list<Key extends string>(
    heading: string,
    counts: ReadonlyMap<Key, number>,
    words?: Readonly<Record<Key, string>>,
  ): string {
    if (counts.size === 0) return '';
    const lines = [...counts]
      .sort(([, left], [, right]) => right - left)
      .map(([key, count]) => `${number(count).padStart(7)}  ${words?.[key] ?? key}`);
    return [`${heading}:`, ...lines].join('\n');
  }

  #skipped(): string {
    if (this.#skips.size === 0) return '';
    const lines = [...this.#skips].flatMap(([reason, places]) => {
      const shown = places.slice(0, 3).map((place) => `           ${place}`);
      const more = places.length > 3 ? [`           and ${number(places.length - 3)} more`] : [];
      return [`${number(places.length).padStart(7)}  ${reason}`, ...shown, ...more];
    });
    return ['Skipped:', ...lines].join('\n');
  }

  #differences(): string {
    if (this.#differing.length === 0) return '';
    const shown = this.#differing.slice(0, 5).map((id) => `         claims/${id}.mdx`);
    const more =
      this.#differing.length > 5 ? [`         and ${number(this.#differing.length - 5)} more`] : [];
    const heading =
      'Published here, and the review says something else now. What is published is not changed in silence: look at';
    return [heading, ...shown, ...more].join('\n');
  }

  #guessed(): string {
    if (this.#guesses.length === 0) return '';
    const shown = this.#guesses
      .slice(0, mostGuesses)
      .flatMap(({ id, guess: { before, after } }) => [
        `         claims/${id}.mdx`,
        `           has      ${before}`,
        `           read as  ${after}`,
      ]);
    const rest = this.#guesses.length - mostGuesses;
    const more = rest > 0 ? [`         and ${number(rest)} more, each in its file`] : [];
    return ['Broken data that was read by a guess. Is it right?', ...shown, ...more].join('\n');
  }

  #ratings(verdicts: readonly string[]): string {
    const questions = [...this.#questions.values()].sort((left, right) => right.count - left.count);
    const parts: string[] = [];
    if (this.#unlabelled > 0) {
      const one = this.#unlabelled === 1;
      const reviews = one ? '1 review gives' : `${number(this.#unlabelled)} reviews give`;
      const yours = one
        ? 'its verdict is yours to write, in the file'
        : 'their verdicts are yours to write, in the files';
      parts.push(`${reviews} no rating in words, and numbers are not guessed from: ${yours}.`);
    }
    if (this.#overlong > 0)
      parts.push(
        `${number(this.#overlong)} ${this.#overlong === 1 ? 'rating is' : 'ratings are'} too long for the table of site.yml: write the verdict in the file.`,
      );
    if (questions.length > 0) {
      const shown = questions.slice(0, mostQuestions);
      const asked = shown.map(
        ({ label, publisher, count }) =>
          `“${label}” (${number(count)} ${count === 1 ? 'review' : 'reviews'}, ${publisher}): which verdict?`,
      );
      const lines = stringify(
        { ratings: shown.map(({ label, publisher }) => ({ label, publisher, verdict: '…' })) },
        { lineWidth: 0 },
      );
      const rest = questions.length - shown.length;
      if (rest > 0) asked.push(`and ${number(rest)} more, which come when these are answered.`);
      parts.push(
        asked.join('\n'),
        `Add to site.yml, with one of ${verdicts.join(', ')} for each “…”, then run the import again:`,
        lines.trimEnd(),
      );
    }
    return parts.join('\n\n');
  }
}

interface Question {
  readonly label: string;
  readonly publisher: string;
  readonly count: number;
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function number(value: number): string {
  return value.toLocaleString('en');
}
