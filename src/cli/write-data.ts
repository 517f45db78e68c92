import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readEmbedAssets } from '#astro/embed-assets';
import type { SharedSite } from '#astro/shared-site';
import type { Settings } from '#astro/settings';
import { latestChange } from '#model/views/tally';
import { everyFile } from '#outputs/every-file';
import type { StagedSite } from './build-astro.ts';
import { builtTime } from './built-time.ts';

const record = 'data-files.json';

/** The digest of each file by its path. */
type Digests = Readonly<{ [path: string]: string }>;

/**
 * Writes every file of data and every card beside the pages: what is new or changed is written, what is the same is
 * left alone, what is no more is taken away by `keep`. They are no routes of Astro’s, because a route costs a
 * millisecond and a claim has six files in each language. Returns what to call when the site stands in its place.
 */
export function writeData(
  { folder, isReused, keep, pages }: StagedSite,
  site: SharedSite,
  { cache, content: contentFolder }: Pick<Settings, 'cache' | 'content'>,
): () => void {
  const [{ graph, place }] = site.contexts;
  const before = isReused ? readRecord(cache) : {};
  const now: { [path: string]: string } = {};
  const built = builtTime(contentFolder, process.env, latestChange([...graph.claims.values()]));
  const known = new Set<string>();
  const assets = readEmbedAssets();
  for (const { path, text } of everyFile({ ...site, pages, built, assets })) {
    const below = path.slice(place.base.length + 1);
    const content = text();
    const digest = hash('sha1', content, 'base64url');
    now[below] = digest;
    if (before[below] !== digest) writeOne({ folder, keep }, below, content, known);
  }
  for (const path of Object.keys(before)) {
    if (now[path] === undefined) keep(join(folder, path));
  }
  return () => writeFileSync(join(cache, record), JSON.stringify(now));
}

function writeOne(
  { folder: site, keep }: Pick<StagedSite, 'folder' | 'keep'>,
  below: string,
  content: string,
  known: Set<string>,
): void {
  const path = join(site, below);
  const folder = dirname(path);
  if (!known.has(folder)) mkdirSync(folder, { recursive: true });
  known.add(folder);
  keep(path);
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
