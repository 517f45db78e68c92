import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from './output.ts';
import type { PartDigests } from './part-digests.ts';
import { filesBelow, Store, storePlace } from './store.ts';

/** One of several equal shares of the outputs, counted from 0. */
export interface Share {
  readonly index: number;
  readonly count: number;
}

/** The whole site, and nothing of a shard. */
export const wholeSite: Share = { index: 0, count: 1 };

/** Reads “2/5”, the second of five; nothing for what is no share. */
export function readShare(text: string): Share | undefined {
  const [, number = '', count = ''] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/u.exec(text) ?? [];
  if (number === '' || Number(number) > Number(count)) return undefined;
  return { index: Number(number) - 1, count: Number(count) };
}

/** The file that says which shard a folder holds, and of which site; every shard has its own. */
export const shardFile = '.contrechamp-shard.json';

/**
 * Whether a path falls into a share of a share: of a shard of the site, that of a thread. Files of one folder stay
 * together, because they are made of the same.
 */
export function isInShare(path: string, shard: Share, thread: Share = wholeSite): boolean {
  if (path === shardFile) return thread.index === 0;
  if (shard.count === 1 && thread.count === 1) return true;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const number = Number.parseInt(hash('sha1', folder, 'hex').slice(0, 8), 16);
  return (
    number % shard.count === shard.index && Math.floor(number / shard.count) % thread.count === thread.index
  );
}

interface ShardNote extends Share {
  /** Digest of all that the site is made from. */
  readonly site: string;
}

/** The note of a shard, as an output of its own. */
export function shardOutput(share: Share, code: string, parts: PartDigests): Output {
  const site = hash('sha256', JSON.stringify([code, [...parts].sort()]), 'base64url');
  const note: ShardNote = { ...share, site };
  return { path: shardFile, kind: 'asset', draw: 'text', view: () => `${JSON.stringify(note)}\n` };
}

/**
 * Puts the shards of a site together in the folder of the site; tells how many files it has. Throws a sentence where one
 * is missing, doubled, or of another site, before anything is written.
 */
export function mergeShards(folders: readonly string[], out: string): number {
  const notes = folders.map((folder) => ({ folder, note: readNote(folder) }));
  const [first] = notes;
  if (first === undefined)
    throw new Error('Name the folders of the shards: npm run build -- --merge one two …');
  const { count, site } = first.note;
  for (const { folder, note } of notes) {
    if (note.site !== site || note.count !== count) {
      throw new Error(
        `“${folder}” holds a shard of another site than “${first.folder}”: build all shards from one commit, with the same settings.`,
      );
    }
  }
  const found = notes.map(({ note }) => note.index + 1);
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter(
    (number) => !found.includes(number),
  );
  const twice = found.find((number, place) => found.indexOf(number) !== place);
  if (missing.length > 0) throw new Error(`Of ${count} shards, these are missing: ${missing.join(', ')}.`);
  if (twice !== undefined) throw new Error(`Shard ${twice} of ${count} is there twice.`);
  return putTogether(folders, out);
}

function putTogether(folders: readonly string[], out: string): number {
  const place = storePlace(out);
  const store = new Store(place);
  store.rollback();
  const files = new Set<string>();
  try {
    for (const folder of folders) {
      for (const path of filesBelow(folder)) {
        if (path === shardFile) continue;
        store.put(path, readFileSync(join(folder, path)));
        files.add(path);
      }
    }
    store.commit(filesBelow(place.out).filter((path) => !files.has(path)));
  } finally {
    store.rollback();
  }
  return files.size;
}

function readNote(folder: string): ShardNote {
  try {
    return JSON.parse(readFileSync(join(folder, shardFile), 'utf8')) as ShardNote;
  } catch {
    throw new Error(`“${folder}” holds no shard of a site. Make one: npm run build -- --shard 1/5`);
  }
}
