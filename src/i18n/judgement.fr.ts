/** What we conclude and how sure we are, in French. */
export const judgementFrench = {
  conclusion: { label: 'Ce que le lecteur est conduit à conclure, à tort :' },
  confidenceTitle: 'Confiance dans le verdict',
  confidenceIntro:
    'À côté du verdict, la confiance dit à quel point nous en sommes sûrs. Elle ne dit rien de la vérité de l’affirmation et n’entre pas dans le verdict.',
  confidence: {
    high: {
      label: 'élevée',
      definition:
        'Les pièces ont été lues dans l’original, ou plusieurs sources indépendantes concordent. Nous ne voyons pas quelle pièce encore inconnue changerait le verdict.',
    },
    medium: {
      label: 'moyenne',
      definition:
        'Les pièces vont dans le même sens, mais une partie a été lue en copie, en extrait ou de seconde main, ou un point reste ouvert. Une pièce nouvelle pourrait déplacer le verdict d’un degré.',
    },
    low: {
      label: 'faible',
      definition:
        'Le verdict repose sur peu de pièces, ou une pièce essentielle n’a pas pu être lue. Une seule pièce nouvelle pourrait le changer.',
    },
  },
  confidenceIs: (label: string) => `Confiance ${label}`,
  workedExample: 'Un exemple :',
  leadSource: 'La source qui pèse le plus\u00A0:',
  replies: {
    title: 'Droit de réponse',
    nobody: 'Personne n’a été interrogé pour cette vérification.',
    asked: (day: string, through: string) =>
      `interrogé le ${day}${through === '' ? '' : `, par : ${through}`}`,
    unasked: (through: string) =>
      `a répondu de sa propre initiative${through === '' ? '' : `, par : ${through}`}`,
    answers: { none: 'Pas encore de réponse', part: 'A répondu en partie', full: 'A répondu à tout' },
    answered: (answer: string, day: string) => `${answer}, le ${day}`,
    whole: 'La réponse complète',
    invite: 'Vous êtes nommé ici ? Vous pouvez répondre.',
    how: 'Comment répondre',
  },
  reviewedBy: (names: string) => `Relu par ${names}`,
  notReviewed: 'Aucun second lecteur',
  contact: {
    title: 'Nous écrire',
    write: 'Écrire à',
    call: 'Appeler',
    page: 'Le formulaire de signalement',
    ownPage: 'Comment nous joindre',
    repository: 'Signaler sur le dépôt',
    quote: 'À rappeler dans votre message :',
  },
  legalNotice: 'Mentions légales',
};

interface Counted {
  readonly claims: number;
  readonly asked: number;
  readonly answered: number;
  readonly reviewed: number;
}

/** The right of reply and the second reader, counted, in French. */
export const statusRepliesFrench = {
  title: 'Droit de réponse et seconde lecture',
  empty: 'Aucune réponse n’est attendue.',
  count: ({ claims, asked, answered, reviewed }: Counted) =>
    `Vérifications pour lesquelles quelqu’un a été interrogé ou a répondu\u00A0: ${asked} sur ${claims}. Avec une réponse\u00A0: ${answered}. Relues par un second lecteur\u00A0: ${reviewed}.`,
};
