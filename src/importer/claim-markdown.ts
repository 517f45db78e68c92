import { directionOf } from '#i18n/dates';
import { inQuotationMarks } from '#markdown/quotation-marks';

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

/**
 * Foreign words in quotation marks: in those of the text around them, or, where their own language is given because it
 * is another, marked as such.
 */
export function quoteInClaim(text: string, language: string | undefined, around: string): string {
  const words = escapeClaimMarkdown(text);
  if (language === undefined) return inQuotationMarks(words, around);
  const direction = directionOf(language) === 'rtl' ? ' dir="rtl"' : '';
  return `<q lang="${language}"${direction}>${words}</q>`;
}
