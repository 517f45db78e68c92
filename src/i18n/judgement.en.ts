import type { judgementFrench, statusRepliesFrench } from './judgement.fr.ts';

/** What we conclude and how sure we are, in English. */
export const judgementEnglish: typeof judgementFrench = {
  conclusion: { label: 'What readers are led to conclude, wrongly:' },
  confidenceTitle: 'Confidence in the verdict',
  confidenceIntro:
    'Beside the verdict, confidence says how sure we are of it. It says nothing about how true the claim is, and is not part of the rating.',
  confidence: {
    high: {
      label: 'high',
      definition:
        'The evidence was read in the original, or several independent sources agree. We cannot think of evidence yet to be found that would change the verdict.',
    },
    medium: {
      label: 'medium',
      definition:
        'The evidence points the same way, but part of it was read in a copy, an excerpt or at second hand, or one point remains open. New evidence could move the verdict by one step.',
    },
    low: {
      label: 'low',
      definition:
        'The verdict rests on little evidence, or an essential part of it could not be read. A single new source could change it.',
    },
  },
  confidenceIs: (label) => `Confidence: ${label}`,
  workedExample: 'An example:',
  leadSource: 'The source that weighs most:',
  replies: {
    title: 'Right of reply',
    nobody: 'Nobody was asked to reply to this check.',
    asked: (day, through) => `asked on ${day}${through === '' ? '' : `, through: ${through}`}`,
    unasked: (through) => `replied unprompted${through === '' ? '' : `, through: ${through}`}`,
    answers: { none: 'No answer yet', part: 'Answered in part', full: 'Answered in full' },
    answered: (answer, day) => `${answer} on ${day}`,
    whole: 'The full answer',
    invite: 'Are you named here? You may reply.',
    how: 'How to reply',
  },
  reviewedBy: (names) => `Second reader: ${names}`,
  notReviewed: 'No second reader',
  contact: {
    title: 'Write to us',
    write: 'Write to',
    call: 'Call',
    page: 'The report form',
    ownPage: 'How to reach us',
    repository: 'Report it in the repository',
    quote: 'Please mention in your message:',
  },
  legalNotice: 'Legal notice',
};

/** The right of reply and the second reader, counted, in English. */
export const statusRepliesEnglish: typeof statusRepliesFrench = {
  title: 'Right of reply and second reading',
  empty: 'No answer is outstanding.',
  count: ({ claims, asked, answered, reviewed }) =>
    `Checks on which somebody was asked or replied: ${asked} of ${claims}. Answered: ${answered}. Read by a second reader: ${reviewed}.`,
};
