import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CaptureBrowser, startCaptureBrowser } from '../../src/cli/capture-browser.ts';
import { runCommand } from '../../src/cli/start-command.ts';
import type { Captured } from '#capture/captured';
import { verifyCapture } from '#capture/verify';
import { measureCaptures } from './measure.ts';
import { type ProofPage, proofPages } from './pages.ts';
import { serveProof } from './site.ts';

const manners = { agent: 'Contrechamp/1.0 (proof)', pause: 0, longestWait: 1000, allowPrivate: true };

/** Captures pages made for it and holds each record against what the page is; see e2e/captures/pages.ts. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      pictures: { type: 'string' },
      only: { type: 'string' },
      measure: { type: 'boolean', default: false },
    },
  });
  if (values.measure) {
    await measureCaptures(manners);
    return 0;
  }
  const pages = proofPages.filter(
    ({ name }) => values.only === undefined || values.only.split(',').includes(name),
  );
  const site = await serveProof(proofPages);
  const browser = await startCaptureBrowser(manners);
  let wrong = 0;
  let found = 0;
  try {
    for (const page of pages) {
      const began = performance.now();
      const id = page.name.replaceAll('/', '-');
      const captured = await browser.capture({
        id,
        url: `${site.origin}/${page.name}`,
        quotes: [page.quote],
      });
      const faults = [...faultsOf(page, captured), ...(await verifyFaults(captured, browser))];
      wrong += faults.length > 0 ? 1 : 0;
      found += captured.entry.passages.filter((passage) => passage.found).length;
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${faults.length > 0 ? '✘' : '✓'} ${page.name} (${seconds} s) ${faults.join('; ')}`);
      if (values.pictures !== undefined) savePictures(values.pictures, id, captured);
    }
  } finally {
    await browser.close();
    site.close();
  }
  console.log(`${pages.length - wrong} of ${pages.length} records are right, ${found} passages found.`);
  return wrong === 0 ? 0 : 1;
}

function faultsOf(page: ProofPage, { entry, files }: Captured): string[] {
  const { outcome = 'kept', found = true, banner, incomplete } = page;
  const faults: string[] = [];
  const expect = (what: string, seen: unknown, wanted: unknown) => {
    if (seen !== wanted) faults.push(`${what} is ${String(seen)}, not ${String(wanted)}`);
  };
  expect('outcome', entry.outcome, outcome);
  if (outcome !== 'kept') {
    expect('number of files', files.size, 0);
    return faults;
  }
  const [passage] = entry.passages;
  expect('found', passage?.found, found);
  if (banner !== undefined) expect('banner', entry.banner, banner);
  expect('incomplete', entry.incomplete, incomplete);
  expect('page', passage?.page, page.pdfPage);
  expect('a picture', files.has('1.webp'), found);
  expect('a PDF', files.has('page.pdf'), true);
  expect('an archive', files.has('page.wacz'), true);
  return faults;
}

/** What replaying the archive at once, without the network, shows to be missing. */
async function verifyFaults(
  { entry, files }: Captured,
  { replay }: CaptureBrowser,
): Promise<readonly string[]> {
  if (entry.outcome !== 'kept') return [];
  const { faults, absent } = await verifyCapture(entry, { read: (name) => files.get(name), replay });
  return [...faults, ...absent.map((name) => `${name} is missing`)];
}

function savePictures(folder: string, id: string, { files }: Captured): void {
  mkdirSync(folder, { recursive: true });
  const picture = files.get('1.webp');
  if (picture !== undefined) writeFileSync(join(folder, `${id}.webp`), picture);
}

await runCommand(main);
