import type { Appearance, Claim, Quotation } from '#schema/claim';

/** What of a claim decides whose words its sentence is in. */
export interface SaidClaim extends Pick<Claim, 'quoted'> {
  /** Where the claimant’s words are read; those of other speakers are left out. */
  readonly appearances: readonly (Pick<Appearance, 'quote' | 'quoted'> & {
    /** The language of the document; none where the document is not known. */
    readonly language: string | undefined;
  })[];
  /** Whether words of somebody else than the claimant are quoted: then the claim speaks of them, and is not in them. */
  readonly quotesOthers: boolean;
  /** The sentence and its language as the desk wrote it first. */
  readonly original: Sentence;
}

/** The claim in one language. */
export interface Sentence {
  readonly text: string;
  readonly language: string;
}

/**
 * Whose words a sentence of the desk is in: those that were said (`exact`: it stands in the claimant’s own words, as
 * quoted from a document of its language), our translation of them (`translated`), or our own (`paraphrased`). Words
 * that were altered or found nowhere are nobody’s in every language. Where no document quotes the claimant’s words, the
 * editor’s `exact` is taken at its word for the language it was written in.
 */
export function wordingOf(claim: SaidClaim, sentence: Sentence): Quotation {
  const { quoted, original } = claim;
  if (isOwn(claim, sentence)) return 'exact';
  if (quoted === 'altered' || quoted === 'not-found') return quoted;
  if (sameLanguage(sentence.language, original.language)) {
    const words = exactOf(claim);
    const here = words.some(({ language }) => sameLanguage(language, sentence.language));
    const elsewhere =
      (quoted === 'translated' && !isAboutOthers(claim)) || (quoted === 'exact' && words.length > 0);
    return elsewhere && !here ? 'translated' : 'paraphrased';
  }
  // A translation of the desk’s own sentence is in the desk’s words too, also where it comes close to what was said.
  const first = wordingOf(claim, original);
  const isSaidHere = exactOf(claim).some(({ language }) => sameLanguage(language, sentence.language));
  return first === 'paraphrased' || isSaidHere ? 'paraphrased' : 'translated';
}

function isAboutOthers({ quotesOthers, appearances }: SaidClaim): boolean {
  return quotesOthers && appearances.every(({ quote }) => quote === undefined);
}

function exactOf({ appearances, quoted }: SaidClaim): SaidClaim['appearances'] {
  return appearances.filter((appearance) => (appearance.quoted ?? quoted) === 'exact');
}

function isOwn(claim: SaidClaim, sentence: Sentence): boolean {
  const isOriginal = sentence.language === claim.original.language;
  return exactOf(claim).some(
    ({ quote, language }) =>
      sameLanguage(language, sentence.language) &&
      (quote === undefined ? isOriginal : standsIn(sentence.text, quote)),
  );
}

/** Whether words stand in others, whole: typography, the capital at their beginning and the last full stop aside. */
function standsIn(words: string, quote: string): boolean {
  const [inner, outer] = [fold(words), fold(quote)];
  if (inner === '') return false;
  const first = String.fromCodePoint(inner.codePointAt(0) ?? 0);
  const rest = inner.slice(first.length);
  return [first.toLowerCase(), first.toUpperCase()].some((start) => hasWhole(outer, start + rest));
}

const letter = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]$/u;

/** Whether a text holds another that begins and ends with whole words; scripts without spaces have no such borders. */
function hasWhole(text: string, part: string): boolean {
  const isWord = (left: string | undefined, right: string | undefined) =>
    letter.test(left ?? '') && letter.test(right ?? '');
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    if (!isWord(text[at - 1], part[0]) && !isWord(part.at(-1), text[at + part.length])) return true;
  }
  return false;
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\s*[«»“”„‟"]\s*/gu, '"')
    .replaceAll(/[’‘ʼ]/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ (?=[;:!?%])/gu, '')
    .trim()
    .replace(/[.。]$/u, '');
}

function sameLanguage(left: string | undefined, right: string): boolean {
  return left?.split('-')[0] === right.split('-')[0];
}
