import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import type { ReviewInput } from './review.ts';
import type { TouchedClaim } from './touched-claims.ts';

const address = /https?:\/\/[^\s"'<>()[\]{}`|\\]+/giu;
const known = new WeakMap<Content, ReadonlySet<string>>();

/** The hosts that a claim names anywhere, in keys or text, and that nothing on the site named before. */
export function newDomains({ before, now }: ReviewInput, { id, now: file }: TouchedClaim): string[] {
  return newHosts(before, [file, ...now.translations.filter((translation) => translation.id === id)]);
}

/** The hosts in some files that nothing on the site named before. */
export function newHosts(before: Content, files: readonly (ReadFile | undefined)[]): string[] {
  const hosts = new Set(files.flatMap((each) => (each === undefined ? [] : hostsIn(each.text))));
  return [...hosts].filter((host) => !hostsOf(before).has(host)).sort();
}

/** The hosts of all addresses in a text; of an address in an archive, the archive’s and that of the page it keeps. */
export function hostsIn(text: string): string[] {
  return [...text.matchAll(address)].flatMap(([found]) => {
    const inner = found.slice(8).search(/https?:\/\//iu);
    const parts = inner === -1 ? [found] : [found, found.slice(8 + inner)];
    return parts.flatMap((part) =>
      URL.canParse(part) ? [new URL(part).hostname.replace(/^www\./u, '')] : [],
    );
  });
}

function hostsOf(content: Content): ReadonlySet<string> {
  const made = known.get(content);
  if (made !== undefined) return made;
  const { site, claims, translations, documents, entities, events, ledger, pages } = content;
  const files = [site, ...claims, ...translations, ...documents, ...entities, events, ledger] as (
    ReadFile | undefined
  )[];
  const hosts = new Set(
    [...files, ...pages].flatMap((file) => (file === undefined ? [] : hostsIn(file.text))),
  );
  known.set(content, hosts);
  return hosts;
}
