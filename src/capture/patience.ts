/** How long a page may take until it answers, and until all of it is there, in milliseconds. */
export const patience = { answer: 30_000, load: 12_000, quiet: 6000, script: 3000 } as const;
/** Characters of a page that are read: more is no page that anybody quotes from. */
export const mostCharacters = 2_000_000;
