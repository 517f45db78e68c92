import type { Rule } from './rule.ts';
import { noWayToReport } from './rules/no-way-to-report.ts';
import { missingLegalNotice } from './rules/missing-legal-notice.ts';
import { missingConclusion } from './rules/missing-conclusion.ts';
import { leadSource } from './rules/lead-source.ts';
import { halfMediaReview } from './rules/half-media-review.ts';
import { halfReply } from './rules/half-reply.ts';
import { confidenceWithoutReason } from './rules/confidence-without-reason.ts';
import { blamedForOthers } from './rules/blamed-for-others.ts';
import { ambiguousName } from './rules/ambiguous-name.ts';
import { archiveAsUrl } from './rules/archive-as-url.ts';
import { badName } from './rules/bad-name.ts';
import { changedCapture } from './rules/changed-capture.ts';
import { lostCapture } from './rules/lost-capture.ts';
import { unknownCapture } from './rules/unknown-capture.ts';
import { changedScale } from './rules/changed-scale.ts';
import { contradiction } from './rules/contradiction.ts';
import { dateOrder } from './rules/date-order.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { frontMatterSyntax } from './rules/front-matter-syntax.ts';
import { futureDate } from './rules/future-date.ts';
import { halfRevision } from './rules/half-revision.ts';
import { hiddenCharacters } from './rules/hidden-characters.ts';
import { incompleteDocument } from './rules/incomplete-document.ts';
import { incompleteSource } from './rules/incomplete-source.ts';
import { lostClaim } from './rules/lost-claim.ts';
import { malformedReference } from './rules/malformed-reference.ts';
import { expiredException } from './rules/expired-exception.ts';
import { markdownSlip } from './rules/markdown-slip.ts';
import { misplacedQuote } from './rules/misplaced-quote.ts';
import { missingArchive } from './rules/missing-archive.ts';
import { missingPage } from './rules/missing-page.ts';
import { missingSite } from './rules/missing-site.ts';
import { missingTranslation } from './rules/missing-translation.ts';
import { missingValue } from './rules/missing-value.ts';
import { refusedPicture } from './rules/refused-picture.ts';
import { pictureName } from './rules/picture-name.ts';
import { missingPicture } from './rules/missing-picture.ts';
import { unknownPicture } from './rules/unknown-picture.ts';
import { unusedPicture } from './rules/unused-picture.ts';
import { unshownPicture } from './rules/unshown-picture.ts';
import { idleAlternative } from './rules/idle-alternative.ts';
import { pictureWithoutRight } from './rules/picture-without-right.ts';
import { pageKeys } from './rules/page-keys.ts';
import { quoteWithoutWords } from './rules/quote-without-words.ts';
import { refusedException } from './rules/refused-exception.ts';
import { relationCycle } from './rules/relation-cycle.ts';
import { retiredVerdict } from './rules/retired-verdict.ts';
import { reviewDue } from './rules/review-due.ts';
import { revisionChain } from './rules/revision-chain.ts';
import { rewrittenRevision } from './rules/rewritten-revision.ts';
import { silentChange } from './rules/silent-change.ts';
import { siteLink } from './rules/site-link.ts';
import { seriesClaimed } from './rules/series-claimed.ts';
import { seriesValue } from './rules/series-value.ts';
import { sourceConflict } from './rules/source-conflict.ts';
import { staleTranslation } from './rules/stale-translation.ts';
import { strayFile } from './rules/stray-file.ts';
import { tooLong } from './rules/too-long.ts';
import { twoSpellings } from './rules/two-spellings.ts';
import { translationStatesFacts } from './rules/translation-states-facts.ts';
import { translationUnknownWords } from './rules/translation-unknown-words.ts';
import { translationWithoutOriginal } from './rules/translation-without-original.ts';
import { uncitedSource } from './rules/uncited-source.ts';
import { unclearValue } from './rules/unclear-value.ts';
import { undescribedSource } from './rules/undescribed-source.ts';
import { unknownCitation } from './rules/unknown-citation.ts';
import { unknownClaim } from './rules/unknown-claim.ts';
import { unknownCode } from './rules/unknown-code.ts';
import { unknownDate } from './rules/unknown-date.ts';
import { unknownDocument } from './rules/unknown-document.ts';
import { unknownFigure } from './rules/unknown-figure.ts';
import { unknownKey } from './rules/unknown-key.ts';
import { nobodyAmongNames } from './rules/nobody-among-names.ts';
import { unknownKind } from './rules/unknown-kind.ts';
import { unknownLanguage } from './rules/unknown-language.ts';
import { unknownTopic } from './rules/unknown-topic.ts';
import { unknownVerdict } from './rules/unknown-verdict.ts';
import { unspokenLanguage } from './rules/unspoken-language.ts';
import { unlikeFigures } from './rules/unlike-figures.ts';
import { unlikeSeries } from './rules/unlike-series.ts';
import { unlistedFigureSource } from './rules/unlisted-figure-source.ts';
import { unneededException } from './rules/unneeded-exception.ts';
import { unreadableFile } from './rules/unreadable-file.ts';
import { unsafeMdx } from './rules/unsafe-mdx.ts';
import { unsafeUrl } from './rules/unsafe-url.ts';
import { unshownFigure } from './rules/unshown-figure.ts';
import { verdictAgainstEvidence } from './rules/verdict-against-evidence.ts';
import { verdictAgainstFigures } from './rules/verdict-against-figures.ts';
import { wrongValue } from './rules/wrong-value.ts';

