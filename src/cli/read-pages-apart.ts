import { Worker } from 'node:worker_threads';
import type { PageText, ReadPage } from '#sources/page-text';
import { startTimer as usualTimer } from './timer.ts';

/** What the worker is sent. */
export interface PageJob {
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly whole: boolean;
}

/** What a page that nobody could read says. */
const unread: PageText = { whole: false };

/**
 * Reads pages in a thread of their own, one after the other. A page or a PDF made to eat time or memory costs its own
 * reading, not the run: the thread is ended, and the page counts as one that no machine can read.
 */
export function readPagesApart({ milliseconds = 20_000, megabytes = 768, startTimer = usualTimer } = {}): {
  readonly readPage: ReadPage;
  readonly close: () => Promise<void>;
} {
  let worker: Worker | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const start = (): Worker => {
    const started = new Worker(new URL('./page-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      stderr: true,
      stdout: true,
    });
    started.unref();
    return started;
  };

  const readOne = (job: PageJob): Promise<PageText> =>
    new Promise((done) => {
      const reader = worker ?? start();
      worker = reader;
      const finish = (page: PageText) => {
        stopTimer();
        reader.off('message', finish).off('error', lose).off('exit', lose);
        done(page);
      };
      const lose = () => {
        worker = undefined;
        reader.on('error', () => undefined);
        void reader.terminate();
        finish(unread);
      };
      const stopTimer = startTimer(milliseconds, lose);
      reader.on('message', finish).on('error', lose).on('exit', lose);
      reader.postMessage(job);
    });

  return {
    readPage: (body, contentType, whole) => {
      const turn = queue.then(() => readOne({ body, contentType, whole }));
      queue = turn;
      return turn;
    },
    close: async () => {
      await worker?.terminate();
      worker = undefined;
    },
  };
}
