import { longestId, readableId, shortId } from '#model/name-id';
import { romanise } from '#model/romanise';

/** An id for a claim from its words; where they are not in Latin letters, from the address of its review, which often is in English; else the words romanised; else `fallback`. */
export function claimSlug(words: string, url: string, fallback: string): string {
  const own = latinSlug(words);
  if (isTelling(own, words)) return own;
  const parts = new URL(url).pathname.split('/').filter((part) => part !== '');
  const named = parts.map((part) => decode(decode(part)).replace(/\.\w{2,5}$/u, '')).toReversed();
  // Some addresses hold another address, percent-encoded twice.
  const telling = named.filter((part) => !part.includes(':')).map(latinSlug);
  const fromAddress = telling.find((part) => /[a-z]{3,}.*-.*[a-z]{3,}/u.test(part));
  const romanised = slugOf(words);
  return fromAddress ?? (isTelling(romanised, words) ? romanised : fallback);
}

/** Words of any script in small letters, digits and hyphens, shortened after a whole word; `x` when nothing is left. */
export function slugOf(text: string): string {
  return orX(shortId(readableId(text, romanise)));
}

/** The same of what stands in Latin letters. */
function latinSlug(text: string): string {
  return orX(shortId(readableId(text)));
}

function orX(slug: string): string {
  return slug === '' ? 'x' : slug;
}

/** Whether the slug says what the words say: “covid-19” says little of a sentence in Hindi. */
function isTelling(slug: string, words: string): boolean {
  const all = words.slice(0, longestId).match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  const kept = slug.match(/[a-z]/gu)?.length ?? 0;
  return kept >= 4 && kept * 2 >= Math.min(all, longestId * 0.8);
}

/** The first of `candidates` that is free and that the site does not need itself. */
export function freeName(candidates: readonly string[], isTaken: (name: string) => boolean): string {
  const isFree = (name: string) => !isTaken(name) && name !== 'embed' && !/^page-\d+$/u.test(name);
  const found = candidates.find(isFree);
  if (found !== undefined) return found;
  const base = candidates.at(-1) ?? 'x';
  for (let number = 2; ; number += 1) if (isFree(`${base}-${number}`)) return `${base}-${number}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
