import type { Settings } from '#site/settings';
import type { Ledger, LedgerEntry } from '#schema/ledger';
import { endUnfinished, readUnfinished, writeLedger, writeUnfinished } from './ledger-file.ts';

/** Keeps what a run finds, on the disk too, so that an interruption costs next to nothing. */
export interface LedgerKeeper {
  /** Sources that a broken-off run has opened already. */
  readonly opened: ReadonlySet<string>;
  readonly note: (id: string, entry: LedgerEntry, isOffline: boolean) => void;
  /** Writes all that is known, unless nobody has answered yet. */
  readonly save: (isOffline: boolean) => void;
  /** Writes the ledger for the last time; the run is at its end. */
  readonly end: () => void;
  readonly entries: () => Ledger;
}

interface Keeping {
  readonly folders: Pick<Settings, 'content' | 'cache'>;
  readonly before: Ledger;
  readonly now: () => Date;
  /** Whether this run goes on with a broken-off one, and can be gone on with itself. */
  readonly resumes: boolean;
}

const saveEvery = 2000;

/** A keeper that begins with the entries of the ledger as it is. */
export function ledgerKeeper({ folders, before, now, resumes }: Keeping): LedgerKeeper {
  const unfinished = resumes ? readUnfinished(folders.cache, now()) : undefined;
  const began = unfinished?.began ?? now().toISOString();
  const opened = new Set(unfinished?.opened);
  const found = new Map<string, LedgerEntry>();
  let lastSave = now().getTime();

  const entries = (): Ledger => ({ ...before, ...Object.fromEntries(found) });
  const save = (isOffline: boolean) => {
    if (isOffline) return;
    writeLedger(folders.content, entries());
    if (resumes) writeUnfinished(folders.cache, { began, opened: [...opened, ...found.keys()] });
    lastSave = now().getTime();
  };
  return {
    opened,
    entries,
    save,
    note: (id, entry, isOffline) => {
      found.set(id, entry);
      if (now().getTime() - lastSave >= saveEvery) save(isOffline);
    },
    end: () => {
      writeLedger(folders.content, entries());
      if (resumes) endUnfinished(folders.cache);
    },
  };
}
