import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { capturesFolder, capturesName, capturesText } from '#capture/captures-text';
import { type CaptureEntry, type Captures, captures } from '#schema/captures';

/** Keeps records and files of captures in a content folder. */
export interface CapturesKeeper {
  readonly entries: () => Captures;
  /** Writes the files, if there are new ones, and then the record: each whole or not at all. */
  readonly keep: (
    id: string,
    entry: CaptureEntry,
    files: ReadonlyMap<string, Uint8Array> | undefined,
  ) => void;
}

/** The records of a content folder; none where there is no file. Throws a sentence where they cannot be read. */
export function readCaptures(contentFolder: string): Captures {
  const path = join(contentFolder, capturesName);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return {};
  const read = captures.safeParse(parse(readFileSync(path, 'utf8')) ?? {});
  if (read.success) return read.data;
  const [problem] = read.error.issues;
  throw new Error(
    `${capturesName} cannot be read (${problem?.path.join('.')}: ${problem?.message}). Mend it, or take it from the history of the repository: npm run check tells the line.`,
  );
}

/** The bytes of a file that was kept of a source; nothing when it is not there. Links are not followed. */
export function readKept(contentFolder: string, id: string, name: string): Uint8Array | undefined {
  const path = join(contentFolder, capturesFolder, id, name);
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path) : undefined;
}

/** A keeper that begins with the records as they are. */
export function capturesKeeper(contentFolder: string): CapturesKeeper {
  const entries: Record<string, CaptureEntry> = { ...readCaptures(contentFolder) };
  return {
    entries: () => entries,
    keep: (id, entry, files) => {
      if (files !== undefined) replaceFolder(join(contentFolder, capturesFolder), id, files);
      entries[id] = entry;
      replaceFile(join(contentFolder, capturesName), capturesText(entries));
    },
  };
}

function replaceFolder(parent: string, name: string, files: ReadonlyMap<string, Uint8Array>): void {
  const place = join(parent, name);
  if (files.size === 0) {
    rmSync(place, { recursive: true, force: true });
    return;
  }
  const draft = join(parent, `.${name}.draft`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    for (const [file, bytes] of files) writeFileSync(join(draft, file), bytes);
    rmSync(place, { recursive: true, force: true });
    renameSync(draft, place);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function replaceFile(path: string, text: string): void {
  const draft = `${path}.draft`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}
