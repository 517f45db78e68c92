import { asList, asRecord } from '../facts.ts';
import { defineRule } from '../rule.ts';

/** The pages that the foot of every page links to. */
const names = ['methodology', 'corrections-policy', 'about'];

/** Every language has the editorial pages. */
export const missingPage = defineRule({
  code: 'missing-page',
  severity: 'error',
  title: 'Every language has the editorial pages',
  description:
    'Each page of the site links to the method, the corrections policy and the page about the site, in its language: pages/methodology.en.mdx, pages/corrections-policy.en.mdx and pages/about.en.mdx. A missing one would be a dead link on all of them.',
  examples: [],
  find: ({ content: { site, languages, pages } }) => {
    if (site === undefined || asList(asRecord(site.raw)['languages']).length === 0) return [];
    const folder = site.path.replace(/site\.yml$/u, 'pages');
    const given = new Set(pages.map(({ path }) => path));
    return [...new Set(languages)].flatMap((language) =>
      names
        .map((name) => `${folder}/${name}.${language}.mdx`)
        .filter((path) => !given.has(path))
        .map((path) => ({
          file: path,
          line: 1,
          column: 1,
          found: 'no file',
          expected: 'a page with title, description and updated',
          message: `The page ${path.slice(folder.length + 1)} is missing, and every page in “${language}” links to it.`,
        })),
    );
  },
});
