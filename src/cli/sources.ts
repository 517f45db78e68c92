import { setTimeout as sleep } from 'node:timers/promises';
import { readSettings } from '#site/settings';
import type { Report } from '#sources/report';
import { reportJson } from '#sources/reporters/json';
import { reportMarkdown } from '#sources/reporters/markdown';
import { reportText } from '#sources/reporters/text';
import { fetchPages, usualLimits } from './fetch-page.ts';
import { openSources } from './open-sources.ts';
import { readPagesApart } from './read-pages-apart.ts';
import { readSourcesRequest, type SourcesRequest, sourcesUsage } from './sources-request.ts';
import { runWithUsage } from './run-with-usage.ts';

const { stderr } = process;

async function run(request: SourcesRequest): Promise<Report> {
  const settings = readSettings(process.env);
  const { readPage, close } = readPagesApart();
  try {
    return await openSources(request, {
      settings,
      readPage,
      network: {
        fetch: fetchPages({ ...usualLimits, allowPrivate: request.allowPrivate }),
        sleep: (milliseconds) => sleep(milliseconds),
        now: () => new Date(),
      },
      onNote: (sentence) => stderr.write(`${sentence}\n`),
      onProgress: showProgress,
      onStart: saveWhenInterrupted,
    });
  } finally {
    if (stderr.isTTY) stderr.write('\r\u001B[K');
    await close();
  }
}

/** On a terminal one line that is replaced; in a log nothing but the report. */
function showProgress(done: number, total: number, host: string): void {
  if (stderr.isTTY)
    stderr.write(`\r\u001B[K${done} of ${total} sources opened, last at ${host.slice(0, 50)}`);
}

function saveWhenInterrupted(saveNow: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      saveNow();
      stderr.write(
        '\nBroken off. What was found so far is in the ledger; the next run goes on from there.\n',
      );
      process.exit(130);
    });
  }
}

function print({ format }: SourcesRequest, report: Report): string {
  if (format === 'json') return reportJson(report);
  return format === 'markdown' ? reportMarkdown(report) : reportText(report);
}

await runWithUsage(
  sourcesUsage,
  async () => {
    const request = readSourcesRequest(process.argv.slice(2), process.env);
    return { output: print(request, await run(request)) };
  },
  { failures: [Error] },
);
