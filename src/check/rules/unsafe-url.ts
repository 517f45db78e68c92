import type { Rule } from '../rule.ts';

/** Told by the reader. */
export const unsafeUrl: Rule = {
  code: 'unsafe-url',
  severity: 'error',
  title: 'Addresses lead to the web',
  description:
    'An address begins with https:// or http://. Others can run code in the reader’s browser or lead nowhere.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'url: https://guild.example.org/2024',
      bad: 'url: guild.example.org/2024',
      says: '“url” cannot be “guild.example.org/2024”.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'Voir aussi',
      bad: '[Voir](javascript:alert) aussi',
      says: 'This link goes to an address that a browser could run or that does not exist on the web.',
    },
  ],
};
