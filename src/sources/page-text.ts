import { decodeText } from './charset.ts';
import { readHtml } from './html-text.ts';
import { readPdf } from './pdf-text.ts';

/** The words of a page, as far as a machine can read them. */
export interface PageText {
  /** Nothing when no machine can tell: a picture, a scanned page. */
  readonly text?: string;
  readonly title?: string;
  /** Words that only stand in scripts. */
  readonly hidden?: string;
  /** Whether that is all of the page. */
  readonly whole: boolean;
}

/** Makes words of a body; passed in, because a hostile page is best read apart. */
export type ReadPage = (body: Uint8Array, contentType: string, whole: boolean) => Promise<PageText>;

/** Reads HTML, PDF and plain text. A server may be silent or wrong about the type: the bytes decide. */
export const readPage: ReadPage = async (body, contentType, whole) => {
  const start = new TextDecoder('latin1').decode(body.subarray(0, 1024));
  if (start.includes('%PDF-')) {
    // The table of a PDF is at its end: of a part, nothing can be read.
    const pdf = whole ? await readPdf(body) : undefined;
    return pdf ?? { whole };
  }
  const isText =
    contentType === '' || /^(?:text\/|application\/(?:xhtml\+xml|xml|json|ld\+json))/iu.test(contentType);
  const isBinary = start.includes('\u0000') && !/^(?:\u00FE\u00FF|\u00FF\u00FE)/u.test(start);
  if (!isText || isBinary) return { whole };
  const text = decodeText(body, contentType);
  if (/^text\/plain/iu.test(contentType) || !text.includes('<')) return { text, whole };
  return { ...readHtml(text), whole };
};
