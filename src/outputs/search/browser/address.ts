/** What is asked: the question, and what is chosen in the lists beside it. */
export interface Asked {
  readonly question: string;
  /** By the name of the list; only what is chosen. */
  readonly choice: ReadonlyMap<string, string>;
}

/** What the address asks: `?q=…&verdict=…`. */
export function readAddress(search: string, names: readonly string[]): Asked {
  const parameters = new URLSearchParams(search);
  const choice = names.flatMap((name): [string, string][] => {
    const value = parameters.get(name) ?? '';
    return value === '' ? [] : [[name, value]];
  });
  return { question: (parameters.get('q') ?? '').trim(), choice: new Map(choice) };
}

/** The part of an address that asks this; empty when nothing is asked. */
export function writeAddress({ question, choice }: Asked): string {
  const parameters = new URLSearchParams();
  if (question !== '') parameters.set('q', question);
  for (const [name, value] of choice) parameters.set(name, value);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The name of the list that chooses a language; the others choose among the claims of an index. */
export const languageList = 'lang';

/** Whether anything is asked: a language alone says only where. */
export function isAsked({ question, choice }: Asked): boolean {
  return question !== '' || [...choice.keys()].some((name) => name !== languageList);
}
