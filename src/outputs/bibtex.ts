import type { Citation } from './citation.ts';

/**
 * A citation as BibLaTeX in UTF-8, which biber, Zotero and JabRef read. Each character that TeX would obey is
 * written so that it is printed; a title keeps its capitals. (citation-js drops what it has no command for, emoji
 * among others, and reads “<b>” in a title as bold type: its own file would not say what the page says.)
 * Source: BibLaTeX manual, section 2.1, “@online”; TeXbook, chapter 7, on special characters.
 */
export function bibtex({ id, title, authors, site, publisher, day, language, address }: Citation): string {
  const fields: readonly (readonly [string, string])[] = [
    ['author', authors.map(oneBody).join(' and ')],
    ['title', `{${escapeTex(title)}}`],
    ['organization', oneBody(site)],
    ['publisher', oneBody(publisher)],
    ['date', day],
    ['url', address],
    ['langid', language],
  ];
  const key = id.replaceAll(/[^a-z0-9-]/gu, '');
  return `@online{${key}-${language},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** Braces keep a name together, which else is a list of names at each “and”, and of name and first name at a comma. */
export function oneBody(name: string): string {
  return `{${escapeTex(name)}}`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

export function escapeTex(text: string): string {
  return (
    text
      .replaceAll(/\s+/gu, ' ')
      .replaceAll(/[\\{}#$%&_^~<>]/gu, (character) => commands[character] ?? character)
      // Two hyphens would become a dash, two apostrophes a quotation mark, “!`” an upside-down one.
      .replaceAll(/-(?=-)|'(?=')|[`!?](?=`)/gu, '{$&}')
  );
}
