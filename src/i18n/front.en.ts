import type { frontFrench } from './front.fr.ts';

/** The front page, in English. */
export const frontEnglish: typeof frontFrench = {
  passages: (count) => (count === 1 ? '1 passage checked' : `${count} passages checked`),
  readDocument: 'Read the document, passage by passage',
  outcome: 'What we found',
  newestStrip: 'The verdicts, newest first',
  newestStripHint: 'From the latest check to the oldest.',
  short: 'Where it falls short',
  shortOf: (shown, total) => `The ${shown} harshest verdicts, of ${total}.`,
  important: 'Most important',
  importantWhy:
    'Those that others rest on, that several texts repeat or that many sources bear on; an inaccurate one counts for more.',
  importantWhyRecent: (count) =>
    `Of the latest ${count}: those that others rest on, that several texts repeat or that many sources bear on; an inaccurate one counts for more.`,
  claims: 'The claims',
  otherPassages: 'The other passages',
  otherClaims: 'The other claims',
  newest: 'Latest checks',
  morePassages: (count) =>
    count === 1 ? '1 more passage in the document' : `${count} more passages in the document`,
  corrected: 'Latest corrections',
  allCorrections: 'All corrections',
  method: 'How we check',
  methodText: (sources, primary) =>
    `Every verdict rests on sources quoted word for word: ${sources}${primary === undefined ? '' : `, ${primary}`}. For each, the page says what was read of it.`,
  sources: (count, isOne) => (isOne ? '1 source' : `${count} sources`),
  primary: (count, isOne, areAll) =>
    areAll
      ? isOne
        ? 'a primary one'
        : 'all of them primary'
      : `of which ${count} ${isOne ? 'is' : 'are'} primary`,
  empty: 'No claim has been published yet.',
};
