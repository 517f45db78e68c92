import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import type { ValuePath } from '#reader/yaml';
import type { DocumentText } from '#markdown/document-text';
import { nearestWords } from '#model/documents/nearest-words';
import { placesOf, searchedText } from '#model/documents/place-passages';
import type { Quoted } from '#model/documents/prose';
import { asList, asRecord, factsOf } from '../facts.ts';
import { locate } from '../locate.ts';
import { defineRule, type Found } from '../rule.ts';

/** A quotation stands once in the full text of its document. */
export const misplacedQuote = defineRule({
  code: 'misplaced-quote',
  severity: 'error',
  title: 'A quotation stands once in the full text of its document',
  description:
    'Where documents/ holds the full text of a document (a file that ends in “.mdx”), each quote from it is looked for there. Typography does not matter: quotation marks, dashes, blanks. Words that stand there more than once are told apart by prefix or suffix: the words just before or after them.',
  examples: [
    {
      file: 'content/claims/strikes.mdx',
      good: '- document: article\n',
      bad: '- document: speech\n    quote: We shall pay the riters.\n',
      at: 'quote: We shall',
      says: 'These words are not in the full text of “speech”. The nearest there are “We shall pay the writers”.',
    },
    {
      file: 'content/claims/strikes.mdx',
      good: '- document: article\n',
      bad: '- document: speech\n    quote: the studios\n',
      at: 'quote: the studios',
      says: 'These words stand 2 times in the full text of “speech”. Say which are meant: write the words just before them.',
    },
  ],
  find: ({ content }) => {
    const texts = fullTexts(content);
    if (texts.size === 0) return [];
    const inClaims = content.claims.flatMap((file) =>
      factsOf(file).appearances.flatMap(({ index, value: { document, ...value } }) => {
        const text = texts.get(document);
        const quoted = { of: { claim: file.id }, ...value };
        return text === undefined
          ? []
          : tell(file as ReadFile, ['appearances', index, 'quote'], { document, text, quoted });
      }),
    );
    const unrated = content.documents.flatMap((file) =>
      (file.value?.unrated ?? []).flatMap((value, index) => {
        const quoted = { of: { unrated: index }, ...value };
        return file.documentText === undefined
          ? []
          : tell(file as ReadFile, ['unrated', index, 'quote'], {
              document: file.id,
              text: file.documentText,
              quoted,
            });
      }),
    );
    return [...inClaims, ...unrated];
  },
});

/** The full texts by every name of their document. */
function fullTexts({ documents }: Content): Map<string, DocumentText> {
  return new Map(
    documents.flatMap(({ id, raw, documentText }) =>
      documentText === undefined
        ? []
        : [...asList(asRecord(raw)['aliases']), id].map((name) => [String(name), documentText] as const),
    ),
  );
}

interface Question {
  readonly document: string;
  readonly text: DocumentText;
  readonly quoted: Quoted;
}

function tell(file: ReadFile, path: ValuePath, { document, text, quoted }: Question): Found[] {
  const { quote } = quoted;
  if (quote === undefined) return [];
  const searched = searchedText(text);
  const places = placesOf(searched, quoted);
  const [first] = places;
  if (places.length === 1) return [];
  const place = { ...locate(file, path), found: quote };
  if (first === undefined) return [{ ...place, ...absent(searched.text, document, quoted) }];
  const count = places.length === 100 ? '100 or more' : String(places.length);
  return [
    {
      ...place,
      expected: 'words that stand there once, or prefix or suffix beside them',
      message: `These words stand ${count} times in the full text of “${document}”. Say which are meant: write the words just before them.`,
      fix: telling(searched, quoted, first.start, first.end),
    },
  ];
}

function absent(
  text: string,
  document: string,
  { quote = '', prefix, suffix }: Quoted,
): Omit<Found, 'file' | 'line' | 'column' | 'found'> {
  const isBare = prefix === undefined && suffix === undefined;
  const near = nearestWords(text, quote);
  const told =
    near === undefined ? 'Nothing there is like them.' : `The nearest there are “${shorten(near)}”.`;
  return {
    expected: 'the words as they stand there',
    message: `These words are not in the full text of “${document}”${isBare ? '' : ', or not beside this prefix and suffix'}. ${told}`,
    ...(near === undefined ? {} : { fix: `quote: ${JSON.stringify(near)}` }),
  };
}

/** The words before the first place, as many as tell it from the others; those after it where none stand before. */
function telling(
  searched: ReturnType<typeof searchedText>,
  quoted: Quoted,
  start: number,
  end: number,
): string {
  const before = searched.text.slice(Math.max(0, start - 200), start).split(/(?<=\s)(?=\S)/u);
  for (let words = 1; words <= before.length; words += 1) {
    const prefix = before.slice(-words).join('').trim();
    if (prefix !== '' && placesOf(searched, { ...quoted, prefix }).length === 1)
      return `prefix: ${JSON.stringify(prefix)}`;
  }
  const after = searched.text.slice(end, end + 200).split(/(?<=\S)(?=\s)/u);
  for (let words = 1; words <= after.length; words += 1) {
    const suffix = after.slice(0, words).join('').trim();
    if (suffix !== '' && placesOf(searched, { ...quoted, suffix }).length === 1)
      return `suffix: ${JSON.stringify(suffix)}`;
  }
  const own = searched.paragraphs.find((paragraph) => paragraph.end > start);
  return `position: ${own?.paragraph.number ?? 1}`;
}

function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
