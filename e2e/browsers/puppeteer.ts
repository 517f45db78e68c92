import puppeteer, { type LaunchOptions, type Page } from 'puppeteer-core';
import { installedBrowser } from '../../src/cli/browser.ts';
import { type Browser, type BrowserKind, height, soon } from './browser.ts';
import { installed } from './installed.ts';

/** Chromium, spoken to in its own protocol. */
export const chromium: BrowserKind = {
  name: 'chromium',
  lacks: async () =>
    (await installedBrowser()) === undefined
      ? 'Chromium is not here. Install it: apt-get install chromium, or npx playwright install chromium'
      : undefined,
  launch: async ({ dark }) => {
    const { path } = (await installedBrowser()) ?? { path: 'chromium' };
    return await start({ browser: 'chrome', executablePath: path, args: ['--no-sandbox'] }, async (page) => {
      if (dark) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    });
  },
};

const firefoxPath = () => installed('firefox-esr', 'firefox');

/** Firefox, which speaks WebDriver BiDi without a driver beside it. */
export const firefox: BrowserKind = {
  name: 'firefox',
  lacks: async () =>
    firefoxPath() === undefined
      ? 'Firefox is not here. Install Debian’s: apt-get install firefox-esr'
      : undefined,
  launch: async ({ dark }) =>
    await start({
      browser: 'firefox',
      executablePath: firefoxPath() ?? 'firefox',
      // 0 is dark, 1 is light, whatever the desktop’s theme is.
      extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1 },
    }),
};

async function start(
  options: LaunchOptions,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Browser> {
  const program = await puppeteer.launch({ headless: true, defaultViewport: null, ...options });
  const page = await program.newPage();
  await prepare(page);
  return {
    name: (await program.version()).replace('/', ' '),
    visit: async (address) => {
      await page.goto(address, { timeout: 120_000 });
    },
    resize: async (width) => {
      await resize(page, width);
      // Puppeteer’s own way of waiting compiles words, which our pages’ policy refuses.
      if (!(await soon(async () => (await page.evaluate(() => window.innerWidth)) === width)))
        throw new Error(`The window cannot be ${width} pixels wide.`);
    },
    ask: async (question, ...given) =>
      // Puppeteer’s own type would have handles of elements replaced, and none are asked for.
      (await page.evaluate(question as never, ...(given as never))) as never,
    click: async (selector) => await page.click(selector),
    point: async (selector) => {
      // A pointer that already stands there hovers over nothing new.
      await page.mouse.move(0, 0);
      await page.hover(selector);
    },
    enter: async (selector, words) => {
      await page.type(selector, words);
      await page.keyboard.press('Enter');
    },
    picture: async () => await page.screenshot(),
    print: async () =>
      new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true, timeout: 120_000 })),
    close: async () => await program.close(),
  };
}

/** Firefox before 142 sets the size, and then says that it cannot set the screen’s orientation as well. */
async function resize(page: Page, width: number): Promise<void> {
  try {
    await page.setViewport({ width, height });
  } catch (error) {
    if (!String(error).includes('setScreenOrientationOverride')) throw error;
  }
}
