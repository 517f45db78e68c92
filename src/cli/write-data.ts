import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { takeSharedSite } from '#astro/shared-site';
import { latestChange } from '#model/views/tally';
import { everyFile } from '#outputs/every-file';
import { builtTime } from './built-time.ts';

/** Where files of data go, and what is known of those of the last build. */
export interface DataFolders {
  /** The folder that is being built. */
  readonly staging: string;
  /** The folder that keeps what the next build can use again. */
  readonly cache: string;
  readonly content: string;
  /** Whether the folder began as the last site. */
  readonly reused: boolean;
  /** Called before a file is written or deleted. */
  readonly beforeChange: (path: string) => void;
}

const record = 'data-files.json';

/** The digest of each file by its path. */
type Digests = Readonly<{ [path: string]: string }>;

/**
 * Writes every file of data beside the pages: what is new or changed is written, what is the same is left alone, what
 * is no more is taken away by `beforeChange`. They are no routes of Astro’s, because a route costs a millisecond and
 * a claim has four files in each language. Returns what to call when the site stands in its place.
 */
export function writeData(folders: DataFolders, pages: readonly string[]): () => void {
  const site = takeSharedSite();
  const [{ graph, place }] = site.contexts;
  const before = folders.reused ? readRecord(folders.cache) : {};
  const now: { [path: string]: string } = {};
  const built = builtTime(folders.content, process.env, latestChange([...graph.claims.values()]));
  const known = new Set<string>();
  for (const { path, text } of everyFile({ ...site, pages, built })) {
    const below = path.slice(place.base.length + 1);
    const content = text();
    const digest = hash('sha1', content, 'base64url');
    now[below] = digest;
    if (before[below] !== digest) writeOne(folders, below, content, known);
  }
  for (const path of Object.keys(before)) {
    if (now[path] === undefined) folders.beforeChange(join(folders.staging, path));
  }
  return () => writeFileSync(join(folders.cache, record), JSON.stringify(now));
}

function writeOne(
  { staging, beforeChange }: DataFolders,
  below: string,
  content: string,
  known: Set<string>,
): void {
  const path = join(staging, below);
  const folder = dirname(path);
  if (!known.has(folder)) mkdirSync(folder, { recursive: true });
  known.add(folder);
  beforeChange(path);
  writeFileSync(path, content);
}

function readRecord(cache: string): Digests {
  const path = join(cache, record);
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Digests;
  } catch {
    return {};
  }
}
