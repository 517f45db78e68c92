import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** An element of a built page. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** All text inside, with single spaces. */
  readonly text: string;
}

/** A built page, parsed as a browser parses it. */
export interface Page {
  /** Path of its file in the built folder, with forward slashes. */
  readonly file: string;
  /** Its address below the base: `/claims/`. */
  readonly path: string;
  readonly html: string;
  /** In document order. */
  readonly elements: readonly Element[];
}

/** Paths of all files of a folder, with forward slashes, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** All pages of a built folder. */
export function readPages(folder: string): Page[] {
  return listFiles(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return {
        file,
        path: `/${file.replace(/(^|\/)index\.html$/u, '$1')}`,
        html,
        elements: parseElements(html),
      };
    });
}

/** The elements of a page; a broken tag or a stray end tag is shown by what a browser makes of it. */
export function parseElements(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      found.push({ name: node.tagName, attributes, text: textOf(node).replaceAll(/\s+/gu, ' ').trim() });
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
    if (node.nodeName === 'template' && 'content' in node) visit(node.content);
  };
  visit(parse(html));
  return found;
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The elements of a name, and of a value of an attribute when one is given. */
export function select(page: Page, name: string, attribute?: string, value?: string): Element[] {
  return page.elements.filter(
    (element) =>
      element.name === name &&
      (attribute === undefined ||
        (value === undefined
          ? element.attributes.has(attribute)
          : element.attributes.get(attribute) === value)),
  );
}

/** The one value of an attribute of the one element that is meant; empty when it is missing. */
export function attributeOf(elements: readonly Element[], attribute: string): string {
  return elements[0]?.attributes.get(attribute) ?? '';
}

/** Whether the page is a card for frames of other sites, not a page of ours. */
export function isCard({ path }: Page): boolean {
  return /\/embed\/[^/]/u.test(path);
}

/** Whether the page only sends readers on, to the page’s new address. */
export function isRedirect(page: Page): boolean {
  return select(page, 'meta', 'http-equiv').some(
    ({ attributes }) => attributes.get('http-equiv')?.toLowerCase() === 'refresh',
  );
}
