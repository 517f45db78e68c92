import type { LeftOut } from '#schema/site';

/** So many files, and what they hold. */
export interface Amount {
  readonly files: number;
  readonly bytes: number;
}

/** How large a site is, in the measures that hosts set limits to. */
export interface SiteSize extends Amount {
  readonly largest: { readonly path: string; readonly bytes: number };
  /** The folder with the most files of its own. */
  readonly fullest: { readonly path: string; readonly files: number };
  /** What it would be the smaller by for what can be left out, as far as the paths tell. */
  readonly spared: Readonly<Record<MeasuredLeftOut, Amount>>;
}

/** A source’s path does not tell whether one claim alone uses it. */
export type MeasuredLeftOut = Exclude<LeftOut, 'small-sources'>;

const patterns = Object.entries({
  pictures: /(?:^|\/)claims\/[^/]+\/card\.png$/u,
  snippets: /(?:^|\/)claims\/[^/]+\/embed\/index\.html$/u,
} satisfies Record<MeasuredLeftOut, RegExp>) as [MeasuredLeftOut, RegExp][];

/** The size of a site, from its files by path; of two that are alike, the first counts. */
export function siteSize(files: Iterable<readonly [path: string, bytes: number]>): SiteSize {
  let [count, whole] = [0, 0];
  let largest = { path: '', bytes: 0 };
  const spared = { pictures: { files: 0, bytes: 0 }, snippets: { files: 0, bytes: 0 } };
  const folders = new Map<string, number>();
  for (const [path, bytes] of files) {
    count += 1;
    whole += bytes;
    if (bytes > largest.bytes) largest = { path, bytes };
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
    const [kind] = patterns.find(([, pattern]) => pattern.test(path)) ?? [];
    if (kind !== undefined) {
      spared[kind].files += 1;
      spared[kind].bytes += bytes;
    }
  }
  let fullest = { path: '', files: 0 };
  for (const [path, held] of folders) if (held > fullest.files) fullest = { path, files: held };
  return { files: count, bytes: whole, largest, fullest, spared };
}
