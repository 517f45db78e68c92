import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { readPages } from './html.ts';
import { type PageType, samplePages } from './page-types.ts';
import { type SiteName, siteOf } from './sites.ts';

const sheets = [
  { site: 'shipped', language: 'fr', isDefault: true },
  { site: 'shipped', language: 'en', isDefault: false },
  { site: 'hostile', language: 'en', isDefault: true },
  { site: 'hostile', language: 'ar', isDefault: false },
] as const;

const schemes = ['light', 'dark'] as const;
/** A desk; a small phone. */
const widths = [1280, 360] as const;
/** 320 and 360: phones; 640: 1280 at a zoom of 200%; 320 is also 1280 at 400% (WCAG 1.4.10). */
const reflowWidths = [320, 360, 640, 1280] as const;

for (const { site, language, isDefault } of sheets) {
  test.describe(`${site} in ${language}`, () => {
    for (const scheme of schemes) {
      test(`axe finds nothing in the ${scheme} scheme`, async ({ browser }) => {
        test.setTimeout(120_000);
        const found: string[] = [];
        for (const width of site === 'shipped' && isDefault ? widths : widths.slice(0, 1)) {
          await forEachPage({ browser, site, language, isDefault, width, scheme }, async (page, type) => {
            const { violations } = await new AxeBuilder({ page }).analyze();
            found.push(...violations.map((violation) => `${type} at ${width}: ${describe(violation)}`));
          });
        }
        expect(found).toEqual([]);
      });
    }

    test('no page scrolls sideways', async ({ browser }) => {
      const found: string[] = [];
      await forEachPage({ browser, site, language, isDefault, width: 1280, scheme: 'light' }, async (page, type) => {
        for (const width of reflowWidths) {
          await page.setViewportSize({ width, height: 800 });
          const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          if (over > 0) found.push(`${type} at ${width}: ${over} px too wide (${await widest(page)})`);
        }
      });
      expect(found).toEqual([]);
    });
  });
}

interface Sheet {
  readonly browser: Browser;
  readonly site: SiteName;
  readonly language: string;
  readonly isDefault: boolean;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

async function forEachPage(
  { browser, site, language, isDefault, width, scheme }: Sheet,
  visit: (page: Page, type: PageType) => Promise<void>,
): Promise<void> {
  const { folder, origin } = siteOf(site);
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  for (const [type, { path }] of samplePages(readPages(folder), language, isDefault)) {
    await page.goto(`${origin}${path}`);
    await visit(page, type);
  }
  await context.close();
}

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

function describe({ id, help, nodes }: Violation): string {
  const [first] = nodes;
  const why = first?.failureSummary?.split('\n').slice(1).join(' ').trim() ?? '';
  return `${id} (${help}) × ${nodes.length}: ${first?.target.join(' ')}: ${why}`;
}

/** The element that reaches furthest over the edge, for the message. */
function widest(page: Page): Promise<string> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const over = [...document.querySelectorAll('body *')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.right > edge + 0.5 || box.left < -0.5));
    const innermost = over.filter(({ element }) => !over.some((other) => other.element !== element && element.contains(other.element)));
    return innermost
      .slice(0, 3)
      .map(({ element }) => `<${element.tagName.toLowerCase()} class="${element.className}">`)
      .join(', ');
  });
}
