import type { ClaimNode } from '../graph.ts';
import { isLeftOut } from '../left-out.ts';
import { picturePath } from '../paths.ts';
import { cardOf } from './card.ts';
import { type Context, localText } from './context.ts';

/** Width and height of every picture, as social networks ask for it. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The picture of a claim in the kind of file that shows it most widely and that the site makes. */
export function claimPicturePath({ graph, place, language }: Context, id: string): string {
  return picturePath(place, language, isLeftOut(graph.site, 'pictures') ? 'svg' : 'png', id);
}

/** Claim, claimant, date and verdict as one sentence: the words in the place of the picture. */
export function claimSentence(context: Context, claim: ClaimNode): string {
  const card = cardOf(context, claim);
  const said = quotedWords(card.claim.text, card.claim.language ?? context.language);
  return `${said} ${context.words.verdictOn(card.claimant.text, card.made.text, card.verdict.label)}`;
}

/** What the site is: the words in the place of its picture. */
export function siteSentence(context: Context): string {
  const { title, description } = context.graph.site;
  return `${localText(context, title)}. ${localText(context, description)}`;
}

/** Words in the quotation marks of their language, as pages show them; those that carry marks get no second pair. */
export function quotedWords(text: string, language: string): string {
  if (/[«“„"「]/u.test(text)) return text;
  const [open, close] = marksOf(language);
  return `${open}${text}${close}`;
}

function marksOf(language: string): readonly [string, string] {
  if (/^fr(?:-|$)/u.test(language)) return ['«\u00A0', '\u00A0»'];
  if (/^de(?:-|$)/u.test(language)) return ['„', '“'];
  return /^(?:zh|ja)(?:-|$)/u.test(language) ? ['「', '」'] : ['“', '”'];
}
