import { formatDay } from '#i18n/dates';
import type { ClaimNode } from '#model/graph';
import type { Context } from '#model/views/context';
import { claimAddress, plain } from './claim-data.ts';

/** A claim page as an entry of a bibliography. */
export interface Citation {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly site: string;
  readonly publisher: string;
  readonly day: string;
  readonly language: string;
  readonly address: string;
}

/** How a claim page is cited, in the context’s language; the desk signs where nobody else does. */
export function citationOf(context: Context, claim: ClaimNode): Citation {
  const { graph, language } = context;
  const publisher = graph.site.publisher.name;
  return {
    id: claim.id,
    title: claim.words[language]?.title ?? claim.id,
    authors: claim.authors.length === 0 ? [publisher] : claim.authors,
    site: plain(context, graph.site.title),
    publisher,
    day: claim.updated,
    language,
    address: claimAddress(context, claim, language),
  };
}

/** As CSL-JSON, which reference managers read. Source: citationstyles.org, csl-data.json 1.0.2 */
export function cslJson(citation: Citation) {
  const { id, title, authors, site, day, language, address } = citation;
  return [
    {
      id,
      type: 'webpage',
      title,
      author: authors.map((literal) => ({ literal })),
      'container-title': site,
      issued: { 'date-parts': [day.split('-').map(Number)] },
      language,
      URL: address,
    },
  ] as const;
}

/**
 * The citation in the usual styles, as text to copy. The names are those of desks and people as they sign: they are
 * not turned around, because nobody told which part is the family’s.
 */
export function citationText(citation: Citation): string {
  const { title, authors, site, day, language, address } = citation;
  const [year = ''] = day.split('-');
  const { monthAndDay, short } = englishDay(day);
  const names = authors.join(', ');
  const ended = (text: string) => (/[.!?…]$/u.test(text) ? text : `${text}.`);
  const styles: readonly (readonly [string, string])[] = [
    ['APA', `${ended(names)} (${year}, ${monthAndDay}). ${ended(title)} ${ended(site)} ${address}`],
    ['MLA', `${ended(names)} “${ended(title)}” ${site}, ${short}, ${address}.`],
    ['Chicago', `${ended(names)} “${ended(title)}” ${ended(site)} ${monthAndDay}, ${year}. ${address}.`],
    ['Harvard', `${names} (${year}) ${title}, ${ended(site)} Available at: ${address}.`],
    [
      'ISO 690',
      `${ended(names.toLocaleUpperCase(language))} ${ended(title)} ${ended(site)} ${formatDay(day, language)}. ${address}`,
    ],
  ];
  return styles.map(([name, text]) => `${name}\n${text}\n`).join('\n');
}

/** A day as English styles write it. Formats are dear to make: the two are made once. */
function englishDay(day: string): { readonly monthAndDay: string; readonly short: string } {
  const moment = new Date(`${day}T00:00:00Z`);
  return { monthAndDay: american.format(moment), short: british.format(moment) };
}

const american = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'long', day: 'numeric' });
const british = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
