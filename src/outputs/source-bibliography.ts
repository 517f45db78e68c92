import { unknownDay } from '#schema/day';
import { escapeTex, oneBody } from './bibtex.ts';
import { cslDate } from './csl-date.ts';
import { designation, type SourceEntry } from './source-entry.ts';

/** BibLaTeX’s kind of entry for each. Source: BibLaTeX manual, sections 2.1.1 and 2.1.3. */
const entryTypes: Readonly<Record<SourceEntry['medium'], string>> = {
  interview: 'misc',
  call: 'misc',
  email: 'letter',
  letter: 'letter',
  request: 'report',
  book: 'book',
  print: 'article',
  broadcast: 'misc',
  data: 'dataset',
  deleted: 'misc',
  confidential: 'unpublished',
};

/** A source that is no page of the web as BibLaTeX in UTF-8. */
export function sourceBibtex(entry: SourceEntry): string {
  const { id, medium, language, title, author, publisher, container, recipient, place } = entry;
  const { isbn, doi, reference, kept, day, address } = entry;
  const isReport = medium === 'request';
  const what = designation(entry, language);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', body(author)],
    ['title', `{${escapeTex(title)}}`],
    [medium === 'print' ? 'journaltitle' : medium === 'book' ? 'booktitle' : 'titleaddon', text(container)],
    [isReport ? 'type' : 'howpublished', medium === 'book' || medium === 'print' ? undefined : text(what)],
    // A report needs its institution, which here is who answered.
    [isReport ? 'institution' : 'publisher', body(isReport ? (publisher ?? author) : publisher)],
    ['location', body(place)],
    // BibLaTeX reads dates of EDTF level 1 (manual, section 2.3.8), where they are known.
    ['date', day === unknownDay ? undefined : day],
    ['isbn', isbn],
    ['doi', doi === undefined ? undefined : escapeTex(doi)],
    [isReport ? 'number' : 'library', text(reference)],
    ['addendum', text(kept)],
    ['note', recipient === undefined ? undefined : text(`→ ${recipient}`)],
    ['url', doi === undefined ? address : undefined],
    ['langid', language],
  ];
  const key = id.replaceAll(/[^a-z0-9-]/gu, '');
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@${entryTypes[medium]}{${key}-${language},\n${lines.join('')}}\n`;
}

function text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : escapeTex(value);
}

function body(value: string | undefined): string | undefined {
  return value === undefined ? undefined : oneBody(value);
}

/** CSL’s kind of item for each. Source: citationstyles.org, CSL 1.0.2, appendix III. */
const itemTypes = {
  interview: 'interview',
  call: 'personal_communication',
  email: 'personal_communication',
  letter: 'personal_communication',
  request: 'document',
  book: 'book',
  print: 'article-newspaper',
  broadcast: 'broadcast',
  data: 'dataset',
  deleted: 'post',
  confidential: 'document',
} as const satisfies Readonly<Record<SourceEntry['medium'], string>>;

/** The same as CSL-JSON, which reference managers read. Source: citationstyles.org, csl-data.json 1.0.2 */
export function sourceCsl(entry: SourceEntry) {
  const { id, medium, language, title, author, publisher, container, recipient, place } = entry;
  const { isbn, doi, reference, kept, day, address } = entry;
  const values = {
    genre: medium === 'book' || medium === 'print' ? undefined : designation(entry, language),
    author: author === undefined ? undefined : [{ literal: author }],
    recipient: recipient === undefined ? undefined : [{ literal: recipient }],
    'container-title': container,
    publisher,
    'publisher-place': place,
    issued: day === undefined ? undefined : cslDate(day, language),
    ISBN: isbn,
    DOI: doi,
    'call-number': reference,
    archive: kept,
    URL: address,
  };
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  return [{ id, type: itemTypes[medium], title, language, ...Object.fromEntries(known) }];
}
