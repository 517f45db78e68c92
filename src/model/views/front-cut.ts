import type { ClaimNode } from '../graph.ts';
import { type Card, cardOf, readingLanguage } from './card.ts';
import type { Context, Phrase } from './context.ts';
import { conclusionOf } from './judgement.ts';

/** A claim as a small cut: what was said before it, what the sources show after it. */
export interface CutCard extends Card {
  /** What readers are led to conclude, wrongly. */
  readonly conclusion?: Phrase;
  /** Whether the claim is so long that it is set smaller. */
  readonly isLong: boolean;
}

/** From so many letters on, a claim is set smaller. */
const longFrom = 180;

/** The cut of a claim. */
export function cutOf(context: Context, claim: ClaimNode): CutCard {
  const card = cardOf(context, claim);
  const words = claim.words[readingLanguage(context, claim)];
  const conclusion = words === undefined ? undefined : conclusionOf(context, claim, words);
  return {
    ...card,
    ...(conclusion === undefined ? {} : { conclusion }),
    isLong: card.said.text.length > longFrom,
  };
}
