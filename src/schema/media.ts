/**
 * What a source is where it is no page of the web. Each medium has keys of its own without which nobody can find the
 * source, or ask those who keep it.
 */
export const media = [
  'web',
  'interview',
  'call',
  'email',
  'letter',
  'request',
  'book',
  'print',
  'broadcast',
  'data',
  'deleted',
  'confidential',
] as const;

export type Medium = (typeof media)[number];

/** What was read: the page as it stood that day, or a copy that somebody had stored before, whole or in part. */
export const readings = ['live', 'stored', 'stored-part'] as const;

export type Reading = (typeof readings)[number];

/** One key, or several of which one is enough. */
export type Demand = readonly [string, ...string[]];

const own: Readonly<Record<Medium, readonly Demand[]>> = {
  web: [['publisher'], ['url']],
  // Who said it, when, where, and what bears it out.
  interview: [['author'], ['date'], ['place'], ['kept']],
  call: [['author'], ['date'], ['kept']],
  email: [['author'], ['recipient'], ['date'], ['kept']],
  letter: [['author'], ['recipient'], ['date'], ['kept']],
  // Who answered, when, and under which number the answer can be asked for.
  request: [['publisher'], ['date'], ['reference']],
  book: [['author', 'publisher'], ['published'], ['isbn', 'doi', 'reference']],
  print: [['container'], ['published']],
  broadcast: [['publisher'], ['container'], ['published']],
  data: [['publisher'], ['doi', 'reference']],
  deleted: [['author'], ['publisher'], ['published'], ['kept']],
  confidential: [['confidential'], ['kept']],
};

/** The keys that the description of a source must have; who speaks in confidence is not named. */
export function demandsOf(medium: Medium, isConfidential: boolean): readonly Demand[] {
  // What was heard is read nowhere.
  const isRead = medium !== 'interview' && medium !== 'call';
  const demands: readonly Demand[] = [
    ['title'],
    ...own[medium],
    ...(isRead ? [['accessed'] as const] : []),
    ['kind'],
    ...(isRead ? [['consulted'] as const] : []),
    ['lang'],
  ];
  const named = ['author', 'recipient', 'place'];
  return isConfidential ? demands.filter(([key]) => !named.includes(key)) : demands;
}

/** Whether a value is a medium. */
export function isMedium(value: unknown): value is Medium {
  return media.some((medium) => medium === value);
}

/** Whether a source of this medium is a page that is opened, archived and linked to. */
export function isOnWeb(medium: Medium | undefined): boolean {
  return medium === undefined || medium === 'web';
}
