import type { Claim } from '#schema/claim';
import { descriptionKeys } from '#schema/source';
import type { Translation } from '#schema/translation';
import type { KnownContent, KnownFile } from '../known-content.ts';

/**
 * What is known of a site as far as its files speak of each other, without what only their own pages need. As long as
 * this stays as it is, so does all that is looked up, but for whole files.
 */
export function outlineOf({ files, ...known }: KnownContent): KnownContent {
  return { ...known, files: files.map(outlineOfFile) };
}

function outlineOfFile({ body, ...file }: KnownFile): KnownFile {
  const outlined = { ...file, value: outlineOfValue(file) } as KnownFile;
  return body === undefined || body.links.length === 0
    ? outlined
    : { ...outlined, body: { ...silentBody, links: body.links } };
}

const silentBody = { cited: [], citations: [], quotes: [], figures: [], pictures: [], links: [], words: 0 };

function outlineOfValue({ kind, value }: KnownFile): unknown {
  if (value === undefined) return undefined;
  if (kind === 'translation') return { claim: (value as Translation).claim };
  if (kind !== 'claim') return value;
  const { title, claim, claimant, made, published, verdict, aliases, relations, appearances, sources } =
    value as Claim;
  return {
    ...{ title, claim, claimant, made, published, verdict, aliases },
    relations: relations.map((relation) => ({ type: relation.type, claim: relation.claim })),
    appearances: appearances.map(({ document }) => ({ document })),
    sources: sources.map((source) =>
      Object.fromEntries(['id' as const, ...descriptionKeys].map((key) => [key, source[key]])),
    ),
  };
}
