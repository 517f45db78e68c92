import type { Rule } from '../rule.ts';

/** Told by the reader. */
export const strayFile: Rule = {
  code: 'stray-file',
  severity: 'warning',
  title: 'No file is left out by a slip of its name',
  description:
    'Claims end in .mdx; documents and entities end in .yml. A file with another ending in these folders is never shown. Rename it or move it elsewhere.',
  examples: [],
};
