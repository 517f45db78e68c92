import { factsOf } from '#check/facts';
import { nameUses } from '#check/name-uses';
import { referenceIndexOf } from '#check/reference-index';
import type { Content } from '#reader/content';

/** What files name that may stand elsewhere on the site. */
export interface Names {
  /** Names of claims that are referred to, or could be meant. */
  readonly claims: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  /** Of claimants and publishers. */
  readonly names: ReadonlySet<string>;
  /** Ids and former names that the claims and documents give themselves. */
  readonly ownClaims: ReadonlySet<string>;
  readonly ownDocuments: ReadonlySet<string>;
  /** Claims whose translations are among the files. */
  readonly originals: ReadonlySet<string>;
}

/** The names in the claims, translations and documents of a content, and in its `site.yml`. */
export function namesIn(content: Content): Names {
  const register = referenceIndexOf(content);
  const texts = [...content.claims, ...content.translations];
  const facts = content.claims.map(factsOf);
  const first = content.site?.value?.document;
  return {
    claims: new Set([
      ...facts.flatMap(({ relations }) => relations.map(({ value }) => value.claim)),
      ...texts.flatMap(({ body }) => (body?.links ?? []).map(({ id }) => id)),
      ...texts.flatMap(({ text }) => halfLinks(text)),
    ]),
    sources: new Set([
      ...register.uses.map(({ id }) => id),
      ...texts.flatMap(({ body }) =>
        [...(body?.citations ?? []), ...(body?.quotes ?? [])].map(({ id }) => id),
      ),
    ]),
    documents: new Set([
      ...facts.flatMap(({ appearances }) => appearances.map(({ value }) => value.document)),
      ...(first === undefined ? [] : [first]),
    ]),
    names: new Set(nameUses(content).map(({ name }) => name)),
    ownClaims: new Set(register.claimIds.keys()),
    ownDocuments: register.documentIds,
    originals: new Set(content.translations.map(({ id }) => id)),
  };
}

/** `[claim|words]`: a link that lacks a bracket on each side. */
function halfLinks(text: string): string[] {
  return [...text.matchAll(/\[([^[\]\n|]+)\|/gu)].map(([, id = '']) => id.trim());
}
