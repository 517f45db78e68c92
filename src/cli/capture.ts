import { readSettings } from '#site/settings';
import { buildGraph } from '#model/build-graph';
import { planTargets } from '#sources/plan';
import { captureLine } from '../capture/report.ts';
import { isKept, runCaptures } from '../capture/run.ts';
import { startCaptureBrowser } from './capture-browser.ts';
import { type CaptureRequest, captureUsage, readCaptureRequest } from './capture-request.ts';
import { capturesKeeper } from './captures-file.ts';
import { agentOf, chooseTargets, readGoodContent } from './open-sources.ts';
import { runWithUsage } from './run-with-usage.ts';

const { stderr } = process;

async function run(request: CaptureRequest): Promise<string> {
  const settings = readSettings(process.env);
  const { site, content } = readGoodContent(settings.content);
  const wanted = chooseTargets(planTargets(buildGraph(content, site, { drafts: true })), request.only);
  const keeper = capturesKeeper(settings.content);
  const before = { ...keeper.entries() };
  const isNew = request.again || request.only.length > 0;
  const targets = isNew ? wanted : wanted.filter((target) => !isKept(before[target.id], target));
  if (targets.length < wanted.length)
    stderr.write(
      `${wanted.length - targets.length} of ${wanted.length} sources are kept already. To open all again: --again\n`,
    );
  if (targets.length === 0) return 'Nothing to open.\n';
  const browser = await startCaptureBrowser({
    agent: agentOf(settings, site),
    pause: request.pause,
    longestWait: 60_000,
    allowPrivate: request.allowPrivate,
  });
  const stop = new AbortController();
  const interrupted = () => {
    stderr.write('\nStopping after the pages that are open. The next run goes on from there.\n');
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted);
  let done = 0;
  let kept = 0;
  try {
    await runCaptures({
      ...{ targets, before, capture: browser.capture, keep: keeper.keep, signal: stop.signal },
      onDone: ({ id }, entry) => {
        done += 1;
        if (entry.outcome === 'kept') kept += 1;
        stderr.write(`${done}/${targets.length}  ${captureLine(id, entry)}\n`);
      },
    });
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupted);
    await browser.close();
  }
  return `${kept} of ${done} sources kept.\n`;
}

await runWithUsage(
  captureUsage,
  async () => ({ output: await run(readCaptureRequest(process.argv.slice(2))) }),
  { failures: [Error] },
);
