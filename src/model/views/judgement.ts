import { formatDay } from '#i18n/dates';
import { typeset } from '#markdown/typography';
import type { Confidence } from '#schema/claim';
import type { Reply } from '#schema/reply';
import { type ReportWay, reportWays } from '../contacts.ts';
import type { ClaimNode, ClaimWords } from '../graph.ts';
import { absolute, homePath, itemPath, singlePath } from '../paths.ts';
import { editAddress, repositoryOf } from '../repository.ts';
import { type Context, type Link, localPhrase, localText, type Phrase, phrase } from './context.ts';
import { inMarks } from './said.ts';

/** How sure the desk is of a verdict, and why. */
export interface ConfidenceView {
  readonly level: Confidence;
  /** The level with what it is of: “Confidence: high”. */
  readonly label: string;
  readonly reason?: Phrase;
  /** Where the levels are defined. */
  readonly href: string;
}

/** Somebody who was asked, and what came. */
export interface ReplyView {
  readonly to: string;
  /** When and through what they were asked. */
  readonly asked: string;
  readonly answer: string;
  readonly text?: Phrase;
  readonly translation?: Phrase;
  readonly href?: string;
}

/** What readers are led to conclude: in the page’s language where it is translated, else in that of the site. */
export function conclusionOf(context: Context, claim: ClaimNode, words: ClaimWords): Phrase | undefined {
  return written(context, claim, words, 'conclusion');
}

/** How sure the desk is; nothing where it does not say. */
export function confidenceOf(
  context: Context,
  claim: ClaimNode,
  words: ClaimWords,
): ConfidenceView | undefined {
  if (claim.confidence === undefined) return undefined;
  const { place, language } = context;
  const reason = written(context, claim, words, 'confidenceReason');
  return {
    level: claim.confidence,
    label: typeset(context.words.confidenceIs(context.words.confidence[claim.confidence].label), language),
    ...(reason === undefined ? {} : { reason }),
    href: `${singlePath(place, language, 'methodology')}#confidence`,
  };
}

function written(
  context: Context,
  claim: ClaimNode,
  words: ClaimWords,
  key: 'conclusion' | 'confidenceReason',
): Phrase | undefined {
  const { defaultLanguage } = context.place;
  const original = claim.words[defaultLanguage]?.[key];
  // A translation cannot say what its original does not.
  if (original === undefined) return undefined;
  const own = words[key];
  return own === undefined
    ? phrase(context, original, defaultLanguage)
    : phrase(context, own, context.language);
}

/** Everybody who was asked or replied, in the order of the file. */
export function repliesOf(context: Context, claim: ClaimNode): ReplyView[] {
  return claim.replies.map((reply) => replyOf(context, reply));
}

function replyOf(context: Context, reply: Reply): ReplyView {
  const { language, place, words } = context;
  const {
    to,
    asked,
    through,
    answer,
    answered,
    text,
    lang = place.defaultLanguage,
    translation,
    url,
  } = reply;
  const means = through === undefined ? '' : localText(context, through);
  const told =
    asked === undefined
      ? words.replies.unasked(means)
      : words.replies.asked(formatDay(asked, language), means);
  const said = words.replies.answers[answer];
  return {
    to,
    asked: typeset(told, language),
    answer: typeset(
      answered === undefined ? said : words.replies.answered(said, formatDay(answered, language)),
      language,
    ),
    ...(text === undefined ? {} : { text: inMarks(context, phrase(context, text, lang)) }),
    ...(translation === undefined || lang === language
      ? {}
      : { translation: localPhrase(context, translation) }),
    ...(url === undefined ? {} : { href: url }),
  };
}

/** Where an error is reported. */
export interface ReportView {
  readonly ways: readonly Link[];
  /** What to name in a message that we cannot fill in: title and address of the page. */
  readonly quote?: string;
  /** Where the file of this page is edited. */
  readonly edit?: string;
  readonly policy: string;
}

/** Where an error is reported, and where the file of this page is edited, as far as the site says. */
export function reportOf(context: Context, claim: ClaimNode, words: ClaimWords): ReportView {
  const { graph, place, language, words: interfaceWords } = context;
  const { contact } = interfaceWords;
  const repository = repositoryOf(graph.site);
  const page = absolute(place, itemPath(place, language, 'claims', claim.id));
  const suffix = language === place.defaultLanguage ? '' : `.${language}`;
  const found = reportWays(graph.site, {
    title: interfaceWords.reportTitle(words.title),
    page,
    claim: words.title,
    text: interfaceWords.reportBody(page),
  });
  const label = (way: ReportWay): Link => {
    switch (way.kind) {
      case 'mail':
        return { label: `${contact.write} ${way.shown}`, href: way.href };
      case 'telephone':
        return { label: `${contact.call} ${way.shown}`, href: way.href };
      case 'page':
        return { label: contact.page, href: way.href };
      case 'own-page':
        return { label: contact.ownPage, href: `${homePath(place, language)}${way.path}` };
      case 'repository':
        return { label: interfaceWords.reportHere, href: way.href };
    }
  };
  const isBare = found.some(({ kind }) => kind === 'own-page' || kind === 'telephone');
  return {
    ways: found.map(label),
    ...(isBare ? { quote: typeset(`${contact.quote} ${words.title}, ${page}`, language) } : {}),
    ...(repository === undefined
      ? {}
      : { edit: editAddress(repository, `content/claims/${claim.id}${suffix}.mdx`) }),
    policy: singlePath(place, language, 'corrections-policy'),
  };
}
