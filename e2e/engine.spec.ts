import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { Random } from '#fixtures/random';
import { compareFolders } from './compare-folders.ts';
import { listFiles } from './html.ts';
import { type BuildInput, projectFolder, recipes, runBuild, siteOf } from './sites.ts';

/** With all that takes long: npm run e2e:thorough */
const isThorough = process.env['CONTRECHAMP_THOROUGH'] === '1';
const kills = isThorough ? 20 : 1;

const original = resolve(projectFolder, recipes.good.content);
let workshop = '';
const place = (name: string) => join(workshop, name);

test.beforeAll(() => {
  workshop = mkdtempSync(join(tmpdir(), 'contrechamp-engine-'));
});

test.afterAll(() => {
  rmSync(workshop, { recursive: true, force: true });
});

async function mustBuild(input: BuildInput): Promise<string> {
  const { status, output } = await runBuild(input);
  expect(status, output).toBe(0);
  return output;
}

/** A copy of the content of the good site, and an edit of it. */
function copyOfContent(name: string) {
  const folder = place(name);
  cpSync(original, folder, { recursive: true });
  const file = join(folder, 'claims/cars-each-day.mdx');
  const text = readFileSync(file, 'utf8');
  return {
    folder,
    edit: (words: string) => writeFileSync(file, text.replace(/^title: /mu, `title: ${words} `)),
  };
}

test('any number of threads and of shards gives the same bytes', async () => {
  const { folder } = siteOf('good');
  for (const threads of isThorough ? ['1', '2', '8'] : ['3']) {
    const out = place(`threads-${threads}`);
    await mustBuild({ content: original, out, cache: place('threads'), args: ['--threads', threads] });
    expect(compareFolders(folder, out), `${threads} threads`).toEqual([]);
  }
  for (const count of isThorough ? [1, 3, 5] : [2]) {
    const shards = Array.from({ length: count }, (_, index) => place(`shard-${index + 1}-of-${count}`));
    for (const [index, out] of shards.entries()) {
      await mustBuild({
        content: original,
        out,
        cache: place('threads'),
        args: ['--shard', `${index + 1}/${count}`],
      });
    }
    const out = place(`merged-${count}`);
    // One shard of one is the whole site already.
    if (count > 1)
      await mustBuild({ content: original, out, cache: place('threads'), args: ['--merge', ...shards] });
    expect(compareFolders(folder, count > 1 ? out : (shards[0] ?? '')), `${count} shards`).toEqual([]);
  }
});

test('a build that is killed leaves a whole site, and the next one equals a clean one', async () => {
  const content = copyOfContent('kill-content');
  const [out, cache] = [place('killed'), place('kill-cache')];
  await mustBuild({ content: content.folder, out, cache });
  const random = new Random(1932);
  for (let round = 0; round < kills; round += 1) {
    const before = new Map(listFiles(out).map((file) => [file, readFileSync(join(out, file), 'latin1')]));
    content.edit(`Round ${round}`);
    const clean = place('kill-clean');
    rmSync(clean, { recursive: true, force: true });
    await mustBuild({ content: content.folder, out: clean, cache: place('kill-clean-cache') });
    const { status } = await runBuild({
      content: content.folder,
      out,
      cache,
      killAfter: 300 + random.below(1500),
    });
    // Every file that stood there stands there still, as it was or as it is to be.
    for (const [file, text] of before) {
      const now = existsSync(join(out, file)) ? readFileSync(join(out, file), 'latin1') : undefined;
      const next = existsSync(join(clean, file)) ? readFileSync(join(clean, file), 'latin1') : undefined;
      expect([text, next].includes(now), `round ${round}, status ${status}: ${file}`).toBe(true);
    }
    await mustBuild({ content: content.folder, out, cache });
    expect(compareFolders(out, clean), `round ${round}, status ${status}`).toEqual([]);
    expect(existsSync(`${out}.building`)).toBe(false);
  }
});

test('a torn manifest, a lost one and files that were tampered with are mended', async () => {
  const [out, cache] = [place('torn'), place('torn-cache')];
  const { folder } = siteOf('good');
  await mustBuild({ content: original, out, cache });
  const manifest = join(cache, 'manifest.json');
  const harms = [
    () => truncateSync(manifest, 1000),
    () => writeFileSync(manifest, '{"format":3}'),
    () => rmSync(manifest),
    () => rmSync(out, { recursive: true }),
    () => {
      rmSync(join(out, 'claims/cars-each-day'), { recursive: true });
      rmSync(join(out, 'pagefind/en/index'), { recursive: true });
      appendFileSync(join(out, 'index.html'), 'more');
      writeFileSync(join(out, 'claims/mine.html'), 'mine');
    },
  ];
  for (const [index, harm] of harms.entries()) {
    if (!isThorough && index % 4 > 0) continue;
    harm();
    await mustBuild({ content: original, out, cache });
    expect(compareFolders(folder, out), `harm ${index}`).toEqual([]);
  }
});

