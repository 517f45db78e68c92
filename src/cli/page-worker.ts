import { parentPort } from 'node:worker_threads';
import { readPage } from '#sources/page-text';
import type { PageJob } from './read-pages-apart.ts';

// The other side of read-pages-apart.ts: one page in, its words out.
parentPort?.on('message', ({ body, contentType, whole }: PageJob) => {
  readPage(body, contentType, whole).then(
    (page) => parentPort?.postMessage(page),
    () => parentPort?.postMessage({ whole: false }),
  );
});
