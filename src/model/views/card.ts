import { formatDay, allOf } from '#i18n/dates';
import { machineDay } from '#schema/day';
import type { Localised } from '#schema/text';
import type { ClaimNode } from '../graph.ts';
import { itemPath } from '../paths.ts';
import { type Context, type Phrase, localPhrase, phrase } from './context.ts';
import { type Said, saidWords } from './said.ts';
import { type VerdictMark, verdictMark } from './verdict-mark.ts';

/** A claim in a list: the cut in one row. */
export interface Card {
  readonly id: string;
  readonly href: string;
  readonly title: Phrase;
  readonly claim: Phrase;
  /** The claim as it is shown: in quotation marks where it was said so. */
  readonly said: Said;
  readonly summary: Phrase;
  readonly verdict: VerdictMark;
  readonly claimant: Phrase;
  readonly made: Day;
  readonly draft: boolean;
}

/** A date as pages show it. */
export interface Day {
  readonly day: string;
  readonly text: string;
  /** The date as machines take it; none where they know no such date. */
  readonly machine?: string;
  /** Why it is not known. */
  readonly reason?: Phrase;
}

/** A date in the page’s language. */
export function dayView(context: Context, day: string, reason?: Localised): Day {
  const machine = machineDay(day);
  return {
    day,
    text: formatDay(day, context.language),
    ...(machine === undefined ? {} : { machine }),
    ...(reason === undefined ? {} : { reason: localPhrase(context, reason) }),
  };
}

/** The language a claim is read in from a page: the page’s when there is a translation, else the default. */
export function readingLanguage(context: Context, claim: ClaimNode): string {
  return claim.words[context.language] === undefined ? context.place.defaultLanguage : context.language;
}

/** The address of a claim, in the page’s language when it exists there. */
export function claimHref(context: Context, claim: ClaimNode): string {
  return itemPath(context.place, readingLanguage(context, claim), 'claims', claim.id);
}

/** The card of a claim. */
export function cardOf(context: Context, claim: ClaimNode): Card {
  const language = readingLanguage(context, claim);
  const words = claim.words[language];
  const sentence = phrase(context, words?.claim ?? '', language);
  return {
    id: claim.id,
    href: claimHref(context, claim),
    title: phrase(context, words?.title ?? claim.id, language),
    claim: sentence,
    said: saidWords(context, sentence, words?.wording ?? 'paraphrased'),
    summary: phrase(context, words?.summary ?? '', language),
    verdict: verdictMark(context, claim.verdict),
    claimant: claimantName(context, claim.claimants),
    made: dayView(context, claim.made),
    draft: claim.draft,
  };
}

/** The cards of claims that are there, in the order of their ids. */
export function cardsOf(context: Context, ids: Iterable<string>): Card[] {
  return [...ids].flatMap((id) => {
    const claim = context.graph.claims.get(id);
    return claim === undefined ? [] : [cardOf(context, claim)];
  });
}

/** The names of claimants as one phrase, or the words for nobody. */
export function claimantName(context: Context, claimants: readonly string[]): Phrase {
  const names = claimantPhrases(context, claimants);
  const [first, ...others] = names;
  if (first === undefined) return { text: context.words.unattributed };
  if (others.length === 0) return first;
  return {
    text: allOf(
      names.map(({ text }) => text),
      context.language,
    ),
  };
}

/** The name of each claimant. */
export function claimantPhrases(context: Context, claimants: readonly string[]): (Phrase & { id: string })[] {
  return claimants.flatMap((id) => {
    const node = context.graph.entities.get(id);
    return node === undefined ? [] : [{ ...localPhrase(context, node.name), id }];
  });
}
