/** La page d’accueil, en français. */
export const frontFrench = {
  passages: (count: number) => (count === 1 ? '1 passage vérifié' : `${count} passages vérifiés`),
  readDocument: 'Lire le document, passage par passage',
  outcome: 'Ce qu’il en ressort',
  newestStrip: 'Les verdicts, du plus récent au plus ancien',
  newestStripHint: 'De la vérification la plus récente à la plus ancienne.',
  short: 'Ce qui pose problème',
  shortOf: (shown: number, total: number) => `Les ${shown} verdicts les plus sévères, sur ${total}.`,
  important: 'Les plus importantes',
  importantWhy:
    'Celles dont d’autres dépendent, que plusieurs textes reprennent ou que beaucoup de sources éclairent ; une affirmation inexacte compte davantage.',
  importantWhyRecent: (count: number) =>
    `Parmi les ${count} dernières : celles dont d’autres dépendent, que plusieurs textes reprennent ou que beaucoup de sources éclairent ; une affirmation inexacte compte davantage.`,
  claims: 'Les affirmations',
  otherPassages: 'Les autres passages',
  otherClaims: 'Les autres affirmations',
  newest: 'Les dernières vérifications',
  morePassages: (count: number) =>
    count === 1 ? 'Encore 1 passage dans le document' : `Encore ${count} passages dans le document`,
  corrected: 'Les dernières corrections',
  allCorrections: 'Toutes les corrections',
  method: 'Comment nous vérifions',
  methodText: (sources: string, primary: string | undefined) =>
    `Chaque verdict s’appuie sur des sources citées mot pour mot : ${sources}${primary === undefined ? '' : `, ${primary}`}. Pour chacune, la page dit ce qui en a été lu.`,
  sources: (count: string, isOne: boolean) => (isOne ? '1 source' : `${count} sources`),
  primary: (count: string, isOne: boolean, areAll: boolean) =>
    areAll
      ? isOne
        ? 'primaire'
        : 'toutes primaires'
      : isOne
        ? 'dont 1 primaire'
        : `dont ${count} primaires`,
  empty: 'Aucune affirmation n’est encore publiée.',
};
