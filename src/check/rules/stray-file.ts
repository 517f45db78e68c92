import type { Rule } from '../rule.ts';

/** Told by the reader. */
export const strayFile: Rule = {
  code: 'stray-file',
  severity: 'error',
  title: 'No file is left out by a slip of its name',
  description:
    'Claims end in .mdx; documents and entities end in .yml. A file with another ending in these folders, or in a folder inside them, is never shown. Rename it or move it elsewhere. Copies that a program kept are only a warning: delete them.',
  examples: [],
};
