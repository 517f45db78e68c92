import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { findBrowser } from '../src/cli/browser.ts';
import { serve } from '../src/cli/serve.ts';
import { runCommand } from '../src/cli/start-command.ts';
import { fillShippedForm } from './shipped-draft.ts';
import { projectFolder, recipes, runBuild } from './sites.ts';

/** Pictures of the site as it is, for the README and the guides of editors: one a language where the guide has two. */
const folder = join(projectFolder, '.github/images');

const languages = [
  { language: 'en', root: '/en/' },
  { language: 'fr', root: '/' },
] as const;

/** What the numbers 1 to 9 beside a claim stand at, in the order of the guide’s table. */
const keys = [
  'h1.said',
  '.shot .by',
  '.shot .wording',
  '.shot .heard',
  '.counter .answer',
  '.counter .summary',
  '.counter .lead',
  '.counter .counts',
  '.provenance dt',
];

/** A part of a page from the top of one element to the foot of another, over the whole width. */
interface Part {
  readonly page: Page;
  readonly from: Locator;
  readonly to: Locator;
  readonly air: number;
  readonly file: string;
}

async function main(): Promise<number> {
  const scratch = join(projectFolder, 'node_modules/.cache/guide-pictures');
  const out = join(scratch, 'site');
  const { status, output } = await runBuild({
    ...recipes.shipped,
    ...{ out, cache: join(scratch, 'cache') },
  });
  if (status !== 0) throw new Error(`The site could not be built:\n${output}`);
  const site = await serve({ root: out, base: '', port: 0, host: '127.0.0.1' });
  const { path } = await findBrowser();
  const browser = await chromium.launch({ executablePath: path });
  try {
    for (const { language, root } of languages) {
      const address = (rest: string) => `${site.origin}${root}${rest}`;
      await drawKeys(browser, address('claims/openai-race-over-quote/'), language);
      await drawText(browser, address('claims/jobs-2-3-million-wages-230-billion/'), language);
      await drawForm(browser, address('contribute/'), language);
    }
    const claim = await open(browser, `${site.origin}/claims/jobs-2-3-million-wages-230-billion/`, 1440, 960);
    await save(claim, 'claim-page.png');
    const map = await open(browser, `${site.origin}/map/`, 1440, 900);
    await savePart({
      ...{ page: map, from: map.locator('main h1'), to: map.locator('main svg').first() },
      ...{ air: 24, file: 'map.webp' },
    });
  } finally {
    await browser.close();
    await site.close();
    rmSync(scratch, { recursive: true, force: true });
  }
  return 0;
}

/** The upper part of a claim page with a number beside each part that a key of the claim file makes. */
async function drawKeys(browser: Browser, address: string, language: string): Promise<void> {
  const page = await open(browser, address, 1200, 960);
  await page.addStyleTag({
    content:
      '.guide-number { position: absolute; z-index: 9; inline-size: 26px; border-radius: 13px; background: #8a1749; color: #fff; font: 700 15px/26px sans-serif; text-align: center; }',
  });
  for (const [index, selector] of keys.entries()) {
    await page
      .locator(selector)
      .first()
      .evaluate((element, number) => {
        const box = element.getBoundingClientRect();
        const line = Number.parseFloat(getComputedStyle(element).lineHeight) || 26;
        const mark = document.createElement('b');
        mark.className = 'guide-number';
        mark.textContent = String(number);
        mark.style.left = `${box.left + scrollX - 34}px`;
        mark.style.top = `${box.top + scrollY + Math.min(line, box.height) / 2 - 13}px`;
        document.body.append(mark);
      }, index + 1);
  }
  await savePart({
    ...{ page, from: page.locator('body'), to: page.locator('.provenance dd').first() },
    ...{ air: 48, file: `claim-keys.${language}.png` },
  });
}

/** The first passage of a claim’s reasoning: a numbered sentence, what it rests on, and two figures. */
async function drawText(browser: Browser, address: string, language: string): Promise<void> {
  const page = await open(browser, address, 1200, 900);
  const reading = page.locator('.reading');
  await savePart({
    ...{ page, from: reading.locator('h3').first(), to: reading.locator('figure.chart').first() },
    ...{ air: 20, file: `claim-text.${language}.png` },
  });
}

/** The form with a claim filled in: the fields, what the check says, and the card. */
async function drawForm(browser: Browser, address: string, language: string): Promise<void> {
  const page = await open(browser, address, 1200, 900);
  await fillShippedForm(page);
  await page.locator('[data-preview] .cut').waitFor();
  const fields = page.locator('[data-group="said"]');
  const top = await fields.evaluate((element) => element.getBoundingClientRect().top + scrollY);
  await page.evaluate((y) => scrollTo(0, y), top - 40);
  await save(page, `contribute-form.${language}.png`);
}

async function open(browser: Browser, address: string, width: number, height: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, bypassCSP: true, colorScheme: 'light' });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready.then(() => true));
  return page;
}

async function save(page: Page, file: string): Promise<void> {
  await keep(await page.screenshot(), file);
}

async function savePart({ page, from, to, air, file }: Part): Promise<void> {
  const [first, last] = [await from.boundingBox(), await to.boundingBox()];
  if (first === null || last === null) throw new Error(`${file}: what it is to show is not on the page.`);
  const top = Math.max(0, Math.floor(first.y - air));
  const width = page.viewportSize()?.width ?? 1200;
  const height = Math.ceil(last.y + last.height + air) - top;
  await keep(await page.screenshot({ fullPage: true, clip: { x: 0, y: top, width, height } }), file);
}

/** The same pages give the same bytes: few colours as PNG, many as WebP. */
async function keep(picture: Uint8Array, file: string): Promise<void> {
  const drawn = sharp(picture);
  const bytes = await (
    file.endsWith('.webp') ? drawn.webp({ quality: 80 }) : drawn.png({ palette: true, compressionLevel: 9 })
  ).toBuffer();
  writeFileSync(join(folder, file), bytes);
  console.log(`${file}, ${Math.round(bytes.length / 1000)} kB`);
}

await runCommand(main);
