import { isMedium, isOnWeb } from '#schema/media';
import { source } from '#schema/source';
import { locate } from '../locate.ts';
import { referenceIndexOf, type SourceUse } from '../reference-index.ts';
import { defineRule } from '../rule.ts';

/** A source has an archived copy, or a reason for having none. */
export const missingArchive = defineRule({
  code: 'missing-archive',
  severity: 'error',
  title: 'A source has an archived copy, or a reason for having none',
  description:
    'Pages change and vanish. Save the page at web.archive.org and give its address as “archived”. Where that cannot be done, say why in “noArchive”. What is no page (medium) needs neither.',
  exceptions: 'allowed',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: '- id: census-2023\n    title: Employment by industry\n    publisher: Census Office\n    url: https://census.example.org/2023\n    published: 2023-11-30\n    accessed: 2026-02-02\n    noArchive: Le site refuse les copies.\n',
      bad: '- id: census-2023\n    title: Employment by industry\n    publisher: Census Office\n    url: https://census.example.org/2023\n    published: 2023-11-30\n    accessed: 2026-02-02\n',
      says: 'The source “census-2023” has neither an archived copy nor a reason for having none.',
    },
  ],
  find: ({ content }) => {
    const { uses } = referenceIndexOf(content);
    // Of a telephone call there is nothing to archive: what is kept of it, its own key says.
    const isPage = ({ keys }: SourceUse) =>
      isOnWeb(isMedium(keys['medium']) ? keys['medium'] : undefined) && keys['url'] !== undefined;
    return uses
      .filter(isPage)
      .filter(({ keys }) => keys['title'] !== undefined && keys['archived'] === undefined)
      .filter(({ keys }) => keys['noArchive'] === undefined && source.safeParse(keys).success)
      .map(({ id, file, path, keys }) => ({
        ...locate(file, [...path, 'id']),
        found: 'no archived, no noArchive',
        expected: 'archived: https://… or noArchive: the reason',
        message: `The source “${id}” has neither an archived copy nor a reason for having none.`,
        fix: `archived: https://web.archive.org/web/2026/${String(keys['url'])}`,
      }));
  },
});
