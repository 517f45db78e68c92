import { expect, test } from '@playwright/test';
import { attributeOf, type Element, isCard, isRedirect, type Page, readPages, select } from './html.ts';
import { pageTypeOf } from './page-types.ts';
import { recipes, type SiteName, siteOf, siteOrigin } from './sites.ts';

const languagesOf: Readonly<Record<SiteName, readonly [string, string]>> = {
  shipped: ['fr', 'en'],
  'shipped-under-base': ['fr', 'en'],
  good: ['en', 'fr'],
  'good-without': ['en', 'fr'],
  hostile: ['en', 'ar'],
};

for (const name of Object.keys(recipes) as SiteName[]) {
  test(`${name}: every page says what it is, where it is, and in which language`, () => {
    const { folder, base } = siteOf(name);
    const pages = readPages(folder).filter((page) => !isCard(page));
    const wrong = pages.flatMap((page) => {
      const complaints = isRedirect(page) ? [] : complaintsOf(page, pages, base, languagesOf[name]);
      return complaints.map((complaint) => `${page.file}: ${complaint}`);
    });
    expect(wrong).toEqual([]);
  });

  test(`${name}: no two pages of a language share a title`, () => {
    const seen = new Map<string, string[]>();
    for (const page of readPages(siteOf(name).folder).filter(
      (candidate) => !isRedirect(candidate) && !isCard(candidate),
    )) {
      const key = `${attributeOf(select(page, 'html'), 'lang')} ${select(page, 'title')[0]?.text}`;
      seen.set(key, [...(seen.get(key) ?? []), page.file]);
    }
    expect([...seen].filter(([, files]) => files.length > 1)).toEqual([]);
  });
}

function complaintsOf(
  page: Page,
  pages: readonly Page[],
  base: string,
  languages: readonly [string, string],
): string[] {
  const language = page.path.startsWith(`/${languages[1]}/`) ? languages[1] : languages[0];
  const type = pageTypeOf(page.path, [languages[1]]);
  const html = select(page, 'html');
  const ids = page.elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
  const checks: [boolean, string][] = [
    [type !== undefined, 'a page of no known kind'],
    [page.html.toLowerCase().startsWith('<!doctype html>'), 'no doctype'],
    [attributeOf(html, 'lang') === language, `lang is “${attributeOf(html, 'lang')}”, not “${language}”`],
    [(attributeOf(html, 'dir') || 'ltr') === (language === 'ar' ? 'rtl' : 'ltr'), 'wrong or missing dir'],
    [new Set(ids).size === ids.length, `ids used twice: ${ids.filter((id, at) => ids.indexOf(id) !== at)}`],
    [select(page, 'h1').length === 1, `${select(page, 'h1').length} h1`],
    [select(page, 'title').length >= 1 && select(page, 'title')[0]?.text !== '', 'no title'],
    [select(page, 'main').length === 1, 'not one main'],
    [
      attributeOf(select(page, 'meta', 'name', 'viewport'), 'content').includes('width=device-width'),
      'no viewport',
    ],
    [
      attributeOf(select(page, 'meta', 'name', 'description'), 'content').trim().length > 10,
      'no description',
    ],
    [skipsToContent(page), 'the first link does not lead to the content'],
    [page.elements.some(({ attributes }) => attributes.has('data-changed')), 'no date of last change'],
    [
      select(page, 'a').every(hasName),
      `a link without words: ${select(page, 'a')
        .find((link) => !hasName(link))
        ?.attributes.get('href')}`,
    ],
  ];
  const told = checks.filter(([holds]) => !holds).map(([, complaint]) => complaint);
  // Pages that only repeat a claim’s facts as lines to paste are not for search engines.
  return type === 'not found' || type === 'snippets' || type === 'offline'
    ? told
    : [...told, ...addressComplaints(page, pages, base)];
}

function hasName(link: Element): boolean {
  return link.text !== '' || (link.attributes.get('aria-label') ?? link.attributes.get('title') ?? '') !== '';
}

function skipsToContent(page: Page): boolean {
  const target = attributeOf(select(page, 'a', 'href'), 'href');
  return (
    target.startsWith('#') && page.elements.some(({ attributes }) => `#${attributes.get('id')}` === target)
  );
}

/** Canonical address, languages, and the words for social networks. */
function addressComplaints(page: Page, pages: readonly Page[], base: string): string[] {
  const address = `${siteOrigin}${base}${page.path}`;
  const canonical = attributeOf(select(page, 'link', 'rel', 'canonical'), 'href');
  const alternates = alternatesOf(page);
  const languages = [...alternates.keys()].filter((language) => language !== 'x-default');
  const own = attributeOf(select(page, 'html'), 'lang');
  const others = languages.map((language) =>
    pages.find(({ path }) => `${siteOrigin}${base}${path}` === alternates.get(language)),
  );
  const checks: [boolean, string][] = [
    [canonical === address, `canonical is ${canonical || 'missing'}`],
    [alternates.get(own) === address, `hreflang ${own} is ${alternates.get(own) ?? 'missing'}`],
    [
      alternates.get('x-default') === alternates.get(languages[0] ?? own),
      'hreflang x-default is not the first language',
    ],
    [
      others.every((other) => other !== undefined && alternatesOf(other).get(own) === address),
      'hreflang is not mutual',
    ],
    ...['og:title', 'og:description', 'og:url', 'og:type', 'og:locale', 'og:site_name'].map(
      (property): [boolean, string] => [
        attributeOf(select(page, 'meta', 'property', property), 'content') !== '',
        `no ${property}`,
      ],
    ),
    [attributeOf(select(page, 'meta', 'name', 'twitter:card'), 'content') !== '', 'no twitter:card'],
    [
      (attributeOf(select(page, 'meta', 'property', 'og:type'), 'content') === 'article') ===
        ['published_time', 'modified_time'].every(
          (name) => attributeOf(select(page, 'meta', 'property', `article:${name}`), 'content') !== '',
        ),
      'article:published_time and modified_time do not stand with og:type article alone',
    ],
  ];
  return checks.filter(([holds]) => !holds).map(([, complaint]) => complaint);
}

function alternatesOf(page: Page): Map<string, string> {
  const links = select(page, 'link', 'rel', 'alternate').filter(({ attributes }) =>
    attributes.has('hreflang'),
  );
  return new Map(
    links.map(({ attributes }) => [attributes.get('hreflang') ?? '', attributes.get('href') ?? '']),
  );
}
