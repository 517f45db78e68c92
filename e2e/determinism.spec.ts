import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { compareFolders } from './compare-folders.ts';
import { listFiles, readPages } from './html.ts';
import { Random } from '#fixtures/random';
import { EditableContent } from './random-edits.ts';
import { projectFolder, recipes, runBuild, siteOf } from './sites.ts';

/** More of both: CONTRECHAMP_ROUNDS=50 CONTRECHAMP_SEED=7 npm run e2e -- determinism */
const rounds = Number(process.env['CONTRECHAMP_ROUNDS'] ?? 3);
const seed = Number(process.env['CONTRECHAMP_SEED'] ?? 1932);
const editsEachRound = 6;

let workshop = '';

test.beforeAll(() => {
  workshop = mkdtempSync(join(tmpdir(), 'contrechamp-same-'));
});

test.afterAll(() => {
  rmSync(workshop, { recursive: true, force: true });
});

test('two clean builds of the shipped content are the same byte for byte', async () => {
  const out = join(workshop, 'again');
  const cache = join(workshop, 'again-cache');
  const { content } = recipes.shipped;
  const { status, output } = await runBuild({ content, out, cache, compile: true });
  expect(status, output).toBe(0);
  expect(compareFolders(siteOf('shipped').folder, out)).toEqual([]);
});

test('no built file names a folder of the machine that built it', () => {
  const { folder } = siteOf('shipped');
  const leaks = listFiles(folder).filter((file) => {
    const text = readFileSync(join(folder, file), 'latin1');
    return text.includes(projectFolder) || text.includes(workshop) || text.includes(folder);
  });
  expect(leaks).toEqual([]);
});

test('after any edits, the build with the cache kept is the same as a clean one', async () => {
  test.setTimeout(rounds * 240_000);
  const random = new Random(seed);
  const content = new EditableContent(recipes.good.content, join(workshop, 'content'));
  const place = {
    content: join(workshop, 'content'),
    kept: join(workshop, 'kept'),
    clean: join(workshop, 'clean'),
  };
  await mustBuild(place.content, place.kept, join(workshop, 'kept-cache'));
  const history: string[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (let count = 0; count < editsEachRound; count += 1) history.push(`${round}: ${content.edit(random)}`);
    content.write();
    rmSync(join(workshop, 'clean-cache'), { recursive: true, force: true });
    const told = `seed ${seed}, edits:\n${history.join('\n')}`;
    await mustBuild(place.content, place.kept, join(workshop, 'kept-cache'), told);
    await mustBuild(place.content, place.clean, join(workshop, 'clean-cache'), told);
    expect(compareFolders(place.kept, place.clean), told).toEqual([]);
  }
  console.log(history.join('\n'));
});

test('when a day of review passes, the pages that say so are drawn again, and no others', async () => {
  const { content } = recipes.good;
  const place = (name: string) => join(workshop, `review-${name}`);
  await mustBuild(content, place('kept'), place('kept-cache'), '', '2026-06-01');
  const pages = () =>
    new Map(
      readPages(place('kept')).map(({ file, html }) => [
        file,
        { html, written: statSync(join(place('kept'), file)).mtimeMs },
      ]),
    );
  const before = pages();
  await mustBuild(content, place('kept'), place('kept-cache'), '', '2026-06-02');
  await mustBuild(content, place('clean'), place('clean-cache'), '', '2026-06-02');
  expect(compareFolders(place('kept'), place('clean'))).toEqual([]);
  const after = pages();
  const changed = [...after].filter(([file, { html }]) => before.get(file)?.html !== html);
  expect(changed.map(([file]) => file).sort()).toEqual([
    'claims/opened-in-1932/embed/index.html',
    'claims/opened-in-1932/index.html',
    'embed/opened-in-1932/index.html',
    'embed/opened-in-the-thirties/index.html',
    'fr/claims/opened-in-1932/embed/index.html',
    'fr/claims/opened-in-1932/index.html',
    'fr/embed/opened-in-1932/index.html',
    'fr/embed/opened-in-the-thirties/index.html',
    'fr/status/index.html',
    'status/index.html',
  ]);
  const untouched = 'claims/longest-of-all/index.html';
  expect(after.get(untouched)?.written).toBe(before.get(untouched)?.written);
});

async function mustBuild(
  content: string,
  out: string,
  cache: string,
  told = '',
  today?: string,
): Promise<void> {
  const day = today === undefined ? {} : { today };
  const { status, output } = await runBuild({ content, out, cache, ...day });
  expect(status, `${told}\n${output}`).toBe(0);
}
