import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { contentType, resolvePath } from '../src/cli/serve-file.ts';
import { parseElements } from './html.ts';
import { type Site, siteOrigin } from './sites.ts';

/** The site of somebody who embeds our cards: another origin than ours. */
export const hostOrigin = 'https://blog.example.com';

/** A page of the host, and how it and our server behave. */
export interface HostPage {
  readonly body: string;
  readonly head?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether our server answers at all. */
  readonly down?: boolean;
}

/** Two origins in one browser context: the host’s, with one page at a time, and ours, served from a built folder. */
export class Host {
  /** Addresses asked for since the last page was opened. */
  requests: string[] = [];
  private current: HostPage = { body: '' };
  private readonly context: BrowserContext;
  private readonly site: Pick<Site, 'folder' | 'base'>;

  constructor(context: BrowserContext, site: Pick<Site, 'folder' | 'base'>) {
    this.context = context;
    this.site = site;
  }

  async start(): Promise<void> {
    this.context.on('request', (request) => this.requests.push(request.url()));
    await this.context.route(`${hostOrigin}/**`, async (route) => {
      const { body, head = '', dir = 'ltr', headers = {} } = this.current;
      const isPage = new URL(route.request().url()).pathname === '/';
      if (!isPage) return await route.fulfill({ status: 404, body: '' });
      await route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
        body: `<!doctype html><html lang="en" dir="${dir}"><head><title>Host</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
      });
    });
    await this.context.route(`${siteOrigin}/**`, async (route) => {
      if (this.current.down === true) return await route.abort('connectionrefused');
      const found = resolvePath(this.site.folder, this.site.base, new URL(route.request().url()).pathname);
      if (found.kind !== 'file') return await route.fulfill({ status: 404, body: 'missing' });
      await route.fulfill({
        headers: { 'content-type': contentType(found.file), 'access-control-allow-origin': '*' },
        body: readFileSync(found.file),
      });
    });
  }

  async open(page: Page, hostPage: HostPage): Promise<void> {
    this.current = hostPage;
    this.requests = [];
    await page.goto(`${hostOrigin}/`);
  }
}

/** The lines to paste of every way, from the page that offers them. */
export function snippetsOn(site: Pick<Site, 'folder'>, path: string): Record<string, string> {
  const elements = parseElements(readFileSync(`${site.folder}${path}index.html`, 'utf8'));
  const ways = elements.filter(
    ({ name, attributes }) => name === 'section' && attributes.get('class') === 'way',
  );
  const codes = elements.filter(({ name }) => name === 'code');
  return Object.fromEntries(
    ways.map(({ attributes }, index) => [
      attributes.get('aria-labelledby')?.replace('way-', '') ?? '',
      codes[index]?.text ?? '',
    ]),
  );
}

/** What a reader of the host’s page sees of the card. */
export interface Seen {
  /** Height of the visible frame; nothing when none is visible. */
  readonly frame: number | undefined;
  readonly width: number | undefined;
  /** Height of what is in the frame. */
  readonly content: number | undefined;
  /** Whether the frame shows a scroll bar. */
  readonly bar: boolean | undefined;
  /** Whether words of the host’s own page can be read where the card belongs. */
  readonly words: boolean;
}

/** Looks at the card on the host’s page. */
export async function look(page: Page): Promise<Seen> {
  const outside = await page.evaluate(() => {
    const frame = document.querySelector('iframe');
    const box = frame?.getBoundingClientRect();
    const isSeen =
      frame !== null &&
      box !== undefined &&
      box.height > 0 &&
      box.width > 0 &&
      frame.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const words = document.querySelector('blockquote, claim-card, iframe ~ p, p:has(> img)');
    const isReadable = words?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === true;
    return {
      frame: isSeen ? box.height : undefined,
      width: isSeen ? box.width : undefined,
      words: isReadable && (words.textContent ?? '').trim().length > 20,
    };
  });
  const inner = page.frames()[1];
  const unknown = { content: undefined, bar: undefined };
  if (outside.frame === undefined || inner === undefined) return { ...outside, ...unknown };
  const inside = await inner
    .evaluate(() => {
      const main = document.querySelector('main');
      const root = document.documentElement;
      return {
        content: main === null ? undefined : Math.ceil(main.getBoundingClientRect().height),
        bar: window.innerWidth > root.clientWidth || root.scrollWidth > root.clientWidth,
      };
    })
    .catch(() => unknown);
  return { ...outside, ...inside };
}
