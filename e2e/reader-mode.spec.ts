import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { attributeOf, readPages, select } from './html.ts';
import { type PageType, samplePages } from './page-types.ts';
import { siteOf } from './sites.ts';

/** What Firefox reads pages with, and many programs that keep pages for later. */
const readability = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');

/** What it finds in a page. */
interface Article {
  readonly title: string;
  readonly byline: string | null;
  readonly publishedTime: string | null;
  readonly excerpt: string;
  readonly lang: string;
}

/** Pages whose text is read from beginning to end; the others are lists. */
const texts: readonly PageType[] = [
  'claim',
  'methodology',
  'about',
  'corrections policy',
  'contact or legal notice',
];

// The pages allow no script but their own.
test.use({ bypassCSP: true });

for (const language of ['fr', 'en']) {
  test(`reader modes find title, author, day and every sentence: ${language}`, async ({ page }) => {
    const { folder, origin } = siteOf('shipped');
    for (const [type, sample] of samplePages(readPages(folder), language, language === 'fr')) {
      if (type === 'not found' || type === 'offline') continue;
      await page.goto(`${origin}${sample.path}`);
      await page.addScriptTag({ path: readability });
      const found = await page.evaluate(() => {
        const plain = (text: string | null) => (text ?? '').replaceAll(/\s+/gu, ' ').trim();
        const { Readability } = window as unknown as {
          Readability: new (document: Document) => { parse(): (Article & { textContent: string }) | null };
        };
        const article = new Readability(document.cloneNode(true) as Document).parse();
        const text = plain(article?.textContent ?? '');
        // The sentences of the text itself: notes that stand in a paragraph are told elsewhere on the page too.
        const told = [
          ...document.querySelectorAll(
            '.page-claim .reading > p, .editorial > p, .scale p, .scale dt a, .scale dt b',
          ),
        ]
          .flatMap((paragraph) => [...paragraph.childNodes])
          .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
          .map(({ textContent }) => plain(textContent));
        return { article, lost: told.filter((sentence) => !text.includes(sentence)) };
      });
      const content = (name: string, value: string) =>
        attributeOf(select(sample, 'meta', name, value), 'content');
      const { article, lost } = found;
      expect(article?.title, sample.path).toBe(content('property', 'og:title'));
      expect(article?.lang, sample.path).toBe(language);
      expect(article?.excerpt, sample.path).toBe(content('name', 'description'));
      const isClaim = type === 'claim';
      expect(article?.byline ?? '', sample.path).toBe(isClaim ? content('name', 'author') : '');
      expect(article?.publishedTime ?? '', sample.path).toBe(
        isClaim ? content('property', 'article:published_time') : '',
      );
      if (isClaim)
        expect(article?.byline, sample.path).toBe(language === 'fr' ? 'Rédaction' : 'Editorial desk');
      if (texts.includes(type)) expect(lost, sample.path).toEqual([]);
    }
  });
}

test('link previews end with a sentence, and a claim’s are dated', () => {
  const wrong = readPages(siteOf('shipped').folder).flatMap((page) => {
    const content = (name: string, value: string) =>
      attributeOf(select(page, 'meta', name, value), 'content');
    const description = content('property', 'og:description');
    const isClaim = content('property', 'og:type') === 'article';
    return [
      ...(description === '' || /[.!?…][»”"’)\]\s]*$/u.test(description)
        ? []
        : [`${page.file}: ${description}`]),
      ...(isClaim && content('name', 'twitter:data1') === '' ? [`${page.file}: no day`] : []),
    ];
  });
  expect(wrong).toEqual([]);
});
