import { formEnglish } from './form.en.ts';
import { formFrench } from './form.fr.ts';

/** The name of a field and a word of help under it. */
export interface FieldWords {
  readonly label: string;
  readonly hint: string;
}

type Lists =
  | 'appearances'
  | 'sources'
  | 'sources.passages'
  | 'replies'
  | 'figures'
  | 'series'
  | 'series.values'
  | 'media'
  | 'relations'
  | 'revisions';
type Groups =
  | 'said'
  | 'appears'
  | 'document'
  | 'evidence'
  | 'reasoning'
  | 'answer'
  | 'filing'
  | 'replies'
  | 'media'
  | 'numbers'
  | 'pictures'
  | 'links'
  | 'published';

/** Every string of the form for a new claim. */
export interface FormWords {
  readonly title: string;
  readonly description: string;
  readonly intro: readonly string[];
  readonly otherLanguage: (language: string) => string;
  readonly steps: { readonly title: string; readonly list: readonly string[] };
  readonly groups: Readonly<Record<Groups, string>>;
  readonly required: string;
  readonly choose: string;
  readonly none: string;
  readonly id: FieldWords;
  readonly body: FieldWords & { readonly cite: string; readonly citeNone: string };
  readonly add: Readonly<Record<Lists, string>>;
  readonly remove: string;
  readonly item: Readonly<Record<Lists, (number: number) => string>>;
  readonly more: string;
  readonly knownSource: string;
  /** Asks what a claimant is that the site does not know; `0` stands for the name. */
  readonly kind: FieldWords;
  /** By the place of the key: `sources.url`. */
  readonly fields: Readonly<Record<string, FieldWords>>;
  /** Of files that are dropped, pasted or chosen; `0` stands for the name of one. */
  readonly pictures: Readonly<Record<'give' | 'hint' | 'refused' | 'tooLarge' | 'lost' | 'zip', string>>;
  /** What a picture is to the claim. */
  readonly pictureRoles: Readonly<Record<'evidence' | 'claim' | 'illustration', string>>;
  readonly options: Readonly<Record<'draft' | 'published' | 'original' | 'copy' | 'excerpt', string>>;
  readonly check: {
    readonly title: string;
    readonly waiting: string;
    readonly failed: string;
    readonly broken: string;
    readonly clean: string;
    readonly left: (count: number) => string;
    readonly warning: string;
    readonly why: string;
    readonly replaces: string;
    readonly near: string;
  };
  readonly preview: { readonly title: string; readonly empty: string };
  readonly file: { readonly title: string; readonly name: string };
  readonly send: Readonly<
    Record<
      | 'title'
      | 'claimFile'
      | 'documentFile'
      | 'entityFile'
      | 'github'
      | 'gitlab'
      | 'forgejo'
      | 'download'
      | 'copy'
      | 'copied'
      | 'copyFailed'
      | 'paste'
      | 'pasteByHand'
      | 'unfinished'
      | 'noRepository'
      | 'account',
      string
    >
  >;
  readonly kept: string;
  readonly clear: string;
  readonly clearSure: string;
  readonly hand: {
    readonly title: string;
    readonly text: string;
    readonly scriptless: string;
    readonly checks: string;
  };
}

const languages: Readonly<Record<string, FormWords>> = { en: formEnglish, fr: formFrench };

/** The words of the form in a language; English stands in where a language has none. */
export function formWordsFor(language: string): FormWords {
  return languages[language] ?? languages[language.split('-')[0] ?? ''] ?? formEnglish;
}
