import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { placeOfQuote } from '#sources/quotes';
import type { DrawPdf, FoundPassage } from './captured.ts';
import { webpSize } from './photograph.ts';

/** What the drawing page defines; pages count from 1, offsets are UTF-16 units of the text of a page. */
interface PdfDrawer {
  readonly open: () => Promise<number>;
  readonly words: (page: number) => Promise<string>;
  readonly draw: (page: number, start: number, end: number) => Promise<string>;
}

const origin = 'https://drawing.invalid';
const mostPages = 600;
const patience = 60_000;

/**
 * Finds passages in a PDF and draws them, each with what stands around it: by pdf.js in a page that reaches no network. Tells
 * nothing of a file that cannot be read.
 */
export function pdfDrawer(browser: Browser): DrawPdf {
  const library = readFileSync(fileURLToPath(import.meta.resolve('unpdf/pdfjs')));
  return async (body, quotes) => {
    const context = await browser.newContext({ offline: true, serviceWorkers: 'block' });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      await page.route('**/*', async (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
        else if (pathname === '/pdfjs.mjs')
          await route.fulfill({ contentType: 'text/javascript', body: library });
        else if (pathname === '/file.pdf')
          await route.fulfill({ contentType: 'application/pdf', body: Buffer.from(body) });
        else await route.abort();
      });
      await page.goto(`${origin}/`);
      await page.evaluate(`globalThis.drawer = (${makeDrawer.toString()})();`);
      return await drawAll(page, quotes);
    } catch {
      return undefined;
    } finally {
      await context.close();
    }
  };
}

async function drawAll(page: Page, quotes: readonly string[]): Promise<readonly FoundPassage[]> {
  const count = Math.min(mostPages, await ask(page, (drawer) => drawer.open()));
  const texts: string[] = [];
  for (let number = 1; number <= count; number += 1)
    texts.push(
      await page.evaluate(
        (own) => (globalThis as unknown as { drawer: PdfDrawer }).drawer.words(own),
        number,
      ),
    );
  const found: FoundPassage[] = [];
  for (const quote of quotes) {
    const place = placeIn(texts, quote);
    if (place === undefined) {
      found.push({ quote, found: false });
      continue;
    }
    const drawn = await page.evaluate(
      ([number, start, end]) =>
        (globalThis as unknown as { drawer: PdfDrawer }).drawer.draw(number, start, end),
      [place.page, place.start, place.end] as const,
    );
    const bytes = Buffer.from(drawn, 'base64');
    found.push({ quote, found: true, page: place.page, picture: { bytes, ...webpSize(bytes) } });
  }
  return found;
}

function ask<Value>(page: Page, work: (drawer: PdfDrawer) => Promise<Value>): Promise<Value> {
  return page.evaluate(`(${work.toString()})(globalThis.drawer)`) as Promise<Value>;
}

/** On one page, or from the foot of one to the head of the next. */
function placeIn(
  texts: readonly string[],
  quote: string,
): { readonly page: number; readonly start: number; readonly end: number } | undefined {
  for (const [index, text] of texts.entries()) {
    const place = placeOfQuote(text, quote);
    if (place?.isSure === true) return { page: index + 1, start: place.start, end: place.end };
  }
  for (const [index, text] of texts.entries()) {
    const place = placeOfQuote(`${text}\n${texts[index + 1] ?? ''}`, quote);
    if (place?.isSure === true && place.start < text.length)
      return { page: index + 1, start: place.start, end: Math.min(place.end, text.length) };
  }
  return undefined;
}

/** Handed to the page as text, so it stands alone. */
function makeDrawer(): PdfDrawer {
  interface Item {
    readonly str: string;
    readonly hasEOL: boolean;
    readonly transform: readonly number[];
    readonly width: number;
    readonly height: number;
  }
  interface View {
    readonly width: number;
    readonly height: number;
    readonly scale: number;
    convertToViewportPoint: (x: number, y: number) => [number, number];
  }
  interface PdfPage {
    getTextContent: () => Promise<{ items: readonly Item[] }>;
    getViewport: (options: { scale: number }) => View;
    render: (options: {
      canvasContext: CanvasRenderingContext2D;
      viewport: View;
      canvas: HTMLCanvasElement;
    }) => { promise: Promise<void> };
  }
  interface Pdf {
    readonly numPages: number;
    getPage: (number: number) => Promise<PdfPage>;
  }
  let file: Pdf | undefined;
  const pageOf = async (number: number): Promise<PdfPage> => {
    if (file === undefined) throw new Error('no file is open');
    return await file.getPage(number);
  };
  const itemsOf = async (page: PdfPage) =>
    (await page.getTextContent()).items.filter((item) => typeof item.str === 'string');
  return {
    open: async () => {
      const address = '/pdfjs.mjs';
      const library = (await import(address)) as {
        getDocument: (options: object) => { promise: Promise<Pdf> };
      };
      const data = new Uint8Array(await (await fetch('/file.pdf')).arrayBuffer());
      file = await library.getDocument({ data, verbosity: 0, isEvalSupported: false, useSystemFonts: true })
        .promise;
      return file.numPages;
    },
    words: async (number) =>
      (await itemsOf(await pageOf(number))).map(({ str, hasEOL }) => `${str}${hasEOL ? '\n' : ''}`).join(''),
    draw: async (number, start, end) => {
      const page = await pageOf(number);
      const bare = page.getViewport({ scale: 1 });
      const view = page.getViewport({ scale: Math.min(4, 1600 / bare.width) });
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [Math.ceil(view.width), Math.ceil(view.height)];
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('no canvas');
      await page.render({ canvasContext: pen, viewport: view, canvas }).promise;
      pen.globalCompositeOperation = 'multiply';
      pen.fillStyle = '#ffe14d';
      let [top, bottom, place] = [canvas.height, 0, 0];
      for (const { str, hasEOL, transform, width, height } of await itemsOf(page)) {
        const from = Math.max(0, start - place);
        const to = Math.min(str.length, end - place);
        place += str.length + (hasEOL ? 1 : 0);
        if (from >= to || width === 0) continue;
        const [left = 0, base = 0] = transform.slice(4);
        const tall = height === 0 ? Math.abs(transform[3] ?? 10) : height;
        const part = width / str.length;
        const [x1, y1] = view.convertToViewportPoint(left + part * from, base + tall);
        const [x2, y2] = view.convertToViewportPoint(left + part * to, base - tall * 0.25);
        pen.fillRect(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
        top = Math.min(top, y1, y2);
        bottom = Math.max(bottom, y1, y2);
      }
      const air = 220;
      const y = Math.max(0, Math.floor(top - air));
      const high = Math.min(canvas.height - y, Math.ceil(bottom - top) + 2 * air, 2000);
      const cut = document.createElement('canvas');
      [cut.width, cut.height] = [canvas.width, high];
      cut.getContext('2d')?.drawImage(canvas, 0, -y);
      const address = cut.toDataURL('image/webp', 0.8);
      return address.slice(address.indexOf(',') + 1);
    },
  };
}
