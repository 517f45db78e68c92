import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import type { ValuePath } from '#reader/yaml';
import { ratingKey } from '#model/rating-table';
import { asList, asRecord, textsUnder } from '../facts.ts';
import { locate, startOf } from '../locate.ts';
import { defineRule, type Found } from '../rule.ts';

interface Name {
  readonly id: string;
  readonly file: ReadFile;
  /** Nothing when the name is that of the file, which comes before all aliases. */
  readonly path?: ValuePath;
}

/** A name stands for one thing. */
export const duplicateId = defineRule({
  code: 'duplicate-id',
  severity: 'error',
  title: 'A name stands for one thing',
  description:
    'Two claims or documents cannot share an id or alias, and a list cannot give the same id twice, nor a foreign rating two verdicts. For a second passage of a source, use its “passages”.',
  examples: [
    {
      file: 'content/claims/letter.mdx',
      good: 'aliases: [old-letter]',
      bad: 'aliases: [jobs]',
      says: 'The id “jobs” is already that of content/claims/jobs.mdx.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'figures:\n',
      bad: 'figures:\n  - {id: employed, label: emplois, claimed: 1, found: 1, source: census-2023}\n',
      at: '  - id: employed',
      says: 'The id “employed” is given twice in “figures”.',
    },
    {
      file: 'content/claims/letter.mdx',
      good: '{id: asked, label',
      bad: '{id: page, label',
      at: '{id: page, label: la guilde',
      says: 'The id “page” is given twice in “values”.',
    },
    {
      file: 'content/claims/letter.mdx',
      good: 'series:\n',
      bad: 'figures:\n  - {id: signed, label: signataires, claimed: 400, found: 430, source: letter-2025}\nseries:\n',
      at: '- id: signed\n',
      says: 'The id “signed” is that of a figure already: <Figure id="signed" /> could mean either.',
    },
    {
      file: 'content/claims/letter.mdx',
      good: '{id: seal, file',
      bad: '{id: first-page, file',
      at: '- {id: first-page, file: seal.png',
      says: 'The id “first-page” is given twice in “media”.',
      also: ['unknown-picture', 'unshown-picture'],
    },
    {
      file: 'content/documents/speech.yml',
      add: 'title: The speech\npublisher: The Daily\nlanguage: en\n',
      says: 'content/documents/speech.mdx has this document already, with its full text. Move what only this file says into it, and delete this file.',
    },
    {
      file: 'content/site.yml',
      good: '- id: letters\n    label: {fr: Lettres',
      bad: '- id: jobs\n    label: {fr: Lettres',
      says: 'The id “jobs” is given twice in “topics”.',
      also: ['unknown-topic'],
    },
    {
      file: 'content/site.yml',
      good: 'languages: [fr, en]',
      bad: 'languages: [fr, en, fr]',
      says: 'The language “fr” is given twice.',
    },
    {
      file: 'content/site.yml',
      good: '- {label: False, verdict: false}',
      bad: '- {label: HALF THE STORY, publisher: example desk, verdict: false}',
      says: 'The rating “HALF THE STORY” is given twice. Keep the verdict that is right.',
    },
  ],
  find: ({ content }) => [
    ...(content.site === undefined ? [] : repeatedLanguages(content.site as ReadFile)),
    ...(content.site === undefined ? [] : repeatedRatings(content.site)),
    ...repeated(namesOf(content.claims)),
    ...repeated(namesOf(content.documents)),
    ...content.claims.flatMap((file) => [
      ...repeatedIn(file as ReadFile, ['sources']),
      ...repeatedDrawn(file as ReadFile),
    ]),
    ...[...content.claims, ...content.documents, ...content.entities].flatMap((file) =>
      repeatedIn(file as ReadFile, ['media']),
    ),
    ...(content.site === undefined ? [] : ['verdicts', 'topics']).flatMap((key) =>
      repeatedIn(content.site as ReadFile, [key]),
    ),
  ],
});

function namesOf(files: Content['claims'] | Content['documents']): Name[] {
  const own = files.map((file): Name => ({ id: file.id, file: file as ReadFile }));
  const aliases = files.flatMap((file) =>
    asList(asRecord(file.raw)['aliases']).flatMap((alias, index): Name[] =>
      // A claim’s own id stands first where others were withdrawn in its favour.
      typeof alias === 'string' && !(alias === file.id && index === 0 && file.kind === 'claim')
        ? [{ id: alias, file: file as ReadFile, path: ['aliases', index] }]
        : [],
    ),
  );
  return [...own, ...aliases];
}

function repeated(names: readonly Name[]): Found[] {
  const first = new Map<string, Name>();
  return names.flatMap(({ id, file, path }) => {
    const known = first.get(id);
    if (known === undefined) first.set(id, { id, file });
    if (known === undefined) return [];
    if (path === undefined) return [twoFiles(known.file, file)];
    const message = `The id “${id}” is already that of ${known.file.path}.`;
    return [{ ...locate(file, path), found: id, expected: 'a name that no other file has', message }];
  });
}

/** Figures and series are drawn by the same name; the values of each series have names of their own. */
function repeatedDrawn(file: ReadFile): Found[] {
  const { figures, series } = asRecord(file.raw);
  const figureIds = new Set(textsUnder(figures, 'id').map(({ value }) => value));
  return [
    ...repeatedIn(file, ['figures']),
    ...repeatedIn(file, ['series']),
    ...textsUnder(series, 'id')
      .filter(({ value }) => figureIds.has(value))
      .map(({ index, value }) => ({
        ...locate(file, ['series', index, 'id']),
        found: value,
        expected: 'a name that no figure has',
        message: `The id “${value}” is that of a figure already: <Figure id="${value}" /> could mean either.`,
      })),
    ...asList(series).flatMap((_, index) => repeatedIn(file, ['series', index, 'values'])),
  ];
}

/** A document has one file: with its text, or without. */
function twoFiles(known: ReadFile, file: ReadFile): Found {
  return {
    ...startOf(file),
    found: file.id,
    expected: 'one file for a document',
    message: `${known.path} has this document already, with its full text. Move what only this file says into it, and delete this file.`,
  };
}

function repeatedIn(file: ReadFile, path: ValuePath): Found[] {
  const seen = new Set<string>();
  const list = path.reduce<unknown>(
    (value, key) => (typeof key === 'number' ? asList(value)[key] : asRecord(value)[key]),
    file.raw,
  );
  return textsUnder(list, 'id').flatMap(({ index, value }) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    const message = `The id “${value}” is given twice in “${path.at(-1) ?? ''}”.`;
    return [{ ...locate(file, [...path, index, 'id']), found: value, expected: 'each id once', message }];
  });
}

function repeatedLanguages(file: ReadFile): Found[] {
  const languages = asList(asRecord(file.raw)['languages']);
  return languages.flatMap((language, index) =>
    languages.indexOf(language) === index
      ? []
      : [
          {
            ...locate(file, ['languages', index]),
            found: String(language),
            expected: 'each language once',
            message: `The language “${String(language)}” is given twice.`,
          },
        ],
  );
}

function repeatedRatings(file: ReadFile<'site'>): Found[] {
  const ratings = file.value?.ratings ?? [];
  const keys = ratings.map(({ label, publisher }) => ratingKey(label, publisher));
  return ratings.flatMap(({ label }, index) =>
    keys.indexOf(keys[index] ?? '') === index
      ? []
      : [
          {
            ...locate(file as ReadFile, ['ratings', index, 'label']),
            found: label,
            expected: 'each rating of a publisher once',
            message: `The rating “${label}” is given twice. Keep the verdict that is right.`,
          },
        ],
  );
}
