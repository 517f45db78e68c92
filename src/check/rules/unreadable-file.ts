import type { Rule } from '../rule.ts';

/** Told by the reader. */
export const unreadableFile: Rule = {
  code: 'unreadable-file',
  severity: 'error',
  title: 'Every file can be opened',
  description:
    'A content file is a plain text file. A folder with the name of a file, a link to another place, or a file this computer may not open is refused.',
  examples: [],
};
