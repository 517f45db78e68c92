import { expect, type Page, test } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { siteOf } from './sites.ts';

/** A line of a printed page: its words, and how far from the page's foot, in points. */
interface Line {
  readonly text: string;
  readonly bottom: number;
}

const foot = /\d{4}.*https?:\/\/\S+ · (?<page>\d+)$/u;

for (const format of ['A4', 'Letter'] as const) {
  for (const path of [
    '/claims/jobs-2-3-million-wages-230-billion/',
    '/claims/wga-deal-training-consent/',
    '/en/documents/hollywood-exhorte-trump/',
    '/timeline/',
    '/en/map/',
  ]) {
    test(`${path} on ${format}: each page says when and where, and ends with no heading`, async ({
      page,
    }) => {
      await page.goto(`${siteOf('shipped').origin}${path}`);
      // An entry of a list may be no more than its title.
      const headings = await page.locator('main :is(h2, h3:not(li h3))').allTextContents();
      const pages = await printed(page, format);
      // The line at the foot of the site has no page for itself.
      expect(pages.at(-1)?.length).toBeGreaterThan(4);
      for (const [index, lines] of pages.entries()) {
        const last = lines.at(-1)?.text ?? '';
        expect(last).toContain(path);
        expect(foot.exec(last)?.groups?.['page']).toBe(String(index + 1));
        const before = bare(lines.at(-2)?.text ?? '');
        expect(
          headings.map(bare).filter((heading) => heading !== '' && heading === before),
          `page ${index + 1} ends with a heading`,
        ).toEqual([]);
      }
    });
  }
}

test('a document takes at most 1.2 pages for ten passages, from the first to the last', async ({ page }) => {
  await page.goto(`${siteOf('shipped').origin}/documents/hollywood-exhorte-trump/`);
  const passages = await page.locator('.annotated mark[id]').count();
  const next = (await page.locator('.wording h2').textContent()) ?? 'none';
  const pages = await printed(page, 'A4');
  const place = (heading: string) => {
    const index = pages.findIndex((lines) => lines.some(({ text }) => bare(text) === bare(heading)));
    const line = pages[index]?.find(({ text }) => bare(text) === bare(heading));
    return index + 1 - (line?.bottom ?? 0) / 842;
  };
  const first = (await page.locator('.annotation h2').textContent()) ?? 'none';
  expect(passages).toBeGreaterThan(15);
  expect(place(next)).toBeGreaterThan(place(first));
  expect((place(next) - place(first)) / passages).toBeLessThanOrEqual(0.12);
});

/** The lines of every printed page, from the top down. */
async function printed(page: Page, format: 'A4' | 'Letter'): Promise<Line[][]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
  return await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      const rows = new Map<number, Line>();
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const bottom = Math.round(item.transform[5]);
        const row = rows.get(bottom);
        rows.set(bottom, { text: `${row?.text ?? ''}${item.str}`, bottom });
      }
      return [...rows.values()].sort((left, right) => right.bottom - left.bottom);
    }),
  );
}

function bare(words: string): string {
  return words.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
