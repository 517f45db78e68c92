import { languageNameIn } from '#i18n/dates';
import { typeset } from '#markdown/typography';
import type { AppearanceNode, ClaimNode, ClaimWords } from '../graph.ts';
import { claimantName } from './card.ts';
import { type Context, localName, localPhrase, type Phrase, quotation } from './context.ts';
import { inMarks } from './said.ts';

/** Words as a document prints them, and whose words these are. */
export interface HeardWords {
  readonly quote: Phrase;
  /** “Word for word: OpenAI”, “Translated by example.org (in French)”. */
  readonly label: string;
}

/**
 * What is quoted from each appearance of a claim, in the order of its file; nothing where no words are quoted, or no
 * more than the claim says already in the very same words.
 */
export function heardWords(
  context: Context,
  claim: ClaimNode,
  { claim: sentence, wording }: ClaimWords,
): (HeardWords | undefined)[] {
  const isRepeated = ({ quote = '', quoted }: AppearanceNode) =>
    wording === 'exact' && quoted === 'exact' && bare(quote) === bare(sentence);
  return claim.appearances.map((appearance) =>
    isRepeated(appearance) ? undefined : wordsOf(context, claim, appearance),
  );
}

/**
 * Which appearances stand beside the claim: those in the claimant’s own words, else in the very words of somebody else
 * whom the claim is about, else the first that quotes anything.
 */
export function leadingAppearances(claim: ClaimNode): ReadonlySet<AppearanceNode> {
  const quoting = claim.appearances.filter(({ quote }) => quote !== undefined);
  const exact = quoting.filter(({ quoted }) => quoted === 'exact');
  const own = exact.filter(({ speaker }) => speaker === undefined);
  const [leading = []] = [own, exact, quoting.slice(0, 1)].filter(({ length }) => length > 0);
  return new Set(leading);
}

function wordsOf(context: Context, claim: ClaimNode, appearance: AppearanceNode): HeardWords | undefined {
  const { document, quote } = appearance;
  const data = context.graph.documents.get(document)?.data;
  if (quote === undefined || data === undefined) return undefined;
  const phrase = inMarks(context, quotation(context, quote, data.language));
  const whose = whoseWords(context, claim, appearance, localName(context, data.publisher));
  const language =
    phrase.language === undefined ? undefined : languageNameIn(data.language, context.language);
  const label = language === undefined ? whose : context.words.whoseWords.inLanguage(whose, language);
  return { quote: phrase, label: typeset(label, context.language) };
}

function whoseWords(
  context: Context,
  { claimants }: ClaimNode,
  { quoted, speaker }: AppearanceNode,
  publisher: string,
): string {
  const { whoseWords: words } = context.words;
  const name = nameOf(context, speaker, claimants);
  if (quoted === 'exact') return words.exact(name);
  const whose = words[quoted ?? 'unknown'](publisher);
  return quoted === undefined || name === undefined || name === publisher ? whose : words.after(whose, name);
}

function nameOf(
  context: Context,
  speaker: AppearanceNode['speaker'],
  claimants: ClaimNode['claimants'],
): string | undefined {
  if (speaker !== undefined) return localPhrase(context, speaker).text;
  return claimants.length === 0 ? undefined : claimantName(context, claimants).text;
}

/** Marks, spaces and a full stop aside. */
function bare(text: string): string {
  return text.replaceAll(/[\s\p{P}]+/gu, ' ').trim();
}
