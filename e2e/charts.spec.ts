import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { siteOf } from './sites.ts';

// content/claims/opened-in-1932 of the fixture “good”: ranges, numbers below nought, long words.
const claim = 'claims/opened-in-1932';

async function openChart(page: Page, width: number, language = ''): Promise<Locator> {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${siteOf('good').origin}/${language}${claim}/`);
  return page.locator('#figure-lengths');
}

/** What is drawn or written of a chart, as boxes on the screen: words of rows, headings, numbers, dots. */
function boxesOf(chart: Locator) {
  return chart.evaluate((figure) => {
    const boxOf = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const drawn = element.tagName === 'circle' ? element : range;
      const { left, right, top, bottom } = drawn.getBoundingClientRect();
      // A number keeps off its dot by a space as wide as its letters are high.
      const space = element.textContent.startsWith('\u2003')
        ? Number.parseFloat(getComputedStyle(element).fontSize)
        : 0;
      return {
        text: element.textContent.trim(),
        tag: element.tagName,
        left: left + space,
        right,
        top,
        bottom,
      };
    };
    return [...figure.querySelectorAll('figcaption > *, p, dt, svg text, circle, summary')].map(boxOf);
  });
}

// 718 pixels are the width of A4 between its margins.
for (const [width, language, media] of [
  [320, '', 'screen'],
  [320, 'fr/', 'screen'],
  [390, '', 'screen'],
  [1440, 'fr/', 'screen'],
  [718, '', 'print'],
] as const)
  test(`nothing in a chart touches, ${media}, ${width} px${language === '' ? '' : ', in French'}`, async ({
    page,
  }) => {
    const chart = await openChart(page, width, language);
    await page.emulateMedia({ media });
    const boxes = await boxesOf(chart);
    expect(boxes.length).toBeGreaterThan(12);
    const touching = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            one.left < other.right - 1 &&
            other.left < one.right - 1 &&
            one.top < other.bottom - 3 &&
            other.top < one.bottom - 3,
        )
        .map((other) => `${one.tag} “${one.text}” and ${other.tag} “${other.text}”`),
    );
    expect(touching).toEqual([]);
    for (const { right, text } of boxes) expect(right, text).toBeLessThanOrEqual(width);
  });

test('the words of a chart keep their size on the narrowest telephone', async ({ page }) => {
  const chart = await openChart(page, 320);
  const sizes = await chart
    .locator('text, dt, p')
    .evaluateAll((list) => list.map((words) => Number.parseFloat(getComputedStyle(words).fontSize)));
  for (const size of sizes) expect(size).toBeGreaterThanOrEqual(13);
});

test('dots stand in the order of their numbers on one scale, and lengths begin at nought', async ({
  page,
}) => {
  const chart = await openChart(page, 390);
  const right = (id: string) =>
    page
      .locator(`#figure-${id} circle`)
      .evaluateAll((dots) =>
        dots.map((dot) => dot.getBoundingClientRect()).map((box) => (box.left + box.right) / 2),
      );
  const [said = 0, measured = 0, level = 0] = await right('lengths');
  expect(measured).toBeGreaterThan(said);
  expect(level).toBeLessThan(said);
  const stems = await chart
    .locator('rect:first-child')
    .evaluateAll((list) =>
      list.map((stem) => stem.getBoundingClientRect()).map(({ left, right: end }) => [left, end]),
    );
  const nought = stems[0]?.[0] ?? 0;
  for (const [start = 0, end = 0] of stems)
    expect(Math.min(Math.abs(start - nought), Math.abs(end - nought))).toBeLessThan(1);
  expect((said - nought) / (level - nought)).toBeCloseTo(503 / -30, 1);
});

test('the claimed number is a ring and the others are ink, also where colours are forced', async ({
  page,
}) => {
  const chart = await openChart(page, 1440);
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors });
    const filled = await chart
      .locator('circle')
      .evaluateAll((list) =>
        list.map((dot) => getComputedStyle(dot).fill === getComputedStyle(dot.closest('dd') ?? dot).color),
      );
    expect(filled, forcedColors).toEqual([false, true, true]);
    await expect(chart.locator('circle').first()).toHaveCSS(
      'stroke',
      await chart
        .locator('dd')
        .first()
        .evaluate((row) => getComputedStyle(row).color),
    );
  }
});

test('the same numbers stand in a table, and in a file that says what the claim says', async ({ page }) => {
  const chart = await openChart(page, 390);
  await chart.getByText('The same numbers as a table').click();
  const table = await chart.locator('tbody tr:has(td)').allInnerTexts();
  const drawn = await chart.locator('dd').allInnerTexts();
  expect(table).toHaveLength(4);
  for (const [index, row] of table.entries()) expect(row).toContain((drawn[index] ?? '—').trim());
  const [download] = await Promise.all([
    page.waitForEvent('download').catch(() => undefined),
    chart.getByRole('link', { name: 'CSV' }).click(),
  ]);
  expect(download === undefined ? page.url() : download.url()).toMatch(/opened-in-1932\/figures\.csv$/u);
  const rows: Record<string, string>[] = parse(
    readFileSync(join(siteOf('good').folder, claim, 'figures.csv'), 'utf8'),
    { columns: true, bom: true },
  );
  expect(
    rows.map(({ chart: name, value_id, value, low, high }) => [name, value_id, value, low, high]),
  ).toEqual([
    ['span', 'claimed', '503', '', ''],
    ['span', 'found', '505', '', ''],
    ['lengths', 'said', '503', '', ''],
    ['lengths', 'measured', '505', '504', '506'],
    ['lengths', 'whole', '', '1140', '1160'],
    ['lengths', 'level', '-30', '', ''],
  ]);
});
