import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Runs some work while `fs.promises.mkdir` and `writeFile` go straight to the disk. Astro writes each page through
 * libuv’s thread pool, four trips a page and as many again for its second copy; on two cores the trips cost more
 * than the writing. What is written into `skipped` is left out: that folder is a link to where the page just went.
 */
export async function withDirectWrites<T>(skipped: string, work: () => Promise<T>): Promise<T> {
  const { mkdir, writeFile } = fs.promises;
  const isSkipped = (path: unknown) => pathText(path)?.startsWith(skipped) === true;
  fs.promises.mkdir = (async (path: fs.PathLike, options?: fs.MakeDirectoryOptions) =>
    isSkipped(path) ? undefined : fs.mkdirSync(path, options)) as typeof mkdir;
  fs.promises.writeFile = (async (...parameters: Parameters<typeof writeFile>) => {
    const [path, data, options] = parameters;
    if (isSkipped(path)) return;
    const isPlain = pathText(path) !== undefined && (typeof data === 'string' || ArrayBuffer.isView(data));
    if (!isPlain) return await writeFile(...parameters);
    fs.writeFileSync(path as fs.PathLike, data, options as fs.WriteFileOptions);
  }) as typeof writeFile;
  try {
    return await work();
  } finally {
    Object.assign(fs.promises, { mkdir, writeFile });
  }
}

function pathText(path: unknown): string | undefined {
  if (typeof path === 'string') return path;
  return path instanceof URL && path.protocol === 'file:' ? fileURLToPath(path) : undefined;
}
