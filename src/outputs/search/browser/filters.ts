import { type Choice, facetCounts, type Members } from '#outputs/search/facet-counts';
import type { OpenIndex } from './open-index.ts';
import type { PageParts } from './page-parts.ts';

/** What the counts are of. */
export interface CountsInput {
  readonly ids: readonly string[];
  readonly members: Members;
  readonly choice: Choice;
}

const read = new Map<string, Promise<Members>>();

/** Which pages of an index have each value that the lists offer; fetched once. */
export function readMembers({ selects }: PageParts, folder: string, index: OpenIndex): Promise<Members> {
  const known = read.get(folder);
  if (known !== undefined) return known;
  const facets = selects.filter((select) => select.dataset['facet'] !== undefined);
  const members = Promise.all(
    facets.map(async (select) => {
      const values = await Promise.all(
        offered(select).map(async ({ value }) => {
          const pages = await index.having(select.name, value);
          return [value, new Set(pages.map(({ id }) => id))] as const;
        }),
      );
      return [select.name, new Map(values)] as const;
    }),
  ).then((entries): Members => new Map(entries));
  read.set(folder, members);
  members.catch(() => read.delete(folder));
  return members;
}

/** Writes the counts into the lists; those of the whole site when nothing is asked. */
export function showCounts({ selects }: PageParts, input: CountsInput | undefined): void {
  const counts = input === undefined ? undefined : facetCounts(input.ids, input.members, input.choice);
  for (const select of selects.filter(({ dataset }) => dataset['facet'] !== undefined)) {
    for (const option of offered(select)) {
      const { label = '', count = '' } = option.dataset;
      const own = counts === undefined ? Number(count) : (counts.get(select.name)?.get(option.value) ?? 0);
      option.textContent = `${label} (${own})`;
      option.disabled = own === 0 && !option.selected;
    }
  }
}

/** What can be chosen in a list beside “all”. */
function offered(select: HTMLSelectElement): HTMLOptionElement[] {
  return [...select.options].filter(({ value }) => value !== '');
}
