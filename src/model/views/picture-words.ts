import type { Quotation } from '#schema/claim';
import type { ClaimNode } from '../graph.ts';
import { isLeftOut } from '../left-out.ts';
import { picturePath } from '../paths.ts';
import { cardOf, readingLanguage } from './card.ts';
import { type Context, localText, type Phrase } from './context.ts';
import { conclusionOf, confidenceOf } from './judgement.ts';
import { saidInText } from './said.ts';

/** Width and height of every picture, as social networks ask for it. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The picture of a claim in the kind of file that shows it most widely and that the site makes. */
export function claimPicturePath({ graph, place, language }: Context, id: string): string {
  return picturePath(place, language, isLeftOut(graph.site, 'pictures') ? 'svg' : 'png', id);
}

/** Claim, claimant, date, verdict and what it needs as one sentence: the words in the place of the picture. */
export function claimSentence(context: Context, claim: ClaimNode): string {
  const card = cardOf(context, claim);
  const said = saidInText(context, card.claim, wordingIn(context, claim));
  const verdict = context.words.verdictOn(card.claimant.text, card.made.text, card.verdict.label);
  const { conclusion, confidence } = judgementIn(context, claim);
  return [
    said,
    verdict,
    ...(conclusion === undefined ? [] : [`${conclusion.label} ${conclusion.text}`]),
    ...(confidence === undefined ? [] : [`${confidence}.`]),
  ].join(' ');
}

/** What a picture says beside the verdict: the conclusion that readers are led to, and how sure the desk is. */
export function judgementIn(
  context: Context,
  claim: ClaimNode,
): { readonly conclusion?: Phrase & { readonly label: string }; readonly confidence?: string } {
  const words = claim.words[readingLanguage(context, claim)];
  if (words === undefined) return {};
  const conclusion = conclusionOf(context, claim, words);
  const confidence = confidenceOf(context, claim, words)?.label;
  return {
    ...(conclusion === undefined
      ? {}
      : { conclusion: { ...conclusion, label: context.words.conclusion.label } }),
    ...(confidence === undefined ? {} : { confidence }),
  };
}

/** Whose words the claim is in, in the language it is read in from a page. */
export function wordingIn(context: Context, claim: ClaimNode): Quotation {
  return claim.words[readingLanguage(context, claim)]?.wording ?? 'paraphrased';
}

/** What the site is: the words in the place of its picture. */
export function siteSentence(context: Context): string {
  const { title, description } = context.graph.site;
  return `${localText(context, title)}. ${localText(context, description)}`;
}
