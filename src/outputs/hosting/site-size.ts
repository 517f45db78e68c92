/** How large a site is, in the measures that hosts set limits to. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  readonly largest: { readonly path: string; readonly bytes: number };
  /** The folder with the most files of its own. */
  readonly fullest: { readonly path: string; readonly files: number };
}

/** The size of a site, from its files by path; of two that are alike, the first counts. */
export function siteSize(files: Iterable<readonly [path: string, bytes: number]>): SiteSize {
  let [count, whole] = [0, 0];
  let largest = { path: '', bytes: 0 };
  const folders = new Map<string, number>();
  for (const [path, bytes] of files) {
    count += 1;
    whole += bytes;
    if (bytes > largest.bytes) largest = { path, bytes };
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  let fullest = { path: '', files: 0 };
  for (const [path, held] of folders) if (held > fullest.files) fullest = { path, files: held };
  return { files: count, bytes: whole, largest, fullest };
}
