import { type CollectionEntry, getCollection } from 'astro:content';

export type Claim = CollectionEntry<'claims'>;

export const origin = 'https://facts.example.org';
export const siteName = 'A site of many claims';
export const values = { true: 4, 'mostly-true': 3, mixed: 2, false: 1 };

/** The lists of claims by what they share, and how an address names it. */
export const sections: Record<string, (claim: Claim) => string> = {
  topics: ({ data }) => data.topic,
  verdicts: ({ data }) => data.verdict,
  claimants: ({ data }) => slug(data.claimant),
  documents: ({ data }) => data.document,
};

/** All is worked out once a build. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** Newest first. */
export const allClaims = once(async () => {
  const claims = await getCollection('claims');
  return claims.sort((a, b) =>
    a.data.published === b.data.published
      ? a.id < b.id
        ? -1
        : 1
      : a.data.published < b.data.published
        ? 1
        : -1,
  );
});

export const claimMap = once(async () => new Map((await allClaims()).map((claim) => [claim.id, claim])));

export const sourceMap = once(
  async () => new Map((await getCollection('sources')).map(({ data }) => [data.id, data])),
);

/** By claim: what other claims say of it. */
export const inverseRelations = once(async () => {
  const all = (await allClaims()).flatMap(({ id, data }) =>
    data.relations.map(({ type, claim }) => ({ type, from: id, to: claim })),
  );
  return Map.groupBy(all, ({ to }) => to);
});

/** By source: the claims that use it. */
export const usesOf = once(async () => {
  const all = (await allClaims()).flatMap((claim) => claim.data.sources.map((use) => ({ ...use, claim })));
  return Map.groupBy(all, ({ id }) => id);
});

export const groupsOf = async (section: string) =>
  Map.groupBy(await allClaims(), sections[section] ?? (() => ''));

export const addressOf = (id: string) => `${origin}/claims/${id}/`;

export function slug(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** The paths of a file that every claim has. */
export async function claimPaths() {
  return (await allClaims()).map((claim) => ({ params: { id: claim.id }, props: { claim } }));
}
