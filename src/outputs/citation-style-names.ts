/** The styles of `cite.txt`, in its order. */
export const citationStyles = ['APA', 'Harvard', 'Vancouver', 'ISO 690', 'MLA', 'Chicago'] as const;

export type CitationStyle = (typeof citationStyles)[number];
