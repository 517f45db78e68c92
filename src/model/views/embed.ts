import { directionOf, formatDay } from '#i18n/dates';
import { type EmbedWords, embedWordsFor } from '#i18n/embed-words';
import { escapeHtml } from '#markdown/escape-html';
import { typeset } from '#markdown/typography';
import type { ClaimNode } from '../graph.ts';
import { isLeftOut } from '../left-out.ts';
import { absolute, cardPath, homePath, itemPath, oembedAddress, picturePath } from '../paths.ts';
import { isOverdue } from '../review-days.ts';
import { conclusionOf } from './judgement.ts';
import { claimantName, type Day, dayView } from './card.ts';
import { changesVerdict, laterDays } from './check-dates.ts';
import { claimPicturePath } from './picture-words.ts';
import { type Said, saidInText, saidWords, wordingLine } from './said.ts';
import { shorten } from './shorten.ts';
import { type Context, localName, localNames, localText, type Phrase } from './context.ts';
import { type VerdictMark, verdictMark } from './verdict-mark.ts';

/** Longest claim on a card: at 200 pixels it still leaves room for the answer within what hosts allow. */
const longestClaim = 215;
/** What claim, summary and conclusion may take of the 12 KiB of a card, in bytes of HTML; usual texts need half. */
const bytesForWords = 2575;
/** What a conclusion costs beside its words: its label, its tags, its style. */
const bytesForConclusion = 150;
/** Longest name on a card, of a claimant or of the publisher. */
const longestName = 70;

/** All that a card of one claim shows, and what its snippets and its oEmbed description are made from. */
export interface EmbedView {
  readonly kind: 'claim';
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Whole addresses: of the claim, of its card, of its picture. */
  readonly page: string;
  readonly card: string;
  readonly picture: string;
  /** The picture as PNG: that of the claim, or of the site where claims have none. */
  readonly thumbnail: string;
  readonly data: string;
  /** Whole address of the oEmbed description. */
  readonly oembed: string;
  readonly title: string;
  /** The claim, shortened where it is very long, and whole. */
  readonly claim: string;
  readonly whole: string;
  /** The shortened claim as the card shows it: in quotation marks where it was said so. */
  readonly said: Said;
  readonly summary: string;
  readonly claimant: Phrase;
  readonly made: Day;
  /** Whose words the claim is in. */
  readonly wording: string;
  readonly verdict: VerdictMark;
  /** What readers are led to conclude, wrongly, and what that is called. */
  readonly conclusion?: Phrase & { readonly label: string };
  readonly sources: string;
  /** By whom and when it was checked, and when corrected or updated since. */
  readonly checked: Day & { readonly by: string };
  readonly authors: readonly string[];
  readonly publisher: { readonly name: string; readonly home: string };
  readonly site: string;
  /** How often the claim was revised: what `?r=` in the address of a card is held against. */
  readonly revisions: number;
  readonly since: readonly Since[];
  /**
   * Which verdict it had before, and until when. It stays for good: who fetches an embed anew cannot tell, from the
   * number of revisions in its address, how old the copies are that readers saw.
   */
  readonly verdictChanged?: string;
  /** That the day of review has passed. */
  readonly overdue?: string;
  /** The claim, its verdict and the answer as one dated sentence. */
  readonly sentence: string;
  readonly caption: string;
  /** What the frame is called, for those who hear the page around it. */
  readonly frameTitle: string;
  readonly words: Pick<EmbedWords, 'said' | 'found' | 'read'>;
}

/** What a card says when it was embedded after one of these numbers of revisions. */
export interface Since {
  readonly revisions: readonly number[];
  readonly text: string;
  /** Whether the verdict changed, or only the words. */
  readonly loud: boolean;
}

