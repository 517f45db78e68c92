import { splitFrontMatter } from '#reader/front-matter';
import type { Content } from '#reader/content';
import { parseYaml } from '#reader/yaml';
import type { SinglePage } from '#model/paths';

/** A page that is written by hand, in one language, as its front matter tells of it. */
export interface EditorialPage {
  readonly name: SinglePage;
  readonly language: string;
  /** The name of its file: `about.fr.mdx`. */
  readonly file: string;
  readonly title: string;
  readonly description: string;
  /** The day it was changed, as `YYYY-MM-DD`. */
  readonly updated: string;
  /** Its Markdown. */
  readonly text: string;
}

/** Pages that a site may have; others of the folder have no address. */
const names: readonly SinglePage[] = [
  'about',
  'contact',
  'corrections-policy',
  'legal-notice',
  'methodology',
];

/** The pages of the content that are written by hand. What is wrong in them is told by the check. */
export function editorialPages({ pages }: Pick<Content, 'pages'>): EditorialPage[] {
  return pages.flatMap(({ path, text }) => {
    const file = path.slice(path.lastIndexOf('/') + 1);
    const [, written = '', language = ''] = /^(.+)\.([^.]+)\.mdx$/u.exec(file) ?? [];
    const name = names.find((known) => known === written);
    const split = splitFrontMatter(text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n'));
    if (name === undefined || typeof split === 'string') return [];
    const value = parseYaml(split.yaml, split.yamlLinesBefore).value as Record<string, unknown> | null;
    const { title, description, updated } = value ?? {};
    if (typeof title !== 'string' || typeof description !== 'string' || typeof updated !== 'string')
      return [];
    return [{ name, language, file, title, description, updated, text: split.body }];
  });
}
