import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runCaptures } from '#capture/run';
import { startCaptureBrowser } from '../src/cli/capture-browser.ts';
import { capturesKeeper } from '../src/cli/captures-file.ts';
import { proofPages } from './captures/pages.ts';
import { serveProof } from './captures/site.ts';
import { projectFolder, recipes } from './sites.ts';

const workshop = mkdtempSync(join(tmpdir(), 'contrechamp-capture-'));
const content = join(workshop, 'content');
test.afterAll(() => rmSync(workshop, { recursive: true, force: true }));

/** What the command says of the captures in the workshop. */
function verify(): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectFolder, 'src/cli/capture.ts'), '--verify'],
    { env: { ...process.env, CONTRECHAMP_CONTENT: content }, encoding: 'utf8' },
  );
  return { status, said: stdout + stderr };
}

test('sources are kept with checksums, replay without a network, and a changed byte is named', async () => {
  cpSync(join(projectFolder, recipes.good.content), content, { recursive: true });
  const names = ['plain', 'pdf', 'banner-over-all', 'private/forbidden', 'gone'];
  const pages = proofPages.filter(({ name }) => names.includes(name));
  const site = await serveProof(pages);
  const port = new URL(site.origin).port;
  const browser = await startCaptureBrowser(
    { agent: 'Contrechamp/1.0', pause: 0, longestWait: 1000, allowPrivate: true },
    (_, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
  );
  const keeper = capturesKeeper(content);
  try {
    await runCaptures({
      targets: pages.map(({ name, quote }) => ({
        ...{ id: name.replace('/', '-'), url: `http://town.example.org:${port}/${name}`, quotes: [quote] },
      })),
      ...{ before: {}, capture: browser.capture, keep: keeper.keep, onDone: () => undefined },
    });
  } finally {
    await browser.close();
    site.close();
  }
  const outcomes = Object.entries(keeper.entries()).map(([id, { outcome }]) => [id, outcome]);
  expect(Object.fromEntries(outcomes)).toEqual({
    ...{ plain: 'kept', pdf: 'kept', 'banner-over-all': 'kept' },
    ...{ 'private-forbidden': 'robots', gone: 'not-found' },
  });
  const folders = readdirSync(join(content, 'captures')).toSorted();
  expect(folders).toEqual(['banner-over-all', 'pdf', 'plain']);
  expect(verify()).toMatchObject({ status: 0 });

  const archive = join(content, 'captures/plain/page.wacz');
  const bytes = readFileSync(archive);
  writeFileSync(
    archive,
    Buffer.concat([bytes.subarray(0, 400), Buffer.of((bytes[400] ?? 0) ^ 1), bytes.subarray(401)]),
  );
  const spoilt = verify();
  expect(spoilt.status).toBe(1);
  expect(spoilt.said).toContain('plain: not as it was.\n  page.wacz was changed');
  rmSync(archive);
  const without = verify();
  expect(without.status).toBe(0);
  expect(without.said).toContain('page.wacz is not in this copy');
  expect(existsSync(join(content, 'captures/plain/1.webp'))).toBe(true);
  rmSync(join(content, 'captures/plain/1.webp'));
  expect(verify().said).toContain('1.webp is not there any more');
});
