import { formatDay, monthName } from '#i18n/dates';
import { wordsFor } from '#i18n/words';
import { type Citation, publisherBeside } from './citation.ts';
import { type CitationStyle, citationStyles } from './citation-style-names.ts';

/**
 * The citation in the usual styles, as text to copy: each under its name, in the words of the page’s language. Written
 * here and not by citation-js, which takes five milliseconds for a page and reads markup in titles; the tests hold the
 * first three to what it gives. Names are those of desks and people as they sign: they are not turned around,
 * because nobody told which part is the family’s.
 */
export function citationText(citation: Citation): string {
  const entry = { ...citation, publisher: publisherBeside(citation) };
  return citationStyles.map((name) => `${name}\n${styles[name](entry)}\n`).join('\n');
}

/** A citation that names its publisher only where that is not the author already. */
type Entry = Omit<Citation, 'publisher'> & { readonly publisher: string | undefined };

type Style = (entry: Entry) => string;

const styles: Readonly<Record<CitationStyle, Style>> = {
  APA: apa,
  Harvard: harvard,
  Vancouver: vancouver,
  'ISO 690': iso690,
  MLA: mla,
  Chicago: chicago,
};

/** APA 7, and the two that follow, as in the styles of citationstyles.org that plugin-csl brings. */
function apa({ title, authors, site, publisher, day, language, address }: Entry): string {
  const [year, month, date] = partsOf(day);
  const names = joined(authors, ' & ', ', & ');
  return (
    sentences(names, `(${year}, ${monthName(month, language)} ${date})`, title, publisher, site) + address
  );
}

function harvard({ title, authors, site, publisher, day, language, address }: Entry): string {
  const { and, availableAt } = wordsFor(language).citing;
  const [first = ''] = authors;
  const names = authors.length > 3 ? `${first} et al.` : joined(authors, ` ${and} `, `, ${and} `);
  const [year] = partsOf(day);
  return `${names} (${year}) ${sentences(`${title}, ${site}`, publisher)}${availableAt} ${address}.`;
}

function vancouver({ title, authors, site, publisher, day, language, address }: Entry): string {
  const { availableFrom } = wordsFor(language).citing;
  const names = [...authors.slice(0, 6), ...(authors.length > 6 ? ['et al.'] : [])].join(', ');
  const [year] = partsOf(day);
  const when = publisher === undefined ? `${year}` : `${publisher}; ${year}`;
  return `${sentences(names, `${site} [Internet]`, when, title)}${availableFrom} ${address}`;
}

/** ISO 690:2021, an online resource by name and title. */
function iso690({ title, authors, site, publisher, day, language, address }: Entry): string {
  const { and, online, availableFrom } = wordsFor(language).citing;
  const capitals = authors.map((name) => name.toLocaleUpperCase(language));
  const names = joined(capitals, ` ${and} `, ` ${and} `);
  const whole = publisher === undefined ? site : `${site}. ${publisher}`;
  return `${sentences(names, `${title} [${online}]`, whole, formatDay(day, language))}${availableFrom} ${address}`;
}

/** MLA 9: three names or more are one and others; a short month has a full stop. English in every language. */
function mla({ title, authors, site, publisher, day, address }: Entry): string {
  const [year, month, date] = partsOf(day);
  const [first = ''] = authors;
  const names = authors.length > 2 ? `${first}, et al.` : joined(authors, ', and ', ', and ');
  const where = [site, ...(publisher === undefined ? [] : [publisher])].join(', ');
  return `${sentences(names)}“${ended(title)}” ${where}, ${date} ${shortMonth(month)} ${year}, ${address}.`;
}

/** Chicago, 17th edition, bibliography. English in every language. */
function chicago({ title, authors, site, publisher, day, address }: Entry): string {
  const [year, month, date] = partsOf(day);
  const names = joined(authors, ' and ', ', and ');
  const rest = sentences(site, publisher, `${monthName(month, 'en')} ${date}, ${year}`);
  return `${sentences(names)}“${ended(title)}” ${rest}${address}.`;
}

/** Texts one after the other, each with its full stop and a space. */
export function sentences(...texts: readonly (string | undefined)[]): string {
  return texts.map((text) => (text === undefined ? '' : `${ended(text)} `)).join('');
}

/** A text that already ends as a sentence gets no second full stop. */
export function ended(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

/** Names in a row: what stands between two, and before the last of more. */
function joined(names: readonly string[], two: string, last: string): string {
  const [first = '', second, ...more] = names;
  if (second === undefined) return first;
  return more.length === 0
    ? `${first}${two}${second}`
    : `${names.slice(0, -1).join(', ')}${last}${names.at(-1)}`;
}

function partsOf(day: string): readonly [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}

export function shortMonth(month: number): string {
  const name = monthName(month, 'en');
  if (name.length < 5) return name;
  return name === 'September' ? 'Sept.' : `${name.slice(0, 3)}.`;
}
