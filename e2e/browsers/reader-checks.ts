import { type Browser, soon } from './browser.ts';
import type { CheckedPage } from './page-checks.ts';
import type { CheckedSite } from './site.ts';

/** A thing that readers do, on the page where they do it. */
export interface ReaderCheck {
  readonly name: string;
  readonly on: CheckedPage['type'];
  readonly width: number;
  /** Tells what went wrong; nothing when all went well. */
  readonly wrong: (browser: Browser, page: CheckedPage, site: CheckedSite) => Promise<readonly string[]>;
}

/** Everything on a page that opens: one of each kind is opened by a click, in a page that runs no script. */
async function wrongToOpen(browser: Browser, page: CheckedPage, site: CheckedSite): Promise<string[]> {
  await browser.visit(page.address.replace(site.origin, site.scriptless));
  const count = await browser.ask(() => {
    const kinds = new Map<string, Element>();
    for (const opener of document.querySelectorAll('main summary, main button[popovertarget]')) {
      const kind = `${opener.parentElement?.className} ${opener.tagName}`;
      if (opener.checkVisibility({ visibilityProperty: true }) && !kinds.has(kind)) kinds.set(kind, opener);
    }
    for (const [index, opener] of [...kinds.values()].entries()) opener.id = `opener-${index}`;
    return kinds.size;
  });
  if (count === 0) return ['nothing opens on it'];
  const wrong: string[] = [];
  for (let index = 0; index < count; index++) {
    const before = await browser.ask(isOpen, `opener-${index}`);
    // Where there is room for it, what a narrow page opens stands there already.
    if (before.isRead) continue;
    await browser.ask(
      (id) => document.getElementById(id)?.scrollIntoView({ block: 'center' }),
      `opener-${index}`,
    );
    await browser.click(`#opener-${index}`);
    const changes = await soon(
      async () => (await browser.ask(isOpen, `opener-${index}`)).open !== before.open,
    );
    const { open, name, isRead } = await browser.ask(isOpen, `opener-${index}`);
    if (!changes) wrong.push(`a click does nothing to ${name}`);
    else if (open && !isRead) wrong.push(`nothing is to be read in ${name}`);
    // What is open could lie on the next.
    if (open) await browser.ask(closeIt, `opener-${index}`);
  }
  return wrong;
}

/** Runs in the page. */
function isOpen(id: string): { readonly open: boolean; readonly isRead: boolean; readonly name: string } {
  const opener = document.getElementById(id);
  const popover = document.getElementById(opener?.getAttribute('popovertarget') ?? '');
  const details = opener?.closest('details');
  const open = popover === null ? details?.open === true : popover.matches(':popover-open');
  const words =
    popover === null ? [...(details?.children ?? [])].filter((part) => part !== opener) : [popover];
  const isRead = words.some((part) => {
    const { width, height } = part.getBoundingClientRect();
    return part.checkVisibility({ visibilityProperty: true }) && width > 40 && height > 10;
  });
  return { open, isRead, name: `“${(opener?.textContent || opener?.ariaLabel || opener?.className) ?? id}”` };
}

/** Runs in the page. */
function closeIt(id: string): void {
  const opener = document.getElementById(id);
  document.getElementById(opener?.getAttribute('popovertarget') ?? '')?.hidePopover();
  opener?.closest('details')?.removeAttribute('open');
}

async function wrongSearch(browser: Browser, page: CheckedPage): Promise<readonly string[]> {
  await browser.visit(page.address);
  await browser.enter('input[type=search]', 'deepseek');
  const isFound = await soon(
    async () =>
      await browser.ask(
        (language) =>
          document.querySelector(`[data-results="${language}"] .row-title a`)?.checkVisibility() === true,
        page.language,
      ),
  );
  return isFound ? [] : ['“deepseek” finds nothing'];
}

async function wrongPreview(browser: Browser, page: CheckedPage): Promise<readonly string[]> {
  await browser.visit(page.address);
  await browser.point('main .row-title a[href*="/claims/"]');
  const isShown = await soon(
    async () =>
      await browser.ask(() => {
        const card = document.querySelector('[popover]:popover-open');
        const box = card?.getBoundingClientRect();
        return box !== undefined && box.height > 60 && box.left >= 0 && box.right <= window.innerWidth;
      }),
  );
  return isShown ? [] : ['no card is shown beside a link under the pointer'];
}

async function wrongLanguage(browser: Browser, page: CheckedPage): Promise<readonly string[]> {
  await browser.visit(page.address);
  const wanted = await browser.ask(() => document.querySelector('.languages a')?.getAttribute('lang') ?? '');
  if (wanted === '') return [];
  await browser.click('.languages a');
  const isThere = await soon(
    async () => await browser.ask((language) => document.documentElement.lang === language, wanted),
  );
  return isThere ? [] : [`the link to ${wanted} leads to no page in it`];
}

/** The lines to paste stand on a host’s page, and the card is as high as what is in it. */
async function wrongCard(browser: Browser, page: CheckedPage, site: CheckedSite): Promise<readonly string[]> {
  await browser.visit(page.address);
  const lines = await browser.ask(
    () => document.querySelector('[aria-labelledby=way-quote] code')?.textContent,
  );
  const [, card = ''] = /data-card="([^"]+)"/u.exec(lines ?? '') ?? [];
  if (lines === undefined || lines === null || card === '') return ['there are no lines to paste'];
  const ours = (text: string) => text.replaceAll(new URL(card).origin, site.origin);
  site.embed(ours(lines));
  await browser.visit(`${site.host}/`);
  const measure = async () =>
    await browser.ask(() => {
      const { width = 0, height = 0 } = document.querySelector('iframe')?.getBoundingClientRect() ?? {};
      return { width, height };
    });
  if (!(await soon(async () => (await measure()).height > 0))) return ['no card is shown in the host’s page'];
  const { width } = await measure();
  const needed = await heightAt(browser, ours(card), Math.round(width));
  await browser.resize(wide);
  await browser.visit(`${site.host}/`);
  let found = 0;
  const isRight = await soon(async () => {
    found = (await measure()).height;
    return Math.abs(found - needed) <= 4;
  });
  return isRight ? [] : [`the card is ${found} high in the host’s page, and ${needed} are needed`];
}

async function heightAt(browser: Browser, card: string, width: number): Promise<number> {
  await browser.resize(width);
  await browser.visit(card);
  return await browser.ask(() =>
    Math.ceil(document.querySelector('main')?.getBoundingClientRect().height ?? 0),
  );
}

const narrow = 360;
const wide = 1280;

/** What a reader does with the site, each on one page of every language. */
export const readerChecks: readonly ReaderCheck[] = [
  ...(['claim', 'document', 'timeline'] as const).flatMap((on) =>
    [narrow, wide].map((width) => ({
      ...{ name: 'opens without script', on, width, wrong: wrongToOpen },
    })),
  ),
  { name: 'search', on: 'search', width: narrow, wrong: wrongSearch },
  { name: 'preview', on: 'claims', width: wide, wrong: wrongPreview },
  { name: 'language', on: 'claim', width: narrow, wrong: wrongLanguage },
  { name: 'card in a host’s page', on: 'snippets', width: wide, wrong: wrongCard },
];