test('two builds at once wait for each other', async () => {
  const [out, cache] = [place('twice'), place('twice-cache')];
  const input = { content: original, out, cache };
  const outcomes = await Promise.all([runBuild(input), runBuild(input)]);
  expect(outcomes.map(({ status, output }) => `${status} ${status === 0 ? '' : output}`.trim())).toEqual([
    '0',
    '0',
  ]);
  expect(outcomes.some(({ output }) => output.includes('Another build'))).toBe(true);
  expect(compareFolders(siteOf('good').folder, out)).toEqual([]);
});

test('a full disk and one that is read-only leave the site as it was', async () => {
  const disk = place('disk');
  mkdirSync(disk);
  const mount = (...options: string[]) => spawnSync('mount', [...options, 'tmpfs', disk]).status === 0;
  test.skip(!mount('-t', 'tmpfs', '-o', 'size=24m'), 'Only root can make a disk of its own for this test.');
  const content = copyOfContent('disk-content');
  const [out, cache] = [join(disk, 'site'), place('disk-cache')];
  try {
    await mustBuild({ content: content.folder, out, cache });
    cpSync(out, place('disk-before'), { recursive: true });
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(freeBytes(disk) - 20_000));
    content.edit('Full');
    rmSync(join(cache, 'manifest.json'));
    const full = await runBuild({ content: content.folder, out, cache });
    expect(full.output).toContain('the disk is full');
    expect(full.status).toBe(1);
    expect(compareFolders(out, place('disk-before'))).toEqual([]);
    rmSync(join(disk, 'ballast'));
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const readOnly = await runBuild({ content: content.folder, out, cache });
    expect(readOnly.output).toMatch(/read-only/u);
    expect(readOnly.output).not.toMatch(/\n\s+at /u);
    expect(readOnly.status).toBe(1);
    execFileSync('mount', ['-o', 'remount,rw', disk]);
    await mustBuild({ content: content.folder, out, cache });
    await mustBuild({ content: content.folder, out: place('disk-clean'), cache: place('disk-clean-cache') });
    expect(compareFolders(out, place('disk-clean'))).toEqual([]);
  } finally {
    spawnSync('umount', [disk]);
  }
});

function freeBytes(folder: string): number {
  const text = execFileSync('df', ['--output=avail', '-B1', folder], { encoding: 'utf8' });
  return Number(text.split('\n')[1]);
}

test('when code changes, the site is as a clean build makes it, scripts of rare components included', async () => {
  const project = place('project');
  for (const name of [
    'src',
    'public',
    'package.json',
    'package-lock.json',
    'astro.config.mjs',
    'tsconfig.json',
  ])
    cpSync(join(projectFolder, name), join(project, name), { recursive: true });
  symlinkSync(join(projectFolder, 'node_modules'), join(project, 'node_modules'));
  const [out, cache] = [place('code'), place('code-cache')];
  const changes: (readonly [string, (text: string) => string])[] = [
    [
      'src/components/Chart.astro',
      (text) => `${text}\n<script>\n  document.title += ' (chart)';\n</script>\n`,
    ],
    ['src/styles/site.css', (text) => `${text}\n.wide { outline-offset: 3px; }\n`],
    ['src/i18n/en.ts', (text) => text.replace(/home: '[^']*'/u, "home: 'Front door'")],
    ['package-lock.json', (text) => `${text}\n`],
  ];
  await mustBuild({ content: original, out, cache, project });
  for (const [index, [file, change]] of changes.entries()) {
    const path = join(project, file);
    const text = readFileSync(path, 'utf8');
    expect(change(text), file).not.toBe(text);
    writeFileSync(path, change(text));
    if (!isThorough && index < changes.length - 1) continue;
    await mustBuild({ content: original, out, cache, project });
    const clean = place('code-clean');
    rmSync(clean, { recursive: true, force: true });
    await mustBuild({
      content: original,
      out: clean,
      cache: place(`code-clean-cache-${file.length}`),
      project,
    });
    expect(compareFolders(out, clean), file).toEqual([]);
  }
  const scripts = listFiles(out).filter(
    (file) => file.startsWith('_assets/') && readFileSync(join(out, file), 'utf8').includes('(chart)'),
  );
  expect(scripts).toHaveLength(1);
  const pages = listFiles(out).filter((file) => file.endsWith('.html'));
  const withCharts = pages.filter((file) => readFileSync(join(out, file), 'utf8').includes('class="chart"'));
  const loading = pages.filter((file) => readFileSync(join(out, file), 'utf8').includes(scripts[0] ?? '—'));
  expect(withCharts.length).toBeGreaterThan(0);
  expect(loading).toEqual(withCharts);
});
