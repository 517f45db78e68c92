/** One page of a long list. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** Longest list on one page: more is slow to load and nobody reads it. */
export const pageLength = 100;

/** Splits a list into pages; an empty list has one empty page. */
export function paginate<Item>(items: readonly Item[], length: number = pageLength): ListPage<Item>[] {
  const pages = pageCount(items.length, length);
  return Array.from({ length: pages }, (_, index) => ({
    items: items.slice(index * length, (index + 1) * length),
    page: index + 1,
    pages,
  }));
}

/** Splits a list into pages whose things weigh no more than one page may together; one that weighs more stands alone. */
export function paginateByWeight<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  most: number = pageLength,
): ListPage<Item>[] {
  const lists: Item[][] = [[]];
  let weight = 0;
  for (const item of items) {
    const own = weightOf(item);
    const last = lists.at(-1) ?? [];
    if (last.length > 0 && weight + own > most) {
      lists.push([item]);
      weight = own;
    } else {
      last.push(item);
      weight += own;
    }
  }
  return lists.map((list, index) => ({ items: list, page: index + 1, pages: lists.length }));
}

/** How many pages a list of so many things has. */
export function pageCount(length: number, onEach: number = pageLength): number {
  return Math.max(1, Math.ceil(length / onEach));
}

/** Where a list goes on: the addresses of the pages beside this one. */
export interface Pager {
  readonly text: string;
  readonly previous?: string;
  readonly next?: string;
}

/** The pager of a page; nothing when the list fits on one page. */
export function pagerOf(
  { page, pages }: Pick<ListPage<unknown>, 'page' | 'pages'>,
  words: { readonly page: (page: number, total: number) => string },
  pathOf: (page: number) => string,
): Pager | undefined {
  if (pages === 1) return undefined;
  return {
    text: words.page(page, pages),
    ...(page > 1 ? { previous: pathOf(page - 1) } : {}),
    ...(page < pages ? { next: pathOf(page + 1) } : {}),
  };
}

/** The title of a page of a list: from the second page on it says which. */
export function numberedTitle(
  title: string,
  { page }: Pick<ListPage<unknown>, 'page'>,
  pager?: Pager,
): string {
  return page === 1 || pager === undefined ? title : `${title}, ${pager.text}`;
}
