import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { type Served, serve } from '../src/cli/serve.ts';
import { projectFolder, runBuild } from './sites.ts';

/** A small site of its own, whose claim shows six pictures of every kind; `e2e/fixtures/pictures/draw.ts` drew them. */
const fixture = join(projectFolder, 'e2e/fixtures/pictures/content');
const claim = '/claims/painted-green/';

test.describe.configure({ mode: 'serial' });

let workshop = '';
let served: Served | undefined;
const content = () => join(workshop, 'content');
const out = () => join(workshop, 'site');
const build = () => runBuild({ content: content(), out: out(), cache: join(workshop, 'cache') });
const page = (path: string) => readFileSync(join(out(), path, 'index.html'), 'utf8');
const mediaFiles = () => readdirSync(join(out(), 'media')).sort();

test.beforeAll(async () => {
  workshop = mkdtempSync(join(tmpdir(), 'contrechamp-media-'));
  cpSync(fixture, content(), { recursive: true });
  const { status, output } = await build();
  expect(status, output).toBe(0);
  served = await serve({ root: out(), base: '', port: 0, host: 'localhost' });
});
test.afterAll(async () => {
  await served?.close();
  rmSync(workshop, { recursive: true, force: true });
});

test('a claim page with six pictures fits in one round trip without them', () => {
  for (const path of [claim, `/fr${claim}`]) {
    const html = page(path);
    expect(html.match(/<img /gu)).toHaveLength(6);
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"(?! media="print")/gu)];
    expect(sheets).toHaveLength(2);
    const parts = [html, ...sheets.map(([, href = '']) => readFileSync(join(out(), href)))];
    const bytes = parts.reduce((sum, part) => sum + gzipSync(part).length, 0);
    console.log(`${path}: ${bytes} bytes with gzip`);
    expect(bytes).toBeLessThanOrEqual(14 * 1024);
  }
});

