import { readSettings } from '#site/settings';
import { buildGraph } from '#model/build-graph';
import { verifyCapture } from '#capture/verify';
import { digest } from '#capture/write-wacz';
import { askTimeStamp } from './ask-time-stamp.ts';
import { captureFiles } from '#schema/captures';
import { planTargets } from '#sources/plan';
import type { Captured } from '#capture/captured';
import { captureLine } from '#capture/report';
import { isKept, runCaptures } from '#capture/run';
import { startCaptureBrowser } from './capture-browser.ts';
import { type CaptureRequest, captureUsage, readCaptureRequest } from './capture-request.ts';
import { capturesKeeper, readCaptures, readKept } from './captures-file.ts';
import { agentOf, chooseTargets, readGoodContent } from './open-sources.ts';
import { type CommandResult, runWithUsage } from './run-with-usage.ts';
import { WrongUsage } from './wrong-usage.ts';

const { stderr } = process;

async function capture(request: CaptureRequest): Promise<CommandResult> {
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
  if (targets.length === 0) return { output: 'Nothing to open.\n' };
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
      ...{ targets, before, keep: keeper.keep, signal: stop.signal },
      capture: async (target) => await stamped(await browser.capture(target), site.capture.timestamps),
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
  return { output: `${kept} of ${done} sources kept.\n` };
}

/** The capture with a time stamp of its archive, where the site names an authority; without one where that does not answer. */
async function stamped(captured: Captured, authority: string | undefined): Promise<Captured> {
  const { entry, files } = captured;
  if (authority === undefined || entry.wacz === undefined) return captured;
  try {
    const bytes = await askTimeStamp(authority, entry.wacz.sha256);
    const stamp = { authority, bytes: bytes.length, sha256: digest(bytes) };
    return {
      ...captured,
      entry: { ...entry, stamp },
      files: new Map([...files, [captureFiles.stamp, bytes]]),
    };
  } catch (error) {
    stderr.write(
      `No time stamp from ${authority}: ${error instanceof Error ? error.message : 'no answer'}.\n`,
    );
    return captured;
  }
}

/** Looks whether what was kept is as it was; opens nothing on the web. */
async function verify({ only }: CaptureRequest): Promise<CommandResult> {
  const settings = readSettings(process.env);
  const entries = Object.entries(readCaptures(settings.content)).filter(
    ([id, { outcome }]) => outcome === 'kept' && (only.length === 0 || only.includes(id)),
  );
  const unknown = only.find((id) => !entries.some(([known]) => known === id));
  if (unknown !== undefined) throw new WrongUsage(`Nothing is kept of a source “${unknown}”.`);
  if (entries.length === 0) return { output: 'Nothing is kept yet: npm run capture\n' };
  const browser = await startCaptureBrowser({
    ...{ agent: 'Contrechamp/1.0', pause: 0, longestWait: 0, allowPrivate: false },
  });
  let wrong = 0;
  try {
    for (const [index, [id, entry]] of entries.entries()) {
      const { faults, absent, found } = await verifyCapture(entry, {
        read: (name) => readKept(settings.content, id, name),
        replay: browser.replay,
      });
      if (faults.length > 0) wrong += 1;
      const notes = [
        ...faults.map((fault) => `  ${fault}`),
        ...absent.map((name) => `  ${name} is not in this copy, and was not looked at`),
      ];
      const state =
        faults.length > 0
          ? 'not as it was'
          : absent.includes(captureFiles.wacz)
            ? 'as it was'
            : `as it was; ${found} ${found === 1 ? 'quotation' : 'quotations'} found again`;
      stderr.write(`${index + 1}/${entries.length}  ${[`${id}: ${state}.`, ...notes].join('\n')}\n`);
    }
  } finally {
    await browser.close();
  }
  return {
    output: `${entries.length - wrong} of ${entries.length} captures are as they were.\n`,
    exitCode: wrong > 0 ? 1 : 0,
  };
}

await runWithUsage(
  captureUsage,
  () => {
    const request = readCaptureRequest(process.argv.slice(2));
    return request.verify ? verify(request) : capture(request);
  },
  { failures: [Error] },
);
