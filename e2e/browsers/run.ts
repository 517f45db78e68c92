import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extractText, getDocumentProxy } from 'unpdf';
import { readSettings } from '#site/settings';
import { runCommand } from '../../src/cli/start-command.ts';
import { type Page, readPages, select } from '../html.ts';
import { samplePages } from '../page-types.ts';
import { runBuild } from '../sites.ts';
import type { Browser, BrowserKind } from './browser.ts';
import { type CheckedPage, heard, widths, wrongInTheDark, wrongLook } from './page-checks.ts';
import { chromium, firefox } from './puppeteer.ts';
import { readerChecks } from './reader-checks.ts';
import { type CheckedSite, serveChecked } from './site.ts';
import { webkit } from './webkit.ts';

const kinds: readonly BrowserKind[] = [chromium, firefox, webkit];

/** Something is wrong with a page, or a browser that is asked for is not here. */
const exitCodes = { wrong: 1, lacking: 3 } as const;

const usage = `Usage: npm run browsers [-- ${kinds.map(({ name }) => name).join('|')} …] [--pictures FOLDER]`;

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { pictures: { type: 'string' } },
  });
  const unknown = positionals.find((name) => !kinds.some((kind) => kind.name === name));
  if (unknown !== undefined) throw new Error(`“${unknown}” is no browser that is known here.\n${usage}`);
  const asked = kinds.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const lacking = (await Promise.all(asked.map(({ lacks }) => lacks()))).filter(
    (words) => words !== undefined,
  );
  if (lacking.length > 0) {
    console.error(lacking.join('\n'));
    return exitCodes.lacking;
  }
  const { out, base, content, cache } = readSettings(process.env);
  if (!existsSync(join(out, 'index.html'))) {
    const { status, output } = await runBuild({ content, out, cache, base });
    if (status !== 0) throw new Error(`The site could not be built:\n${output}`);
  }
  const site = await serveChecked(out, base);
  const pages = samples(readPages(out), `${site.origin}${base}`);
  let wrong = 0;
  try {
    for (const kind of asked) wrong += await checkIn(kind, pages, site, values.pictures);
  } finally {
    site.close();
  }
  console.log(wrong === 0 ? 'All is right in every browser.' : `${wrong} things are wrong.`);
  return wrong === 0 ? 0 : exitCodes.wrong;
}

/** One page of every kind in every language of the site. */
function samples(pages: readonly Page[], root: string): CheckedPage[] {
  const front = pages.find(({ path }) => path === '/');
  if (front === undefined) throw new Error('The built folder has no front page.');
  const first = front.elements[0]?.attributes.get('lang') ?? '';
  const languages = select(front, 'link', 'hreflang').map(
    ({ attributes }) => attributes.get('hreflang') ?? '',
  );
  return [...new Set([first, ...languages])]
    .filter((language) => language !== 'x-default')
    .flatMap((language) =>
      [...samplePages(pages, language, language === first)].map(([type, { path }]) => ({
        ...{ type, language, path },
        address: `${root}${type === 'not found' ? '/no-such-page/' : path}`,
      })),
    );
}

async function checkIn(
  kind: BrowserKind,
  pages: readonly CheckedPage[],
  site: CheckedSite,
  pictures: string | undefined,
): Promise<number> {
  const wrong: string[] = [];
  /** Notes what a check finds, and also when the browser itself fails at it. */
  const note = async (where: string, check: () => Promise<readonly string[]>) => {
    const found = await check().catch((error: unknown) => [String(error).split('\n')[0] ?? '']);
    for (const words of found) console.log(`  ${where}: ${words}`);
    wrong.push(...found);
  };
  const light = await kind.launch({ dark: false });
  console.log(`${light.name}: ${pages.length} pages, ${readerChecks.length} tasks in each language`);
  for (const page of pages) {
    await note(page.path, async () => {
      await light.visit(page.address);
      return [...(await wrongLook(light, page)), ...(await heard(light))];
    });
    if (pictures !== undefined) await takePictures(light, page, pictures);
  }
  for (const { name, on, width, wrong: wrongIn } of readerChecks) {
    for (const page of pages.filter(({ type }) => type === on)) {
      await light.resize(width);
      await note(`${page.path} (${name}, ${width} pixels)`, () => wrongIn(light, page, site));
    }
  }
  for (const page of pages.filter(({ type }) => type === 'claim' || type === 'document')) {
    await note(`${page.path} (print)`, () => wrongOnPaper(light, page));
  }
  await light.close();
  const dark = await kind.launch({ dark: true });
  for (const page of pages) {
    await note(`${page.path} (dark)`, async () => {
      await dark.visit(page.address);
      return await wrongInTheDark(dark);
    });
  }
  await dark.close();
  return wrong.length;
}

/** Whether all its words, and no menu, come out on paper; a browser that prints to no file is not asked. */
async function wrongOnPaper(browser: Browser, page: CheckedPage): Promise<readonly string[]> {
  if (browser.print === undefined) return [];
  await browser.visit(page.address);
  const heading = await browser.ask(() => document.querySelector('h1')?.textContent?.trim() ?? '');
  const { text } = await extractText(await getDocumentProxy(await browser.print()), { mergePages: true });
  const bare = (words: string) => words.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  return bare(text).includes(bare(heading)) ? [] : [`“${heading}” is not on the paper`];
}

async function takePictures(browser: Browser, page: CheckedPage, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const width of widths) {
    await browser.resize(width);
    const name = `${page.language}-${page.type.replaceAll(' ', '-')}-${width}-${browser.name.split(' ')[0]}.png`;
    writeFileSync(join(folder, name), await browser.picture());
  }
}

await runCommand(main);
