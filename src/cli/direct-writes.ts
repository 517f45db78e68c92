import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where writes are followed, and what is done with them. */
export interface WriteRules {
  /** The site that is being built, with a slash at the end. */
  readonly site: string;
  /** A link to the same folder, with a slash at the end: what is written there is there already. */
  readonly link: string;
  /** Called before a page is written or deleted, with its path in the site. */
  readonly beforeChange: (path: string) => void;
}

/**
 * Runs some work while `fs.promises.mkdir`, `writeFile` and `rm` go straight to the disk. Astro writes each page
 * through libuv’s thread pool, four trips a page and as many again for its second copy; on two cores the trips cost
 * more than the writing. A file that is renamed onto another disk is copied there.
 */
export async function withDirectWrites<T>(rules: WriteRules, work: () => Promise<T>): Promise<T> {
  const { mkdir, writeFile, rm, rename } = fs.promises;
  const isLinked = (path: unknown) => pathText(path)?.startsWith(rules.link) === true;
  const note = (path: string | undefined) => {
    if (path?.startsWith(rules.site)) rules.beforeChange(path);
    if (path?.startsWith(rules.link)) rules.beforeChange(rules.site + path.slice(rules.link.length));
  };
  fs.promises.mkdir = (async (path: fs.PathLike, options?: fs.MakeDirectoryOptions) =>
    isLinked(path) ? undefined : fs.mkdirSync(path, options)) as typeof mkdir;
  fs.promises.writeFile = (async (...parameters: Parameters<typeof writeFile>) => {
    const [path, data, options] = parameters;
    if (isLinked(path)) return;
    const isPlain = pathText(path) !== undefined && (typeof data === 'string' || ArrayBuffer.isView(data));
    if (!isPlain) return await writeFile(...parameters);
    note(pathText(path));
    fs.writeFileSync(path as fs.PathLike, data, options as fs.WriteFileOptions);
  }) as typeof writeFile;
  fs.promises.rm = (async (path: fs.PathLike, options?: fs.RmOptions) => {
    note(pathText(path));
    return await rm(path, { ...options, force: true });
  }) as typeof rm;
  fs.promises.rename = (async (from: fs.PathLike, to: fs.PathLike) => {
    try {
      await rename(from, to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      fs.copyFileSync(from, to);
      fs.unlinkSync(from);
    }
  }) as typeof rename;
  try {
    return await work();
  } finally {
    Object.assign(fs.promises, { mkdir, writeFile, rm, rename });
  }
}

function pathText(path: unknown): string | undefined {
  if (typeof path === 'string') return path;
  return path instanceof URL && path.protocol === 'file:' ? fileURLToPath(path) : undefined;
}
