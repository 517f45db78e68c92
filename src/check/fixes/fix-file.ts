import type { ReadFile } from '#reader/file';
import { openDraft, saysTheSame } from './draft.ts';
import { applyEdits } from './edit.ts';
import type { Draft, Fixer, FixWorld } from './fixer.ts';
import { fixers } from './fixes.ts';

/** A file that was mended. */
export interface FixedFile {
  readonly text: string;
  /** Names of the fixers that had something to mend, in their order. */
  readonly fixes: readonly string[];
}

/** Rounds after which a fixer has to be done: one round mends all of a kind, or the outermost of it. */
const mostRounds = 50;

/**
 * The file with all that is mechanical mended; nothing when there is nothing to mend, or when the file cannot be read
 * even then. `text` is the file as it stands on the disk. Mending twice changes no more than mending once.
 */
export function fixFile(file: ReadFile, text: string, world: FixWorld): FixedFile | undefined {
  let draft = openDraft(file, text);
  const fixes: string[] = [];
  for (const fixer of fixers) {
    if (draft === undefined) return undefined;
    const mended: Draft | undefined = run(fixer, file, draft, world);
    if (mended !== draft) fixes.push(fixer.name);
    draft = mended;
  }
  if (draft === undefined || draft.text === text || isBroken(draft)) return undefined;
  return { text: draft.text, fixes };
}

function run(fixer: Fixer, file: ReadFile, before: Draft, world: FixWorld): Draft {
  let draft = before;
  for (let round = 0; round < mostRounds; round += 1) {
    if (isBroken(draft) !== (fixer.opens === true)) return draft;
    const edits = fixer.find(draft, world);
    if (edits.length === 0) return draft;
    const next = openDraft(file, applyEdits(draft.text, edits));
    if (next === undefined || next.text === draft.text) return draft;
    if (fixer.opens !== true && isBroken(next)) return draft;
    if (fixer.reorders === true && !saysTheSame(draft, next)) return draft;
    draft = next;
  }
  return draft;
}

function isBroken({ yaml }: Draft): boolean {
  return yaml.errors.length > 0;
}
