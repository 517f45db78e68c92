import { formatDay, monthName } from '#i18n/dates';
import { wordsFor } from '#i18n/words';
import { type CitationStyle, citationStyles } from './citation-style-names.ts';
import { ended, sentences, shortMonth } from './citation-styles.ts';
import { designation, type SourceEntry } from './source-entry.ts';

/**
 * A source that is no page of the web in the six styles, as text to copy. What stands in brackets, and how letters,
 * calls and archives are named, follows the handbooks: APA 7 (sections 10.9 to 10.16), Harvard (Cite Them Right),
 * Vancouver (Citing Medicine, chapters 13 to 26), ISO 690:2021, MLA 9, Chicago 17 (chapter 14). Handbooks
 * leave interviews and letters that nobody published to the text; here they are entries all the same.
 */
export function sourceCitationText(entry: SourceEntry): string {
  return citationStyles.map((name) => `${name}\n${styles[name](entry)}\n`).join('\n');
}

/** The citation that a page shows. */
export function sourceCitation(entry: SourceEntry): string {
  return styles['ISO 690'](entry);
}

type Style = (entry: SourceEntry) => string;

const styles: Readonly<Record<CitationStyle, Style>> = {
  APA: apa,
  Harvard: harvard,
  Vancouver: vancouver,
  'ISO 690': iso690,
  MLA: mla,
  Chicago: chicago,
};

/** What everybody knows a book and a newspaper by needs no word of its own. */
function bracket(entry: SourceEntry, language: string): string {
  const { medium, recipient } = entry;
  if (medium === 'book' || medium === 'print') return '';
  const to = recipient === undefined ? '' : ` ${wordsFor(language).media.citing.to(recipient)}`;
  return ` [${designation(entry, language)}${to}]`;
}

/** The numbers to find it by; where there is none, what is kept of it and by whom. */
function numbers({ isbn, reference, kept }: SourceEntry): string[] {
  const found = [
    ...(isbn === undefined ? [] : [`ISBN ${isbn}`]),
    ...(reference === undefined ? [] : [reference]),
  ];
  return found.length === 0 && kept !== undefined ? [kept] : found;
}

function apa(entry: SourceEntry): string {
  const { author, title, language, container, place, publisher, address = '' } = entry;
  const { year, rest } = dateParts(
    entry,
    (month, day) => `, ${monthName(month, language)}${day === undefined ? '' : ` ${day}`}`,
  );
  const date = `(${year}${rest})`;
  const named = `${title}${bracket(entry, language)}`;
  const head = author === undefined ? sentences(named, date) : sentences(author, date, named);
  return `${head}${sentences(container, place, publisher, ...numbers(entry))}${address}`.trim();
}

function harvard(entry: SourceEntry): string {
  const { author, title, language, container, place, publisher, day = '', address } = entry;
  const { availableAt } = wordsFor(language).citing;
  const named = `${title}${bracket(entry, language)}`;
  const head = author === undefined ? `${named} (${yearOf(entry)})` : `${author} (${yearOf(entry)}) ${named}`;
  // The year alone was said already.
  const date = day.length > 4 ? fullDate(entry, language) : undefined;
  const inHouse = publisher !== undefined && place !== undefined;
  const where = joinedBy(', ', head, container, inHouse ? undefined : place, date);
  const house = inHouse ? joinedBy(': ', place, publisher) : publisher;
  const end = address === undefined ? '' : `${availableAt} ${address}.`;
  return `${sentences(where, house, ...numbers(entry))}${end}`.trim();
}

function vancouver(entry: SourceEntry): string {
  const { author, title, language, container, place, publisher, address } = entry;
  const { availableFrom } = wordsFor(language).citing;
  const house = joinedBy(': ', place, publisher);
  const { year, rest } = dateParts(
    entry,
    (month, day) => ` ${monthName(month, language).slice(0, 3)}${day === undefined ? '' : ` ${day}`}`,
  );
  const when = `${house === '' ? '' : `${house}; `}${year}${rest}`;
  const end = address === undefined ? '' : `${availableFrom} ${address}`;
  return `${sentences(author, `${title}${bracket(entry, language)}`, container, when, ...numbers(entry))}${end}`.trim();
}

