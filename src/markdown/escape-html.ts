import { escapeUTF8 } from 'entities/escape';

/** Text as it may stand in HTML, inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  // The number is shorter than the name: a card full of quotation marks has 12 KiB.
  return escapeUTF8(text).replaceAll('&quot;', '&#34;');
}
