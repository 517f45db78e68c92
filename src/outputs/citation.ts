import type { ClaimNode } from '#model/graph';
import { type Context, localName, signersOf } from '#model/views/context';
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
  const publisher = localName(context, graph.site.publisher.name);
  const authors = signersOf(context, claim);
  return {
    id: claim.id,
    title: claim.words[language]?.title ?? claim.id,
    authors,
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
  const publisher = publisherBeside(citation);
  return [
    {
      id,
      type: 'webpage',
      title,
      author: authors.map((literal) => ({ literal })),
      'container-title': site,
      ...(publisher === undefined ? {} : { publisher }),
      issued: { 'date-parts': [day.split('-').map(Number)] },
      language,
      URL: address,
    },
  ] as const;
}

/** The publisher, where it is not the author already. */
export function publisherBeside({ authors, publisher }: Citation): string | undefined {
  return authors.includes(publisher) ? undefined : publisher;
}
