import type { ReadFile } from '#reader/file';
import type { Revision } from '#schema/claim';
import { factsOf } from '../facts.ts';
import { sameWords } from './same-words.ts';

/** The revisions of a claim that was published before, and those it has now. */
export interface RevisionChange {
  readonly before: readonly Revision[];
  readonly now: readonly Revision[];
  /** Those of now that were not there before. */
  readonly added: readonly Revision[];
}

/** What became of a claim’s list of revisions. */
export function revisionChange(before: ReadFile<'claim'>, now: ReadFile<'claim'>): RevisionChange {
  const [old, own] = [before, now].map((file) => factsOf(file).revisions.map(({ value }) => value)) as [
    Revision[],
    Revision[],
  ];
  const added = own.filter((entry) => !old.some((known) => sameRevision(known, entry)));
  return { before: old, now: own, added };
}

/** Whether two entries say the same; typography does not count. */
export function sameRevision(left: Revision, right: Revision): boolean {
  return (
    left.date === right.date &&
    left.kind === right.kind &&
    left.from === right.from &&
    left.to === right.to &&
    sameWords(left.before ?? '', right.before ?? '') &&
    sameWords(left.after ?? '', right.after ?? '') &&
    sameWords(left.summary, right.summary)
  );
}

/** An entry as an editor types it, to stand under `revisions:`. */
export function entryLines({ date, kind, from, to, before, after, summary }: Revision): string[] {
  return [
    `  - date: ${date}`,
    `    kind: ${kind}`,
    ...(from === undefined ? [] : [`    from: ${from}`]),
    ...(to === undefined ? [] : [`    to: ${to}`]),
    ...(before === undefined ? [] : [`    before: ${plainOrQuoted(before)}`]),
    ...(after === undefined ? [] : [`    after: ${plainOrQuoted(after)}`]),
    `    summary: ${plainOrQuoted(summary)}`,
  ];
}

/** YAML reads some texts as something else; those go between quotation marks. */
function plainOrQuoted(text: string): string {
  return /^[\p{L}\p{N}…][^\n]*$/u.test(text) && !/: |:$| #/u.test(text) ? text : JSON.stringify(text);
}
