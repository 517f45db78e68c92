import type { Content } from '#reader/content';
import { contactKind } from '#schema/contact';
import { asList, asRecord } from '../facts.ts';
import { defineRule, type Found } from '../rule.ts';

/** The pages that the foot of every page links to. */
const names = ['methodology', 'corrections-policy', 'about'];
/** Pages that a site has only where its site.yml names them. */
const optional = ['contact', 'legal-notice'];

/** Every language has the editorial pages. */
export const missingPage = defineRule({
  code: 'missing-page',
  severity: 'error',
  title: 'Every language has the editorial pages',
  description:
    'Each page of the site links to the method, the corrections policy and the page about the site, in its language: pages/methodology.en.mdx, pages/corrections-policy.en.mdx and pages/about.en.mdx. A missing one would be a dead link on all of them. The same holds for pages/contact.en.mdx and pages/legal-notice.en.mdx where site.yml names /contact/ or /legal-notice/.',
  examples: [
    {
      file: 'content/site.yml',
      good: 'contact: desk@example.org',
      bad: 'contact: /about-us/',
      says: 'site.yml names the page /about-us/, which this site does not have.',
    },
  ],
  find: ({ content }) => {
    const { site, languages, pages } = content;
    if (site === undefined || asList(asRecord(site.raw)['languages']).length === 0) return [];
    const named = namedPages(content);
    const wanted = [...names, ...optional.filter((name) => named.includes(name))];
    const folder = site.path.replace(/site\.yml$/u, 'pages');
    const given = new Set(pages.map(({ path }) => path));
    const absent = [...new Set(languages)].flatMap((language) =>
      wanted
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
    return [...absent, ...strangePages(content, named)];
  },
});

/** The pages of this site that site.yml names: `contact` of `/contact/`. */
function namedPages({ site }: Content): string[] {
  const { contact = [], legalNotice } = site?.value ?? {};
  return [...contact, legalNotice ?? '']
    .filter((written) => contactKind(written) === 'own-page')
    .map((written) => written.slice(1, -1));
}

function strangePages({ site }: Content, named: readonly string[]): Found[] {
  const known = [...names, ...optional];
  return named
    .filter((name) => !known.includes(name))
    .map((name) => ({
      ...locateText(site, `/${name}/`),
      found: `/${name}/`,
      expected: known.map((page) => `/${page}/`).join(', '),
      message: `site.yml names the page /${name}/, which this site does not have.`,
    }));
}

/** Where a value stands in site.yml. */
function locateText(site: Content['site'], written: string): Pick<Found, 'file' | 'line' | 'column'> {
  const lines = (site?.text ?? '').split('\n');
  const line = lines.findIndex((text) => text.includes(written));
  return { file: site?.path ?? '', line: line + 1, column: (lines[line] ?? '').indexOf(written) + 1 };
}
