import { directionOf } from '#i18n/dates';

/**
 * Foreign words as they can stand within a sentence of claim Markdown: nothing in them is a mark, a component or an
 * expression. `[@` and `[[`, which the text of a claim reads as its own marks even when escaped, get a space.
 */
export function escapeClaimMarkdown(text: string): string {
  return text
    .replaceAll(/\[(?=[@[])/gu, '[ ')
    .replaceAll(/[\\`*_{}[\]<>&]/gu, '\\$&')
    .replaceAll(/(?<![\w.@/-])@(?=[a-z0-9])/gu, '\\@');
}

/** Foreign words in quotation marks; in another language than the text around them, marked as such. */
export function quoteInClaim(
  text: string,
  language: string | undefined,
  marks: { readonly open: string; readonly close: string },
): string {
  const words = escapeClaimMarkdown(text);
  if (language === undefined) return `${marks.open}${words}${marks.close}`;
  const direction = directionOf(language) === 'rtl' ? ' dir="rtl"' : '';
  return `<q lang="${language}"${direction}>${words}</q>`;
}