/** Rules that look at the same part of the work. */
export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** Every rule, in the order in which an editor meets them: files, form, references, facts, languages, exceptions. */
export const ruleGroups: readonly RuleGroup[] = [
  {
    title: 'Files and names',
    rules: [
      missingSite,
      missingPage,
      noWayToReport,
      missingLegalNotice,
      unreadableFile,
      strayFile,
      badName,
      duplicateId,
    ],
  },
  {
    title: 'Keys and values',
    rules: [frontMatterSyntax, unknownKey, missingValue, wrongValue, tooLong, unclearValue, pageKeys],
  },
  {
    title: 'The text',
    rules: [hiddenCharacters, unsafeMdx, unsafeUrl, siteLink, malformedReference, markdownSlip],
  },
  {
    title: 'Sources',
    rules: [
      unknownCitation,
      uncitedSource,
      undescribedSource,
      sourceConflict,
      incompleteSource,
      missingArchive,
      archiveAsUrl,
      quoteWithoutWords,
      leadSource,
      unknownCapture,
      lostCapture,
      changedCapture,
    ],
  },
  {
    title: 'Figures',
    rules: [
      unknownFigure,
      unshownFigure,
      unlistedFigureSource,
      unlikeFigures,
      seriesValue,
      seriesClaimed,
      unlikeSeries,
    ],
  },
  {
    title: 'Pictures',
    rules: [
      refusedPicture,
      pictureName,
      missingPicture,
      unknownPicture,
      unusedPicture,
      unshownPicture,
      idleAlternative,
      pictureWithoutRight,
    ],
  },
  {
    title: 'Names of other things',
    rules: [
      unknownClaim,
      unknownDocument,
      incompleteDocument,
      misplacedQuote,
      unknownTopic,
      unknownVerdict,
      retiredVerdict,
      ambiguousName,
      twoSpellings,
      unknownKind,
      nobodyAmongNames,
    ],
  },
  {
    title: 'Verdicts and relations',
    rules: [
      relationCycle,
      contradiction,
      verdictAgainstFigures,
      verdictAgainstEvidence,
      missingConclusion,
      blamedForOthers,
      confidenceWithoutReason,
      halfReply,
      halfMediaReview,
    ],
  },
  {
    title: 'Dates and revisions',
    rules: [dateOrder, futureDate, unknownDate, reviewDue, revisionChain, halfRevision],
  },
  {
    title: 'History',
    rules: [silentChange, lostClaim, rewrittenRevision, changedScale],
  },
  {
    title: 'Languages',
    rules: [
      translationWithoutOriginal,
      translationStatesFacts,
      translationUnknownWords,
      staleTranslation,
      unknownLanguage,
      unspokenLanguage,
      missingTranslation,
    ],
  },
  {
    title: 'Exceptions',
    rules: [unknownCode, refusedException, expiredException, unneededException],
  },
];

/** Every rule. */
export const rules: readonly Rule[] = ruleGroups.flatMap((group) => group.rules);

/** The rule with a code. */
export function findRule(code: string): Rule | undefined {
  return rules.find((rule) => rule.code === code);
}
