import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { lint } from '../src/claimreview-lint/lint.ts';
import { type LintPage, readPage } from '../src/claimreview-lint/page.ts';
import { isRedirect, listFiles, readPages, select } from './html.ts';
import { pageTypeOf } from './page-types.ts';
import { recipes, type SiteName, siteOf } from './sites.ts';

/** What a claim may lack, because nobody knows it or the site has it not. Everything else holds of our pages, warnings too. */
const advice: ReadonlySet<string> = new Set([
  ...[
    'long-claim',
    'no-item',
    'old-item-type',
    'no-claim-date',
    'no-review-date',
    'no-appearance',
    'no-author',
  ],
  ...['no-corrections-policy', 'no-sources', 'no-language', 'fractional-rating', 'two-scales', 'lone-review'],
]);

for (const name of Object.keys(recipes) as SiteName[]) {
  test(`${name}: the structured data of every page passes the linter and agrees with the page`, () => {
    const found = lint(lintPages(name)).filter(({ code }) => !advice.has(code));
    expect(found).toEqual([]);
  });

  test(`${name}: every claim page has one ClaimReview, no other page has any`, () => {
    const pages = readPages(siteOf(name).folder).filter((page) => !isRedirect(page));
    const counts = pages.map((page) => {
      const isClaim = pageTypeOf(page.path, ['en', 'fr', 'ar']) === 'claim';
      const reviews = scriptsOf(page.html).filter((data) => data['@type'] === 'ClaimReview');
      return { file: page.file, reviews: reviews.length, expected: isClaim ? 1 : 0 };
    });
    expect(counts.filter(({ expected }) => expected === 1).length).toBeGreaterThan(2);
    expect(counts.filter(({ reviews, expected }) => reviews !== expected)).toEqual([]);
  });
}

/** Mistakes of FIELD 5.3, put into a page of ours: what is changed, and the code that must tell it. */
const mistakes: readonly [code: string, change: (html: string) => string][] = [
  ['reversed-scale', (html) => html.replace('"alternateName":"True"', '"alternateName":"Falso"')],
  ['sentinel-rating', (html) => html.replace('"ratingValue":3', '"ratingValue":-1')],
  ['out-of-range', (html) => html.replace('"ratingValue":3', '"ratingValue":7')],
  ['label-is-code', (html) => html.replace('"alternateName":"True"', '"alternateName":"really_true"')],
  [
    'long-label',
    (html) =>
      html.replace('"alternateName":"True"', `"alternateName":"No contact was made, ${'so '.repeat(20)}"`),
  ],
  ['unreadable-json', (html) => html.replace('"claimReviewed":"', '"claimReviewed":"They said "yes" and ')],
  ['unreadable-json', (html) => html.replace('"inLanguage":"en",', '"inLanguage":"en"')],
  ['relative-url', (html) => html.replace(/"url":"https:\/\/[^/]+(\/claims\/[^"]+)"/u, '"url":"$1"')],
  [
    'unusable-same-as',
    (html) =>
      html.replace(/("author":\{"@type":"[^"]+","name":"Town hall")/u, '$1,"sameAs":"Réseaux sociaux"'),
  ],
  ['encoded-text', (html) => html.replace('"claimReviewed":"', '"claimReviewed":"&quot;')],
  [
    'profile-as-appearance',
    (html) => html.replace(/"appearance":\[/u, '"appearance":["https://twitter.com/town",'),
  ],
  ['generic-claimant', (html) => html.replaceAll('Town hall', 'Sources multiples')],
  ['not-on-page', (html) => html.replace('"datePublished":"2026-01-10"', '"datePublished":"2026-01-11"')],
];

for (const [index, [code, change]] of mistakes.entries()) {
  test(`mistake ${index + 1} in a page of ours is caught as ${code}`, () => {
    const file = 'claims/opened-in-1932/index.html';
    const html = readFileSync(join(siteOf('good').folder, file), 'utf8');
    const changed = change(html);
    expect(changed).not.toBe(html);
    expect(lint([readPage(file, changed)]).map((finding) => finding.code)).toContain(code);
  });
}

test('the front page names the site, and pages below it the way to them', () => {
  for (const page of readPages(siteOf('shipped').folder).filter((candidate) => !isRedirect(candidate))) {
    const types = scriptsOf(page.html).map((data) => data['@type']);
    const isFront = pageTypeOf(page.path, ['en', 'fr']) === 'front';
    expect(types.includes('WebSite'), page.file).toBe(isFront);
    expect(types.includes('BreadcrumbList'), page.file).toBe(
      select(page, 'nav', 'class', 'crumbs').length > 0,
    );
    expect(types.includes('Dataset'), page.file).toBe(pageTypeOf(page.path, ['en', 'fr']) === 'data');
  }
});

function lintPages(name: SiteName): LintPage[] {
  const { folder } = siteOf(name);
  return listFiles(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(file, readFileSync(join(folder, file), 'utf8')));
}

function scriptsOf(html: string): Record<string, unknown>[] {
  return readPage('page', html).scripts.map(({ value }) => value as Record<string, unknown>);
}
