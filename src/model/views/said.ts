import { inQuotationMarks } from '#markdown/quotation-marks';
import { typeset } from '#markdown/typography';
import type { Quotation } from '#schema/claim';
import type { Context, Phrase } from './context.ts';

/** Words as they are shown: those that were said in quotation marks, all others without and set differently. */
export interface Said extends Phrase {
  readonly isQuotation: boolean;
}

/** The sentence of a claim: in quotation marks only where it is in the words that were said. */
export function saidWords(context: Context, phrase: Phrase, wording: Quotation): Said {
  return wording === 'exact'
    ? { ...inMarks(context, phrase), isQuotation: true }
    : { ...phrase, isQuotation: false };
}

/** Words that stand in a document or a source, in the quotation marks of their language. */
export function inMarks(context: Context, phrase: Phrase): Phrase {
  return { ...phrase, text: inQuotationMarks(phrase.text, phrase.language ?? context.language) };
}

/** The sentence of a claim in running text: quoted, or with a word before it that says whose words it is in. */
export function saidInText(context: Context, phrase: Phrase, wording: Quotation): string {
  if (wording === 'exact') return inMarks(context, phrase).text;
  return typeset(context.words.claimInText[wording](phrase.text), context.language);
}

/** Whose words a claim is in, for the line below it. */
export interface WordingLine {
  readonly id: Quotation;
  readonly label: string;
  readonly hint: string;
}

/** The line that says whose words a claim is in; words within it that are quoted are told apart. */
export function wordingLine(context: Context, text: string, wording: Quotation): WordingLine {
  const { wording: lines, wordingInPart } = context.words;
  const { label, hint } = lines[wording];
  const holdsQuotation = wording === 'paraphrased' && /[«“„「”]/u.test(text);
  return { id: wording, label, hint: typeset(holdsQuotation ? wordingInPart : hint, context.language) };
}
