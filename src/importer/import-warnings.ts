/** Something that only an editor can settle; until then the imported claim is a draft. */
export interface ImportWarning {
  /** The key of the claim file above which the remark stands. */
  readonly key: 'made' | 'published' | 'verdict' | 'claim';
  readonly about: 'rating' | 'conclusion' | 'language' | 'date' | 'guess';
  readonly remark: string;
}

/** What the warnings are about, in words for the report. */
export const warningWords: Readonly<Record<ImportWarning['about'], string>> = {
  rating: 'the rating is not in the table of site.yml',
  conclusion: 'the verdict needs the conclusion that readers are led to',
  language: 'the words are not in the language of the site',
  guess: 'broken data was read by a guess: each is asked about in its file, and below',
  date: 'a date is missing or unclear',
};
