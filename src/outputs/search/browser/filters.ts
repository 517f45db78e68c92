import { type Choice, facetCounts, type Members } from '#outputs/search/facet-counts';
import type { OpenIndex } from './open-index.ts';
import type { PageParts } from './page-parts.ts';

/** What the counts are of. */
export interface CountsInput {
  readonly ids: readonly string[];
  readonly members: Members;
  readonly choice: Choice;
}

/** Which pages of an index have each value that the lists offer: what counts are made from. Each list costs a file. */
export async function readMembers({ selects }: PageParts, index: OpenIndex): Promise<Members> {
  const facets = selects.filter((select) => select.dataset['facet'] !== undefined);
  const values = await Promise.all(
    facets.map(async (select) => {
      const all = offered(select).map(
        async ({ value }) => [value, await pagesOf(index, select.name, value)] as const,
      );
      return [select.name, new Map(await Promise.all(all))] as const;
    }),
  );
  return new Map(values);
}

/** Which pages of an index have the values that are chosen; fetches nothing of the other lists. */
export async function readChosen(choice: Choice, index: OpenIndex): Promise<Members> {
  const values = [...choice].map(
    async ([facet, value]) => [facet, new Map([[value, await pagesOf(index, facet, value)]])] as const,
  );
  return new Map(await Promise.all(values));
}

const read = new WeakMap<OpenIndex, Map<string, Promise<ReadonlySet<string>>>>();

/** Asked once of every index, facet and value. */
function pagesOf(index: OpenIndex, facet: string, value: string): Promise<ReadonlySet<string>> {
  const ofIndex = read.get(index) ?? new Map<string, Promise<ReadonlySet<string>>>();
  read.set(index, ofIndex);
  const key = `${facet} ${value}`;
  const known = ofIndex.get(key);
  if (known !== undefined) return known;
  const pages = index.having(facet, value).then((found) => new Set(found.map(({ id }) => id)));
  ofIndex.set(key, pages);
  pages.catch(() => ofIndex.delete(key));
  return pages;
}

/** Writes the counts into the lists. */
export function showCounts(parts: PageParts, { ids, members, choice }: CountsInput): void {
  const counts = facetCounts(ids, members, choice);
  writeCounts(parts, (facet, { value }) => counts.get(facet)?.get(value) ?? 0);
}

/** Writes the counts of the whole site, which the page brought: nothing is asked. */
export function showSiteCounts(parts: PageParts): void {
  writeCounts(parts, (_, { dataset }) =>
    dataset['count'] === undefined ? undefined : Number(dataset['count']),
  );
}

/** Takes the counts away: those that stand there are of something else. */
export function hideCounts(parts: PageParts): void {
  writeCounts(parts, () => undefined);
}

function writeCounts(
  { selects }: PageParts,
  countOf: (facet: string, option: HTMLOptionElement) => number | undefined,
): void {
  for (const select of selects.filter(({ dataset }) => dataset['facet'] !== undefined)) {
    for (const option of offered(select)) {
      const { label = option.value } = option.dataset;
      const count = countOf(select.name, option);
      option.textContent = count === undefined ? label : `${label} (${count})`;
      option.disabled = count === 0 && !option.selected;
    }
  }
}

/** What can be chosen in a list beside “all”. */
function offered(select: HTMLSelectElement): HTMLOptionElement[] {
  return [...select.options].filter(({ value }) => value !== '');
}
