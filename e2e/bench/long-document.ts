import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { stringify } from 'yaml';
import { Random } from '#fixtures/random';
import { findBrowser } from '../../src/cli/browser.ts';
import { serve } from '../../src/cli/serve.ts';
import { runBuild } from '../sites.ts';
import type { BenchClaim } from './bench-claim.ts';
import { judge } from './budgets.ts';
import { generate } from './generate.ts';
import { describeMachine } from './table.ts';
import { sentence } from './words.ts';
import { writeOurs } from './write-ours.ts';

const claimCount = 200;
const slowerBy = 4;
/** A quick reader on the look-out: a screen a second, for a quarter of a minute. */
const gesture = { speed: 800, yDistance: -12_000 } as const;
/** What a frame may take at sixty a second, and the blur of the clock. */
const frame = 1000 / 60;
const late = frame * 1.5;

/** Builds a transcript with two hundred claims: what its page weighs, and how it scrolls on a slowed processor. */
export async function longDocument(workshop: string, runs: number): Promise<void> {
  const [content, out] = [join(workshop, 'content'), join(workshop, 'site')];
  writeTranscript(content);
  const { status, output } = await runBuild({ content, out, cache: join(workshop, 'cache') });
  if (status !== 0) throw new Error(`The site could not be built:\n${output}`);
  const path = '/documents/document-0/';
  console.log(`\n${describeMachine()}\n`);
  judge('longDocumentKilobytes', compressed(out, path) / 1024);
  const { origin, close } = await serve({ root: out, base: '', port: 0, host: 'localhost' });
  try {
    for (const width of [1280, 390]) {
      const all: number[][] = [];
      for (let run = 0; run < runs; run += 1) all.push(await scrolled(`${origin}${path}`, width));
      const shares = all.map((frames) => frames.filter((time) => time > late).length / frames.length);
      const middle = shares.toSorted((left, right) => left - right)[Math.floor((runs - 1) / 2)] ?? 1;
      const slowest = Math.max(...all.flat());
      console.log(
        `${width} px, processor ${slowerBy} times slower: ${all.flat().length} frames, the slowest ${slowest.toFixed(1)} ms`,
      );
      judge('longDocumentLateFrames', middle);
    }
  } finally {
    await close();
  }
}

/** All claims in one transcript of two speakers, each in a paragraph of four sentences with its time. */
function writeTranscript(folder: string): void {
  const random = new Random(claimCount);
  const generated = generate(claimCount);
  const claims = generated.claims.map((claim, index): BenchClaim => ({
    ...claim,
    document: 'document-0',
    quote: `${claim.quote}, case ${index}`,
  }));
  writeOurs(folder, { ...generated, claims, documents: 1 }, { languages: 1, withoutPictures: true });
  const head = {
    ...{ title: 'A hearing', publisher: 'Paper 0', date: '2025-12-31', language: 'en' },
    licence: { name: 'Public domain', url: 'https://creativecommons.org/publicdomain/mark/1.0/' },
  };
  const paragraphs = claims.map(({ quote }, index) => {
    const time = new Date(index * 31_000).toISOString().slice(11, 19);
    const others = [sentence(random), quote, sentence(random), sentence(random)];
    return `[${time}] **${index % 2 === 0 ? 'The chair' : 'The witness'}:** ${others.join('. ')}.`;
  });
  rmSync(join(folder, 'documents', 'document-0.yml'));
  writeFileSync(
    join(folder, 'documents', 'document-0.mdx'),
    `---\n${stringify(head)}---\n\n${paragraphs.join('\n\n')}\n`,
  );
}

/** What a browser loads to show a page on a screen, but for the fonts, compressed. */
function compressed(folder: string, path: string): number {
  const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="(?<href>[^"]+)"(?! media="print")/gu)];
  const files = sheets.map(({ groups }) => readFileSync(join(folder, groups?.['href'] ?? ''), 'utf8'));
  return [html, ...files].reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

/** Milliseconds of each frame while a page is scrolled as by a finger. */
async function scrolled(address: string, width: number): Promise<number[]> {
  const { path } = await findBrowser();
  const browser = await chromium.launch({ executablePath: path });
  try {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(address, { waitUntil: 'load' });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowerBy });
    await page.evaluate(() => {
      const frames: number[] = [];
      let before = performance.now();
      const next = (now: number) => {
        frames.push(now - before);
        before = now;
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
      Object.assign(window, { frames });
    });
    await devtools.send('Input.synthesizeScrollGesture', { x: width / 2, y: 400, ...gesture });
    // The first two are of the time before the gesture.
    return await page.evaluate(() => (window as unknown as { frames: number[] }).frames.slice(2));
  } finally {
    await browser.close();
  }
}
