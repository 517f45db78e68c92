import { embedEnglish } from './embed.en.ts';
import { embedFrench } from './embed.fr.ts';

/** The ways to show a claim on another site, in the order in which the page shows them. */
export const embedWays = ['address', 'quote', 'frame', 'element', 'picture', 'markdown', 'data'] as const;
export type EmbedWay = (typeof embedWays)[number];

/** Every string of the cards that other sites show, and of the pages that tell how. */
export interface EmbedWords {
  /** Names of the two shots, for readers who have never been on the site. */
  readonly said: string;
  readonly found: string;
  /** The verdict was another one when the card was embedded. */
  readonly since: (before: string, now: string, day: string) => string;
  /** The verdict is the same, but the text was corrected or brought up to date. */
  readonly changed: (day: string) => string;
  readonly sources: (total: number, primary: number) => string;
  readonly read: string;
  readonly checked: (publisher: string, day: string) => string;
  readonly corrected: (day: string) => string;
  readonly updated: (day: string) => string;
  /** For readers of whatever copy: the verdict was another one until that day. */
  readonly verdictChanged: (before: string, now: string, day: string) => string;
  /** The claim and its verdict as one dated sentence: what remains when the card cannot be shown. */
  readonly sentence: (parts: SentenceParts) => string;
  /** Title and verdict, as short as can be. */
  readonly caption: (title: string, verdict: string) => string;
  /** What a frame is called, for those who hear the page. */
  readonly frame: (title: string, publisher: string) => string;
  readonly latest: (label: string) => string;
  readonly all: (count: number) => string;
  readonly control: string;
  readonly page: {
    readonly title: string;
    readonly titleOf: (title: string) => string;
    readonly description: string;
    readonly intro: readonly string[];
    readonly example: string;
    /** The same where claims have no such page of their own. */
    readonly onlyExample: string;
    readonly thisClaim: string;
    readonly otherClaims: string;
    readonly preview: string;
    readonly ways: Readonly<Record<EmbedWay, { readonly title: string; readonly text: string }>>;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly options: {
      readonly title: string;
      readonly language: { readonly name: string; readonly text: string };
      readonly theme: {
        readonly name: string;
        readonly text: string;
        readonly values: Readonly<Record<'auto' | 'light' | 'dark', string>>;
      };
      readonly width: { readonly name: string; readonly text: string; readonly full: string };
      readonly revision: {
        readonly name: string;
        readonly text: string;
        readonly pinned: string;
        readonly current: string;
      };
    };
    readonly collections: { readonly title: string; readonly text: string };
    readonly script: { readonly title: string; readonly text: readonly string[]; readonly integrity: string };
    readonly privacy: { readonly title: string; readonly text: string };
  };
}

export interface SentenceParts {
  /** In quotation marks when it carries none of its own. */
  readonly claim: string;
  readonly claimant: string;
  readonly made: string;
  readonly verdict: string;
  readonly summary: string;
}

const languages: Readonly<Record<string, EmbedWords>> = { en: embedEnglish, fr: embedFrench };

/** The strings of cards in a language; English stands in where a language has none. */
export function embedWordsFor(language: string): EmbedWords {
  return languages[language] ?? languages[language.split('-')[0] ?? ''] ?? embedEnglish;
}
