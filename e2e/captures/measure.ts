import { runCaptures } from '#capture/run';
import type { CaptureTarget } from '#capture/captured';
import type { Manners } from '#sources/network';
import { startCaptureBrowser } from '../../src/cli/capture-browser.ts';
import { ProcessTree } from '../bench/process-tree.ts';
import { proofPages } from './pages.ts';
import { serveProof } from './site.ts';

const pages = 200;
/** So many of them are opened each in a browser of its own, to compare. */
const compared = 20;
const toThisMachine: Parameters<typeof startCaptureBrowser>[1] = (_, done) =>
  done(null, [{ address: '127.0.0.1', family: 4 }]);

/** How long captures take a page, how much memory they hold, and what a fresh browser for each page would take. */
export async function measureCaptures(manners: Manners): Promise<void> {
  const plain = proofPages.filter(({ name }) => name === 'plain');
  const site = await serveProof(plain);
  const { port } = new URL(site.origin);
  const targets = Array.from({ length: pages }, (_, index): CaptureTarget => ({
    id: `page-${index}`,
    // Two hosts, so that two pages are open at once.
    url: `http://${index % 2 === 0 ? 'town' : 'river'}.example.org:${port}/plain?${index}`,
    quotes: plain.map(({ quote }) => quote),
  }));
  try {
    const together = await timed(targets, manners);
    const each: number[] = [];
    for (const target of targets.slice(0, compared)) each.push((await timed([target], manners)).seconds);
    const alone = each.reduce((sum, seconds) => sum + seconds, 0) / compared;
    const perPage = together.seconds / pages;
    console.log(
      [
        `${pages} pages: ${perPage.toFixed(2)} s a page, ${together.found} passages found.`,
        `Memory: ${together.early.toFixed(0)} MB about page 50, ${together.late.toFixed(0)} MB at the end, ${(together.late / together.early).toFixed(2)} times as much.`,
        `A fresh browser for each page: ${alone.toFixed(2)} s a page; one for all takes ${(perPage / alone).toFixed(2)} times as long.`,
      ].join('\n'),
    );
  } finally {
    site.close();
  }
}

async function timed(targets: readonly CaptureTarget[], manners: Manners) {
  const began = performance.now();
  const browser = await startCaptureBrowser(manners, toThisMachine);
  const memory: number[] = [];
  let found = 0;
  try {
    await runCaptures({
      ...{ targets, before: {}, capture: browser.capture, keep: () => undefined },
      onDone: (_, { passages }) => {
        found += passages.filter((passage) => passage.found).length;
        const tree = new ProcessTree(process.pid);
        tree.look();
        memory.push(tree.peakMegabytes);
      },
    });
  } finally {
    await browser.close();
  }
  const mean = (part: readonly number[]) => part.reduce((sum, value) => sum + value, 0) / part.length;
  return {
    ...{ found, seconds: (performance.now() - began) / 1000 },
    ...{ early: mean(memory.slice(40, 60)), late: mean(memory.slice(-20)) },
  };
}
