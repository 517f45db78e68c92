import type { Fixer } from './fixer.ts';

const curly = /^([ \t]*(?:- +)?[\w-]+: +)[“„]([^“”„\r\n]*)[”“]([ \t]*)$/gmu;

/** Straight quotation marks where curly ones were meant as YAML’s. */
export const quotationMarks: Fixer = {
  name: 'quotation-marks',
  description:
    'Curly quotation marks around a whole value become straight ones where the value can only be read between quotation marks, such as “Jobs: two million”. Elsewhere curly ones may be meant for the reader, and straight ones that are not needed are a habit: both stay.',
  mends: ['front-matter-syntax'],
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      instead: 'title: Deux millions d’emplois',
      bad: 'title: “Emplois: deux millions”',
      good: 'title: "Emplois: deux millions"',
    },
  ],
  opens: true,
  find: ({ text, yamlStart, yamlEnd }) =>
    [...text.slice(yamlStart, yamlEnd).matchAll(curly)].flatMap((match) => {
      const [whole, key = '', value = '', after = ''] = match;
      // Without “: ” or “ #” it is read as it stands.
      if (!/: |:$| #/u.test(value)) return [];
      const quoted = `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
      const start = yamlStart + match.index;
      return [{ start, end: start + whole.length, text: `${key}${quoted}${after}` }];
    }),
};
