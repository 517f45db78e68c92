/** Words that say how something is asked, not what is asked. Without accents, as they are compared. */
const lists: Readonly<Record<string, string>> = {
  fr: `a ai as au aucun aussi autre aux avait avec avoir ayant c ca car ce ceci cela celle celles celui ces cet cette
    ceux chaque chez combien comme comment d dans de depuis des dit dire disent donc dont du elle elles en encore entre
    es est et etaient etait etant ete etes etre eu eux fait faire font faut ici il ils j je l la laquelle le lequel les
    lesquels leur leurs lors lui m ma mais me meme mes moi mon n ne ni nos notre nous on ont ou oui par parce pas pendant
    peut peuvent plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se sera ses si soit son
    sont sous sur t ta te tes ton tous tout toute toutes tres tu un une va vers vont vos votre vous vrai y`,
  en: `a about all also am an and any are as asked at be because been being but by can could did do does doing done for
    from get gets had has have having he her here him his how i if in into is it its just many me more much my no not of
    on or our out over really s said say saying says she should so some such t than that the their them then there these
    they this those to too true up us was we were what when where which while who whom whose why will with would you your`,
};

const sets = new Map(
  Object.entries(lists).map(([language, words]) => [language, new Set(words.split(/\s+/u))] as const),
);

/** The words of a language, small and without accents, that say nothing of what is looked for. */
export function stopWords(language: string): ReadonlySet<string> {
  return sets.get(language.split('-')[0] ?? '') ?? none;
}

const none: ReadonlySet<string> = new Set();