/** The view of a claim’s card in the context’s language, in which its words must exist. */
export function embedView(context: Context, claim: ClaimNode): EmbedView {
  const { graph, place, language } = context;
  const own = claim.words[language];
  if (own === undefined) throw new Error(`claim ${claim.id} has no words in ${language}`);
  const words = embedWordsFor(language);
  const page = absolute(place, itemPath(place, language, 'claims', claim.id));
  const title = typeset(own.title, language);
  const whole = typeset(own.claim, language);
  const summary = typeset(own.summary, language);
  const verdict = verdictMark(context, claim.verdict);
  const conclusion = conclusionOf(context, claim, own);
  const whose = claimantName(context, claim.claimants);
  const claimant = { ...whose, text: shorten(whose.text, longestName) };
  const made = dayView(context, claim.made);
  const checked = dayView(context, claim.published);
  const primary = claim.sources.filter(({ source }) => graph.sources.get(source)?.kind === 'primary').length;
  const hasOwn = !isLeftOut(graph.site, 'pictures');
  const name = shorten(localName(context, graph.site.publisher.name), longestName);
  return {
    kind: 'claim',
    language,
    direction: directionOf(language),
    page,
    card: absolute(place, cardPath(place, language, claim.id)),
    picture: absolute(place, claimPicturePath(context, claim.id)),
    thumbnail: absolute(place, picturePath(place, language, 'png', hasOwn ? claim.id : undefined)),
    data: `${page}claim.json`,
    oembed: oembedAddress(place, itemPath(place, language, 'claims', claim.id)),
    title,
    claim: claimOnCard(whole, summary, conclusion?.text),
    whole,
    said: saidWords(context, { text: claimOnCard(whole, summary, conclusion?.text) }, own.wording),
    summary,
    claimant,
    made,
    wording: wordingLine(context, whole, own.wording).label,
    verdict,
    ...(conclusion === undefined
      ? {}
      : { conclusion: { ...conclusion, label: context.words.conclusion.label } }),
    sources: words.sources(claim.sources.length, primary),
    checked: {
      ...checked,
      by: [
        words.checked(name, checked.text),
        ...laterDays(claim).map(({ date, way }) => words[way](formatDay(date, language))),
      ].join(', '),
    },
    authors: localNames(context, claim.authors),
    publisher: { name, home: absolute(place, homePath(place, language)) },
    site: localText(context, graph.site.title),
    revisions: claim.revisions.length,
    since: sinceOf(context, claim, words),
    ...verdictChange(context, claim, words),
    ...overdueNotice(context, claim),
    sentence: words.sentence({
      claim: saidInText(context, { text: shorten(whole, longestClaim) }, own.wording),
      claimant: claimant.text,
      made: made.text,
      verdict: verdict.label,
      summary: answerOf(summary, context.words.conclusion.label, conclusion),
    }),
    caption: words.caption(title, verdict.label),
    frameTitle: words.frame(title, name),
    words: { said: words.said, found: words.found, read: words.read },
  };
}

/** What follows the verdict in a sentence: the conclusion that it blames, in the sentence’s language, and the summary. */
function answerOf(summary: string, label: string, conclusion: Phrase | undefined): string {
  return conclusion === undefined || conclusion.language !== undefined
    ? summary
    : `${label} ${conclusion.text} ${summary}`;
}

/** The claim as a card has room for it: short, and shorter where signs that take many bytes fill all the texts. */
export function claimOnCard(whole: string, summary: string, conclusion: string | undefined): string {
  const claim = shorten(whole, longestClaim);
  const more = conclusion === undefined ? 0 : bytesOf(conclusion) + bytesForConclusion;
  const room = bytesForWords - bytesOf(summary) - more;
  // No sign takes more than five bytes.
  return bytesOf(claim) <= room ? claim : shorten(whole, Math.floor(room / 5));
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(escapeHtml(text)).length;
}

function overdueNotice(context: Context, claim: ClaimNode): Pick<EmbedView, 'overdue'> {
  const { language, today, words } = context;
  if (claim.reviewBy === undefined || !isOverdue(claim, today)) return {};
  return { overdue: typeset(words.review.card(formatDay(claim.reviewBy, language)), language) };
}

function verdictChange(
  context: Context,
  { revisions }: ClaimNode,
  words: EmbedWords,
): Pick<EmbedView, 'verdictChanged'> {
  const last = revisions.findLast(changesVerdict);
  if (last?.from === undefined || last.to === undefined) return {};
  const [before, now] = [last.from, last.to].map((id) => verdictMark(context, id).label);
  const day = formatDay(last.date, context.language);
  return { verdictChanged: words.verdictChanged(before ?? last.from, now ?? last.to, day) };
}

/**
 * What to say to those who embedded the card earlier. A clarification says the same better, so it is not told; a
 * verdict that changed and came back has changed in its grounds only.
 */
function sinceOf(context: Context, { revisions, verdict }: ClaimNode, words: EmbedWords): Since[] {
  const changes = revisions.map(changesVerdict);
  const lastChange = revisions[changes.lastIndexOf(true)];
  const texts = revisions.map((_, count): Omit<Since, 'revisions'> | undefined => {
    const next = changes.indexOf(true, count);
    const before = next === -1 ? verdict : (revisions[next]?.from ?? verdict);
    if (before !== verdict && lastChange !== undefined) {
      const [then, now] = [before, verdict].map((id) => verdictMark(context, id).label);
      const day = formatDay(lastChange.date, context.language);
      return { text: words.since(then ?? before, now ?? verdict, day), loud: true };
    }
    const told = revisions.slice(count).findLast(({ kind }) => kind !== 'clarification');
    if (told === undefined) return undefined;
    return { text: words.changed(formatDay(told.date, context.language)), loud: false };
  });
  const grouped = new Map<string, { revisions: number[]; loud: boolean }>();
  for (const [count, entry] of texts.entries()) {
    if (entry === undefined) continue;
    const group = grouped.get(entry.text) ?? { revisions: [], loud: entry.loud };
    group.revisions.push(count);
    grouped.set(entry.text, group);
  }
  return [...grouped].map(([text, group]) => ({ text, ...group }));
}
