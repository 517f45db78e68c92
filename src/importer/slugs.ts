import { entityId, longestId, shortId } from '#model/entity-names';
import { foldAccents, spellOutLetters } from '#schema/accents';

/** An id for a claim from its words; from the address of its review where its script leaves nothing; else `fallback`. */
export function claimSlug(words: string, url: string, fallback: string): string {
  const own = slugOf(words);
  if (isTelling(own, words)) return own;
  const parts = new URL(url).pathname.split('/').filter((part) => part !== '');
  const named = parts.map((part) => decode(decode(part)).replace(/\.\w{2,5}$/u, '')).toReversed();
  // Some addresses hold another address, percent-encoded twice.
  const telling = named.filter((part) => !part.includes(':')).map(slugOf);
  return telling.find((part) => /[a-z]{3,}.*-.*[a-z]{3,}/u.test(part)) ?? fallback;
}

/** Small letters, digits and hyphens, shortened after a whole word; `x` when nothing is left. */
export function slugOf(text: string): string {
  const plain = spellOutLetters(text);
  const slug = /[a-z0-9]/u.test(foldAccents(plain)) ? entityId(plain) : 'x';
  return shortId(slug);
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
