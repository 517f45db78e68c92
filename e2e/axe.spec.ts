import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { readPages } from './html.ts';
import { type PageType, pageTypes, samplePages } from './page-types.ts';
import { type SiteName, siteOf } from './sites.ts';

/** All kinds of pages in the main language; in the others those that differ most. */
const samples = [
  { site: 'shipped', language: 'fr', isDefault: true, types: pageTypes },
  { site: 'shipped', language: 'en', isDefault: false, types: ['front', 'claim', 'document', 'methodology'] },
  { site: 'hostile', language: 'en', isDefault: true, types: ['front', 'claim', 'document', 'source'] },
  { site: 'hostile', language: 'ar', isDefault: false, types: ['front', 'claim', 'document'] },
] as const;

/** A desk; a small phone. */
const widths = [1280, 360] as const;
/** 320 and 360: phones; 640: 1280 at a zoom of 200%; 320 is also 1280 at 400% (WCAG 1.4.10). */
const reflowWidths = [320, 360, 640, 1280] as const;
/** The rules that the colour scheme bears on. */
const colourRules = ['color-contrast', 'link-in-text-block'];

for (const sample of samples) {
  test.describe(`${sample.site} in ${sample.language}`, () => {
    for (const width of widths) {
      test(`axe finds nothing at ${width} px`, async ({ browser }) => {
        test.setTimeout(600_000);
        const found: string[] = [];
        await forEachPage(browser, sample, width, async (page, type) => {
          // Colours are the same at every width, and they take longest.
          const isFirst = width === widths[0];
          const colours = isFirst ? [] : colourRules.map((rule) => [rule, { enabled: false }]);
          const light = await axe(page)
            .options({ rules: { 'target-size': { enabled: true }, ...Object.fromEntries(colours) } })
            .analyze();
          found.push(...light.violations.map((violation) => `${type}, light: ${describe(violation)}`));
          if (!isFirst) return;
          await page.emulateMedia({ colorScheme: 'dark' });
          const dark = await axe(page).withRules(colourRules).analyze();
          await page.emulateMedia({ colorScheme: 'light' });
          found.push(...dark.violations.map((violation) => `${type}, dark: ${describe(violation)}`));
        });
        expect(found).toEqual([]);
      });
    }

    test('no page scrolls sideways', async ({ browser }) => {
      const found: string[] = [];
      await forEachPage(browser, { ...sample, types: pageTypes }, 1280, async (page, type) => {
        for (const width of reflowWidths) {
          await page.setViewportSize({ width, height: 800 });
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (over > 0) found.push(`${type} at ${width}: ${over} px too wide (${await widest(page)})`);
        }
      });
      expect(found).toEqual([]);
    });
  });
}

/** Without the extra page that axe opens for frames: there are none. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true);
}

interface Sample {
  readonly site: SiteName;
  readonly language: string;
  readonly isDefault: boolean;
  readonly types: readonly PageType[];
}

async function forEachPage(
  browser: Browser,
  { site, language, isDefault, types }: Sample,
  width: number,
  visit: (page: Page, type: PageType) => Promise<void>,
): Promise<void> {
  const { folder, origin } = siteOf(site);
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  for (const [type, { path }] of samplePages(readPages(folder), language, isDefault)) {
    if (!types.includes(type)) continue;
    await page.goto(`${origin}${path}`);
    await visit(page, type);
  }
  await context.close();
}

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

function describe({ id, help, nodes }: Violation): string {
  const [first] = nodes;
  const places = nodes.slice(0, 3).map(({ target }) => target.join(' '));
  const why = first?.failureSummary?.split('\n').slice(1).join(' ').trim() ?? '';
  return `${id} (${help}) × ${nodes.length}: ${places.join(', ')}: ${why}`;
}

/** The elements that reach furthest over the edge, for the message. */
function widest(page: Page): Promise<string> {
  return page.evaluate(() => {
    const nameOf = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`;
    return [...document.querySelectorAll('body *')]
      .map((element) => ({
        element,
        right: Math.max(element.getBoundingClientRect().right, -element.getBoundingClientRect().left),
      }))
      .toSorted((left, right) => right.right - left.right)
      .slice(0, 2)
      .map(({ element }) => nameOf(element))
      .join(', ');
  });
}
