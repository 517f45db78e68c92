import type { Rule } from '../rule.ts';

/** Told by the reader. */
export const unsafeMdx: Rule = {
  code: 'unsafe-mdx',
  severity: 'error',
  title: 'A claim is data, not code',
  description:
    'A claim is Markdown with Quote, Figure, Picture and Note. Code, HTML and pictures from elsewhere are refused, because reviewing a stranger’s file must not run it.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'Voir aussi',
      bad: '{process.exit()}',
      says: 'A claim is data, not code: an expression in braces is refused.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: '<Figure id="employed" />',
      bad: '<Figure id="employed" />\n\n<script>alert(1)</script>',
      says: '<script> is not allowed in a claim.',
      at: '<script>',
    },
  ],
};