function iso690(entry: SourceEntry): string {
  const { author, title, language, container, place, publisher, address } = entry;
  const { availableFrom } = wordsFor(language).citing;
  const house = joinedBy(': ', place, publisher);
  const when = [house, fullDate(entry, language) ?? undatedIn(language)]
    .filter((text) => text !== '')
    .join(', ');
  const end = address === undefined ? '' : `${availableFrom} ${address}`;
  return `${sentences(author?.toLocaleUpperCase(language), `${title}${bracket(entry, language)}`, container, when, ...numbers(entry))}${end}`.trim();
}

/** English in every language, like the handbook. */
function mla(entry: SourceEntry): string {
  const { author, title, medium, recipient, container, place, publisher, address } = entry;
  const isWhole = medium === 'book';
  const named = isWhole ? ended(title) : `“${ended(title)}”`;
  const { year, rest } = dateParts(
    entry,
    (month, day) => `${day === undefined ? '' : `${day} `}${shortMonth(month)} `,
    'before',
  );
  const facts = [
    container,
    ...(isWhole || medium === 'print' ? [] : [designation(entry, 'en')]),
    recipient === undefined ? undefined : `to ${recipient}`,
    publisher,
    year === undatedIn('en') ? undefined : `${rest}${year}`,
    place,
    ...numbers(entry),
    address,
  ].filter((text) => text !== undefined);
  return `${sentences(author)}${named} ${ended(facts.join(', '))}`.trim();
}

/** English in every language, like the handbook. */
function chicago(entry: SourceEntry): string {
  const { author, title, medium, recipient, container, place, publisher, address } = entry;
  const named = medium === 'book' ? ended(title) : `“${ended(title)}”`;
  const to = recipient === undefined ? '' : ` to ${recipient}`;
  const what = medium === 'book' || medium === 'print' ? undefined : `${designation(entry, 'en')}${to}`;
  const { year, rest } = dateParts(
    entry,
    (month, day) => `${monthName(month, 'en')}${day === undefined ? ' ' : ` ${day}, `}`,
    'before',
  );
  const house = joinedBy(': ', place, publisher);
  const when = [house, `${rest}${year}`].filter((text) => text !== '').join(', ');
  const end = address === undefined ? '' : `${address}.`;
  return `${sentences(author)}${named} ${sentences(container, what, when, ...numbers(entry))}${end}`.trim();
}

/** The year, and what a style writes of month and day; a date in another form stands whole in the year’s place. */
function dateParts(
  { day, language }: SourceEntry,
  write: (month: number, day: number | undefined) => string,
  side: 'before' | 'after' = 'after',
): { readonly year: string; readonly rest: string } {
  const english = side === 'before';
  if (day === undefined) return { year: undatedIn(english ? 'en' : language), rest: '' };
  const match = /^([1-9]\d{3})(?:-(0\d|1[0-2])(?:-(\d{2}))?)?$/u.exec(day);
  if (match === null) return { year: formatDay(day, english ? 'en' : language), rest: '' };
  const [, year = '', month, date] = match;
  if (month === undefined) return { year, rest: '' };
  return { year, rest: write(Number(month), date === undefined ? undefined : Number(date)) };
}

/** The texts that there are, with a sign between two. */
function joinedBy(sign: string, ...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined).join(sign);
}

function yearOf(entry: SourceEntry): string {
  return dateParts(entry, () => '').year;
}

function fullDate({ day }: SourceEntry, language: string): string | undefined {
  return day === undefined ? undefined : formatDay(day, language);
}

function undatedIn(language: string): string {
  return wordsFor(language).media.citing.undated;
}
