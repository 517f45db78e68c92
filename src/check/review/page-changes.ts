import type { Content } from '#reader/content';
import type { PageAddress, PageChanges } from './review.ts';

/** A page of a site: its address below the site, what it is about, and all that it shows. */
export interface ReviewedPage extends PageAddress {
  readonly view: () => unknown;
}

/** The pages that readers find on a site of some content; none while its site.yml is wrong. */
export type PagesOf = (content: Content) => Iterable<ReviewedPage>;

/** The pages that come, go, or show something else: their views are compared. */
export function pageChanges(before: Content, now: Content, pagesOf: PagesOf): PageChanges {
  const byPath = (content: Content) => new Map([...pagesOf(content)].map((page) => [page.path, page]));
  const [old, own] = [byPath(before), byPath(now)];
  const added = [...own.values()].filter(({ path }) => !old.has(path));
  const removed = [...old.values()].filter(({ path }) => !own.has(path));
  const changed = [...own.values()].filter((page) => {
    const known = old.get(page.path);
    return known !== undefined && JSON.stringify(known.view()) !== JSON.stringify(page.view());
  });
  return { added: added.map(addressOf), changed: changed.map(addressOf), removed: removed.map(addressOf) };
}

function addressOf({ path, kind }: ReviewedPage): PageAddress {
  return { path, kind };
}
