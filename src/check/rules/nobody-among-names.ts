import { unattributed } from '#model/entity-names';
import { claimantNames } from '#schema/claim';
import type { ReadFile } from '#reader/file';
import { factsOf } from '../facts.ts';
import { locate } from '../locate.ts';
import { defineRule } from '../rule.ts';

/** A claim is said by somebody, or by nobody in particular. */
export const nobodyAmongNames = defineRule({
  code: 'nobody-among-names',
  severity: 'error',
  title: 'Said by somebody, or by nobody in particular',
  description:
    '“unattributed” means that nobody can be named. Beside names it would say that they said it and that nobody did; pages would show the names alone. List the names, or write “unattributed” alone.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'claimant: Guilde des studios',
      bad: 'claimant: [Guilde des studios, unattributed]',
      says: '“unattributed” stands among names: nobody in particular, or these, can have said it.',
    },
  ],
  find: ({ content }) =>
    content.claims.flatMap((file) => {
      const { claimant } = factsOf(file);
      if (claimant === undefined || typeof claimant === 'string') return [];
      const names = claimantNames(claimant).filter((name) => name !== unattributed);
      if (names.length === 0) return [];
      return claimant.flatMap((name, index) =>
        name === unattributed
          ? [
              {
                ...locate(file as ReadFile, ['claimant', index]),
                found: name,
                expected: 'names alone, or unattributed alone',
                message:
                  '“unattributed” stands among names: nobody in particular, or these, can have said it.',
                fix: `claimant: ${lineOf(names)}`,
              },
            ]
          : [],
      );
    }),
});

function lineOf(names: readonly string[]): string {
  const written = names.map((name) => (/^\p{L}[\p{L}\p{N} ’.-]*$/u.test(name) ? name : JSON.stringify(name)));
  return written.length === 1 ? (written[0] ?? '') : `[${written.join(', ')}]`;
}
