import { getDocumentProxy } from 'unpdf';

const mostPages = 600;

/** The text of a PDF, line by line; nothing when it has none, like a scanned page, or cannot be read. */
export async function readPdf(body: Uint8Array): Promise<{ text: string; whole: boolean } | undefined> {
  try {
    // The reader takes the bytes over, so it gets its own.
    const document = await getDocumentProxy(body.slice(), { verbosity: 0 });
    const pages: string[] = [];
    const count = Math.min(document.numPages, mostPages);
    for (let number = 1; number <= count; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''),
      );
      page.cleanup();
    }
    await document.loadingTask.destroy();
    const text = pages.join('\n');
    return text.trim() === '' ? undefined : { text, whole: document.numPages <= mostPages };
  } catch {
    return undefined;
  }
}
