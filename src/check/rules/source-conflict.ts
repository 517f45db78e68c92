import { collect } from '#model/order';
import { descriptionKeys, source } from '#schema/source';
import { locate } from '../locate.ts';
import { referenceIndexOf, type SourceUse } from '../reference-index.ts';
import { defineRule, type Found } from '../rule.ts';

/** A source described in two places is described alike. */
export const sourceConflict = defineRule({
  code: 'source-conflict',
  severity: 'error',
  title: 'A source is described in one way only',
  description:
    'A source has one title, one address, one date on the whole site. Keep the description in one claim and leave only the id, the role and the quotation in the others.',
  examples: [
    {
      file: 'content/claims/strikes.mdx',
      good: '- id: guild-2024\n',
      bad: '- id: guild-2024\n    title: Yearly report\n    publisher: Studio Guild\n    url: https://guild.example.org/2024\n    accessed: 2026-02-01\n    archived: https://web.archive.org/web/2026/https://guild.example.org/2024\n    kind: primary\n    consulted: original\n    lang: en\n',
      says: 'The source “guild-2024” has another “title” in content/claims/jobs.mdx, line 17: “Annual report”.',
    },
  ],
  find: ({ content }) => {
    const byId = new Map<string, SourceUse[]>();
    for (const use of referenceIndexOf(content).uses) if (use.describes) collect(byId, use.id, use);
    return [...byId.values()].flatMap(compare);
  },
});

function compare(uses: readonly SourceUse[]): Found[] {
  if (uses.length < 2) return [];
  return descriptionKeys.flatMap((key) => {
    // A value that the reader refuses is told already.
    const given = uses.filter(
      ({ keys }) => keys[key] !== undefined && source.shape[key].safeParse(keys[key]).success,
    );
    const [first] = given;
    if (first === undefined) return [];
    // Twice in one file is a duplicate, which is told as such.
    const others = given.filter(({ file }) => file.path !== first.file.path || first.file.kind === 'events');
    return others
      .filter(({ keys }) => print(keys[key]) !== print(first.keys[key]))
      .map((use) => tell(key, first, use));
  });
}

function tell(key: string, first: SourceUse, use: SourceUse): Found {
  const other = locate(first.file, [...first.path, key]);
  const expected = print(first.keys[key]);
  return {
    ...locate(use.file, [...use.path, key]),
    found: print(use.keys[key]),
    expected,
    message: `The source “${use.id}” has another “${key}” in ${other.file}, line ${other.line}: “${expected}”.`,
    fix: `${key}: ${expected}`,
  };
}

function print(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}
