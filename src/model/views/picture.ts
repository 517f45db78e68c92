import { directionOf } from '#i18n/dates';
import { byText } from '../order.ts';
import type { ClaimNode } from '../graph.ts';
import { cardOf } from './card.ts';
import { type Context, localName, localText, type Phrase } from './context.ts';
import { claimSentence, judgementIn, siteSentence, wordingIn } from './picture-words.ts';
import { wordingLine } from './said.ts';
import { tallyOf } from './tally.ts';
import type { VerdictMark } from './verdict-mark.ts';

/** A verdict without its address: a picture has no links. */
export type PictureVerdict = Omit<VerdictMark, 'href' | 'id'>;

/** What every picture shows. */
interface PictureFrame {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly site: string;
  /** All that the picture says, as one sentence: for those who do not see it. */
  readonly sentence: string;
}

/** All that the picture of a claim shows. */
export interface ClaimPicture extends PictureFrame {
  readonly kind: 'claim';
  readonly title: string;
  readonly saidLabel: string;
  readonly claim: Phrase;
  readonly claimant: Phrase;
  readonly details: string;
  readonly shownLabel: string;
  readonly verdict: PictureVerdict;
  /** What readers are led to conclude, where the verdict blames that. */
  readonly conclusion?: Phrase & { readonly label: string };
  readonly summary: Phrase;
  /** How sure the desk is of the verdict: “Confidence: high”. */
  readonly confidence?: string;
}

/** All that the picture of the site shows, or of a page that is not a claim’s. */
export interface SitePicture extends PictureFrame {
  readonly kind: 'site';
  readonly title: Phrase;
  readonly description: string;
  readonly outcomeLabel: string;
  /** Verdicts, with how many claims have each where the picture is about claims. */
  readonly tally: readonly { readonly verdict: PictureVerdict; readonly count?: number }[];
  readonly publisher: string;
}

export type PictureView = ClaimPicture | SitePicture;

/** The picture of a claim in the context’s language, in which its words must exist. */
export function claimPicture(context: Context, claim: ClaimNode): ClaimPicture {
  const { words } = context;
  const card = cardOf(context, claim);
  const { isQuotation, ...shown } = card.said;
  const { label } = wordingLine(context, card.claim.text, wordingIn(context, claim));
  return {
    kind: 'claim',
    ...frameOf(context),
    sentence: claimSentence(context, claim),
    title: card.title.text,
    saidLabel: capital(isQuotation ? words.champHint : words.champHintInSubstance, context.language),
    claim: shown,
    claimant: card.claimant,
    details: `${card.made.text} · ${label}`,
    shownLabel: capital(words.contrechampHint, context.language),
    verdict: bare(card.verdict),
    summary: card.summary,
    ...judgementIn(context, claim),
  };
}

/** The picture of the site in the context’s language. */
export function sitePicture(context: Context): SitePicture {
  const { graph, words } = context;
  const claims = [...graph.claims.values()].sort((left, right) => byText(left.id, right.id));
  return {
    kind: 'site',
    ...frameOf(context),
    sentence: siteSentence(context),
    title: { text: localText(context, graph.site.title) },
    description: localText(context, graph.site.description),
    outcomeLabel: `${words.front.outcome} · ${words.claims.count(claims.length)}`,
    tally: tallyOf(context, claims).map(({ verdict, count }) => ({ verdict: bare(verdict), count })),
    publisher: localName(context, graph.site.publisher.name),
  };
}

function frameOf(context: Context): Omit<PictureFrame, 'sentence'> {
  return {
    language: context.language,
    direction: directionOf(context.language),
    site: localText(context, context.graph.site.title),
  };
}

function bare({ label, glyph, tone }: VerdictMark): PictureVerdict {
  return { label, glyph, tone };
}

function capital(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
