/** Longest label that the table of site.yml takes; a longer one is a sentence, and no rating that comes again. */
export const longestLabel = 300;

/** What a long label says first. */
export function labelHead(label: string): string {
  return /^([^:]{1,40}):\s/u.exec(label)?.[1] ?? label;
}