test('pictures say their size and what they show, in the language of the page, and move nothing', async ({
  page: tab,
}) => {
  await tab.addInitScript(() => {
    const seen = window as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const asked = new Set<string>();
  tab.on('request', (request) => asked.add(new URL(request.url()).pathname));
  await tab.goto(`${served?.origin}/fr${claim}`);
  const facts = await tab.locator('.picture img').evaluateAll((images) =>
    (images as HTMLImageElement[]).map(({ alt, width, height, loading }) => ({
      alt,
      loading,
      isSized: width > 0 && height > 0,
    })),
  );
  expect(facts.filter(({ loading }) => loading === 'lazy')).toHaveLength(5);
  expect(facts.filter(({ isSized }) => !isSized)).toEqual([]);
  expect(facts[0]?.alt).toContain('Une publication de Bridge watch');
  for (let step = 0; step < 12; step += 1) {
    await tab.mouse.wheel(0, 500);
    await tab.waitForTimeout(60);
  }
  await expect(tab.locator('.evidence .picture img')).toHaveJSProperty('complete', true);
  expect(await tab.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.01);

  const cover = tab.locator('.picture details');
  await expect(cover.locator('summary')).toContainText('un homme qui tombe');
  expect([...asked].some((path) => path.startsWith('/media/fall-'))).toBe(false);
  await cover.locator('summary').click();
  await expect(cover.locator('img')).toBeVisible();
  await expect.poll(() => [...asked].some((path) => path.startsWith('/media/fall-'))).toBe(true);
  const { violations } = await new AxeBuilder({ page: tab }).analyze();
  expect(violations).toEqual([]);
});

test('nothing that a camera wrote leaves the site, but in the file that the desk publishes as it is', async () => {
  const telling: string[] = [];
  for (const name of mediaFiles()) {
    const { exif, xmp, iptc, icc, orientation } = await sharp(join(out(), 'media', name)).metadata();
    if ([exif, xmp, iptc, icc, orientation].some((part) => part !== undefined)) telling.push(name);
  }
  expect(telling.map((name) => name.replace(/\.[0-9a-f]{10}/u, ''))).toEqual(['bridge-on-5-may.jpg']);
  const upright = mediaFiles().find((name) => name.startsWith('bridge-on-5-may-1600.')) ?? '';
  expect(await sharp(join(out(), 'media', upright)).metadata()).toMatchObject({ width: 1600, height: 1000 });
});

test('the form takes a picture, shows it, and puts it beside the claim in one download', async ({
  page: tab,
}) => {
  await tab.goto(`${served?.origin}/contribute/`);
  const field = (key: string) => tab.locator(`#claim-form [data-key="${key}"]`).first();
  for (const [key, text] of Object.entries({
    claim: 'The bridge was painted blue.',
    title: 'The bridge is blue',
    claimant: 'Town hall',
    made: '2025-05',
    document: 'town-post',
    summary: 'It is red.',
  }))
    await field(key).fill(text);
  await tab.locator('[data-group="filing"] [data-key="published"]').fill('2026-03-02');
  await field('verdict').selectOption('false');
  const source = tab.locator('[data-list="sources"]');
  await source.locator('[data-key="id"]').first().fill('council-2025');
  await source.locator('[data-key="role"]').first().selectOption('refutes');
  await tab.locator('#claim-body').fill('The council decided otherwise [@council-2025].');
  const picture = join(fixture, 'media/post.png');
  await tab.locator('[data-picture-file]').setInputFiles(picture);
  const list = tab.locator('[data-list="media"]');
  await expect(list.locator('[data-key="alt"]')).toBeFocused();
  await list.locator('[data-key="is"]').selectOption('claim');
  await list.locator('[data-key="alt"]').fill('A post with a green bridge.');
  await list.locator('[data-key="ground"]').fill('Quoted because it is checked.');
  const shown = tab.locator('[data-preview] .shot img');
  await expect(shown).toHaveAttribute('alt', 'A post with a green bridge.');
  await expect(shown).toHaveJSProperty('naturalWidth', 1200);
  await tab
    .locator('[data-picture-file]')
    .setInputFiles({ name: 'no.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') });
  await expect(tab.locator('[data-picture-state]')).toContainText('“no.png” is no picture');
  const row = tab.locator('[data-send="claim"] [data-download]');
  await expect(row).toContainText('with its pictures');
  const [download] = await Promise.all([tab.waitForEvent('download'), row.click()]);
  expect(download.suggestedFilename()).toBe('the-bridge-is-blue.zip');
  const files = unzipSync(readFileSync(await download.path()));
  expect(Object.keys(files)).toEqual(['content/claims/the-bridge-is-blue.mdx', 'content/media/post.png']);
  expect(Buffer.from(files['content/media/post.png'] ?? []).equals(readFileSync(picture))).toBe(true);
});

test('a changed picture is made anew, and no other', async () => {
  const before = mediaFiles();
  const pages = page(claim);
  await sharp(join(fixture, 'media/tins.avif')).negate().avif().toFile(join(content(), 'media/tins.avif'));
  expect((await build()).status).toBe(0);
  const after = mediaFiles();
  const others = (names: readonly string[]) => names.filter((name) => !name.startsWith('tins-'));
  expect(others(after)).toEqual(others(before));
  expect(after.filter((name) => before.includes(name) && name.startsWith('tins-'))).toEqual([]);
  expect(after).toHaveLength(before.length);
  expect(page(claim)).not.toBe(pages);
});

test('what is no picture of ours is refused with a sentence, and the site stays as it was', async () => {
  const before = mediaFiles();
  const html = page(claim);
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = 1</script></svg>';
  const attempts: readonly (readonly [file: string, write: (path: string) => void, says: RegExp])[] = [
    ['seal.gif', (path) => writeFileSync(path, drawing), /This is an SVG/u],
    ['seal.gif', (path) => writeFileSync(path, 'GIF89a and no more'), /no picture that can be shown/u],
    [
      'seal.gif',
      (path) => cpSync(join(fixture, 'media/fall.png'), path),
      /in truth PNG. Rename it to “seal.png”/u,
    ],
    [
      'seal.gif',
      (path) => {
        rmSync(path);
        symlinkSync('/etc/hostname', path);
      },
      /a link to another place/u,
    ],
  ];
  for (const [file, write, says] of attempts) {
    const path = join(content(), 'media', file);
    write(path);
    const { status, output } = await build();
    expect(status).toBe(1);
    expect(output).toMatch(says);
    rmSync(path);
    cpSync(join(fixture, 'media', file), path);
  }
  const entity = join(content(), 'entities/town-hall.yml');
  writeFileSync(entity, readFileSync(entity, 'utf8').replace('file: seal.gif', 'file: ../../site.yml'));
  const { status, output } = await build();
  expect(status).toBe(1);
  expect(output).toMatch(/the name of a file in media/u);
  expect(mediaFiles()).toEqual(before);
  expect(page(claim)).toBe(html);
});
