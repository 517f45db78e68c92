import type { EmbedWords } from './embed-words.ts';

/** Cards on other sites, and how to put them there, in French. */
export const embedFrench: EmbedWords = {
  said: 'Ce qui est dit',
  found: 'Ce que montrent les sources',
  since: (before, now, day) =>
    `Jugé « ${before} » quand cette carte a été intégrée ; « ${now} » depuis le ${day}.`,
  changed: (day) =>
    `Corrigé ou mis à jour depuis que cette carte a été intégrée, la dernière fois le ${day} ; le verdict est le même.`,
  sources: (total, primary) => {
    if (total === 1) return primary === 1 ? '1 source, primaire' : '1 source, non primaire';
    if (primary === 0) return `${total} sources, aucune primaire`;
    return `${total} sources, dont ${primary} ${primary === 1 ? 'primaire' : 'primaires'}`;
  },
  read: 'Lire toute la vérification',
  checked: (publisher, day) => `${publisher}, vérifié le ${day}`,
  corrected: (day) => `corrigé le ${day}`,
  updated: (day) => `mis à jour le ${day}`,
  verdictChanged: (before, now, day) => `Verdict modifié le ${day} : de « ${before} » à « ${now} ».`,
  sentence: ({ claim, claimant, made, verdict, summary }) =>
    `${claim} (${claimant}, ${made}). Verdict : ${verdict}. ${summary}`,
  caption: (title, verdict) => `${title} : ${verdict}`,
  frame: (title, publisher) => `Vérification de ${publisher} : ${title}`,
  latest: (label) => `Dernières vérifications : ${label}`,
  all: (count) => (count < 2 ? 'Voir l’affirmation' : `Voir les ${count} affirmations`),
  control: 'Intégrer cette affirmation',
  page: {
    title: 'Intégrer une affirmation',
    titleOf: (title) => `Intégrer : ${title}`,
    description: 'Montrer une affirmation vérifiée sur votre site : collez son adresse, ou quelques lignes.',
    intro: [
      'Une carte montre l’affirmation, son verdict et la réponse. Elle prend la hauteur qu’il lui faut et reste à jour : quand nous corrigeons un verdict, les cartes déjà intégrées le disent.',
      'Dans tous les cas, une phrase datée et un lien restent si un script, un cadre ou notre serveur fait défaut.',
    ],
    example:
      'Les lignes ci-dessous sont celles de l’affirmation la plus récente. La page de chaque affirmation mène aux siennes par « Intégrer cette affirmation ».',
    onlyExample:
      'Les lignes ci-dessous sont celles de l’affirmation la plus récente. Pour une autre, collez l’adresse de sa page, comme dans la première méthode.',
    thisClaim: 'L’affirmation',
    otherClaims: 'Comment l’intégration fonctionne, et les listes d’affirmations',
    preview: 'Aperçu de la carte',
    ways: {
      address: {
        title: 'L’adresse',
        text: 'WordPress, Ghost et les systèmes qui connaissent oEmbed créent la carte à partir de la seule adresse, placée seule sur une ligne. L’adresse de cette page ou de la carte convient aussi.',
      },
      quote: {
        title: 'Une citation qui devient une carte',
        text: 'Lisible telle quelle. Le script met la carte à sa place, à la bonne hauteur, quand un lecteur en approche.',
      },
      frame: {
        title: 'Un cadre seul',
        text: 'Sans aucun script sur votre page. Ce qui dépasse la hauteur peut défiler ; le lien reste en vue.',
      },
      element: {
        title: 'Un élément',
        text: 'Pour les pages qu’un script ou un cadriciel assemble. Il peut être ajouté à tout moment.',
      },
      picture: {
        title: 'Une image en HTML',
        text: 'Pour les courriels et les sites qui n’admettent ni cadre ni script. Une image copiée ne se corrige plus.',
      },
      markdown: {
        title: 'Une image en Markdown',
        text: 'Pour les forums, les fichiers README et les wikis.',
      },
      data: {
        title: 'Les données',
        text: 'L’affirmation en JSON, ouverte aux scripts de tous les sites.',
      },
    },
    copy: 'Copier',
    copied: 'Copié',
    notCopied: 'Sélectionnez le texte et copiez-le à la main.',
    options: {
      title: 'Options',
      language: { name: 'Langue', text: 'La carte garde la langue de son adresse. Cette page en :' },
      theme: {
        name: 'Thème',
        text: 'Une carte suit le système du lecteur. theme=light (clair) ou theme=dark (sombre) dans son adresse en décide.',
        values: { auto: 'Auto', light: 'Clair', dark: 'Sombre' },
      },
      width: {
        name: 'Largeur',
        text: 'De 200 à 900 pixels ; 100 % prend la largeur de la colonne.',
        full: 'Toute la colonne',
      },
      revision: {
        name: 'Révision',
        text: 'r= dans l’adresse est le nombre de révisions à ce jour. Avec lui, la carte dit à vos lecteurs quand le verdict a changé depuis. Elle montre toujours le verdict actuel.',
        pinned: 'Dire ce qui a changé',
        current: 'L’état actuel seulement',
      },
    },
    collections: {
      title: 'Des listes qui se tiennent à jour',
      text: 'Les cinq affirmations modifiées en dernier, en une seule carte. Encadrez l’adresse comme ci-dessus ou, là où oEmbed est connu, collez celle de la page du sujet, du document, de l’auteur ou du site entier. Les cartes des documents et des auteurs sont à /embed/documents/…/ et /embed/claimants/…/, avec le nom que porte leur page ; celle du site, à /embed/site/latest/.',
    },
    script: {
      title: 'Le script',
      text: [
        'Il n’écoute que ses propres cadres, n’enregistre rien et n’envoie rien. Il peut être chargé plusieurs fois, comme script ou comme module, et fonctionne sous une politique de sécurité qui admet son adresse et nos cadres.',
        'Pour le figer dans sa version d’aujourd’hui, ajoutez l’empreinte ci-dessous. Si le script change un jour, les navigateurs le refuseront, et la citation restera.',
      ],
      integrity: 'Avec son empreinte',
    },
    privacy: {
      title: 'Vos lecteurs',
      text: 'Une carte ne pose aucun cookie, n’enregistre rien et n’interroge aucun tiers. Notre serveur voit qu’elle est demandée, comme toute page.',
    },
  },
};
