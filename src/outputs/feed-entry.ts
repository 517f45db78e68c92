import { escapeHtml } from '#markdown/escape-html';
import { typeset } from '#markdown/typography';
import type { ClaimNode, ClaimWords, RevisionNode } from '#model/graph';
import { claimantName } from '#model/views/card';
import { type Context, localText, type Phrase, phrase, signersOf } from '#model/views/context';
import { type ChangedWords, changedWords } from '#model/views/corrections';
import { readingOf } from '#model/views/reading';
import { saidWords, wordingLine } from '#model/views/said';
import { verdictMark } from '#model/views/verdict-mark';
import { claimAddress } from './claim-data.ts';
import { readingHtml } from './reading-html.ts';
import { sourcesHtml } from './sources-html.ts';

/** One entry of a feed. */
export interface FeedEntry {
  /** Never changes, not even when the claim is renamed. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** HTML, with whole addresses. */
  readonly content: string;
  readonly authors: readonly string[];
  readonly topics: readonly { readonly id: string; readonly label: string }[];
  readonly published: string;
  readonly updated: string;
}

/** A claim as an entry: its verdict, its answer, the whole reasoning and the sources. */
export function claimEntry(context: Context, claim: ClaimNode): FeedEntry {
  const { graph, language } = context;
  const words = claim.words[language];
  if (words === undefined) throw new Error(`claim ${claim.id} has no words in ${language}`);
  const url = claimAddress(context, claim, language);
  const { label } = verdictMark(context, claim.verdict);
  const summary = typeset(words.summary, language);
  const said = saidHtml(context, words);
  const { label: whose } = wordingLine(context, words.claim, words.wording);
  const by = `<p>${escapeHtml(claimantName(context, claim.claimants).text)}. ${escapeHtml(whose)}.</p>`;
  const answer = `<p><strong>${escapeHtml(label)}.</strong> ${escapeHtml(summary)}</p>`;
  return {
    id: lastingAddress(context, claim),
    url,
    title: typeset(words.title, language),
    summary: `${label}. ${summary}`,
    content: `${said}${by}${answer}${readingHtml(context, readingOf(context, claim, words), url)}${sourcesHtml(context, claim)}`,
    authors: signersOf(context, claim),
    topics: claim.topics.flatMap((id) => {
      const topic = graph.topics.get(id);
      return topic === undefined ? [] : [{ id, label: localText(context, topic.data.label) }];
    }),
    published: `${claim.published}T00:00:00Z`,
    updated: `${claim.updated}T00:00:00Z`,
  };
}

/** The claim: a quotation only where it was said so. */
function saidHtml(context: Context, { claim, wording }: ClaimWords): string {
  const { text, isQuotation } = saidWords(context, { text: typeset(claim, context.language) }, wording);
  const paragraph = `<p>${escapeHtml(text)}</p>`;
  return isQuotation ? `<blockquote>${paragraph}</blockquote>` : paragraph;
}

/** A revision as an entry: what changed, from what to what, and why. */
export function correctionEntry(context: Context, revision: RevisionNode): FeedEntry[] {
  const { graph, language, place, words } = context;
  const claim = graph.claims.get(revision.claim);
  const claimWords = claim?.words[language];
  if (claim === undefined || claimWords === undefined) return [];
  const url = claimAddress(context, claim, language);
  const translated = claimWords.revisions[revision.key];
  const why = phrase(
    context,
    translated ?? revision.summary,
    translated === undefined ? place.defaultLanguage : language,
  );
  const kind = words.revisionKinds[revision.kind];
  const { from, to, before, after } = revision;
  const changed = changedWords(context, before, after).words;
  const change =
    from === undefined || to === undefined || from === to
      ? ''
      : words.fromTo(verdictMark(context, from).label, verdictMark(context, to).label);
  const title = typeset(claimWords.title, language);
  const earlier = claim.revisions
    .slice(0, revision.index)
    .filter(({ date }) => date === revision.date).length;
  // The first of a day has no number: most days have one alone.
  const suffix = earlier > 0 ? `-${earlier + 1}` : '';
  const told = change === '' ? why.text : `${capital(change)}. ${why.text}`;
  return [
    {
      id: `${lastingAddress(context, claim)}#revision-${revision.date}${suffix}`,
      url,
      title: `${kind} · ${title}`,
      summary: told,
      content: `<p>${escapeHtml(told)}</p>${changed === undefined ? '' : wordsHtml(context, changed)}<p><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></p>`,
      authors: signersOf(context, claim),
      topics: [],
      published: `${revision.date}T00:00:00Z`,
      updated: `${revision.date}T00:00:00Z`,
    },
  ];
}

function wordsHtml({ words }: Context, { before, after }: ChangedWords): string {
  const line = (label: string, { text, language }: Phrase) => {
    const tag = language === undefined ? '' : ` lang="${escapeHtml(language)}"`;
    return `<dt>${escapeHtml(label)}</dt><dd${tag}>${escapeHtml(text)}</dd>`;
  };
  return `<dl>${line(words.corrections.before, before)}${line(words.corrections.after, after)}</dl>`;
}

/** The address under the first name that the claim ever had; when it is renamed, its entries stay the same entries. */
function lastingAddress(context: Context, claim: ClaimNode): string {
  return claimAddress(context, { ...claim, id: claim.firstId }, context.language);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
