import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { resolvePath } from '../src/cli/serve-file.ts';
import { readPages, select } from './html.ts';
import { projectFolder, recipes, runBuild, siteOrigin } from './sites.ts';

const fixtures = join(import.meta.dirname, 'fixtures/import');
let workshop = '';

test.beforeAll(() => {
  workshop = mkdtempSync(join(tmpdir(), 'contrechamp-imported-'));
});

test.afterAll(() => {
  rmSync(workshop, { recursive: true, force: true });
});

test('damaged reviews become a site without a broken link, drafts published too', async () => {
  test.setTimeout(600_000);
  const content = join(workshop, 'content');
  cpSync(join(recipes.shipped.content, 'pages'), join(content, 'pages'), { recursive: true });
  const site = readFileSync(join(recipes.shipped.content, 'site.yml'), 'utf8')
    .replace('languages: [fr, en]', 'languages: [en, fr]')
    .replace(/^document: .*\n/mu, '');
  writeFileSync(join(content, 'site.yml'), `${site}\n${readFileSync(join(fixtures, 'ratings.yml'), 'utf8')}`);
  const reviews = readdirSync(join(fixtures, 'reviews')).map((name) => join(fixtures, 'reviews', name));
  const imported = spawnSync(process.execPath, [join(projectFolder, 'src/cli/import.ts'), ...reviews], {
    encoding: 'utf8',
    env: { ...process.env, CONTRECHAMP_CONTENT: content },
  });
  expect(imported.stderr).toBe('');
  expect(imported.stdout).toContain('34 claims written: 15 published, 19 drafts.');
  const claims = join(content, 'claims');
  for (const name of readdirSync(claims)) {
    const text = readFileSync(join(claims, name), 'utf8');
    const finished = text
      .replace(/^status: draft$/mu, 'status: published')
      .replace(/^verdict: misleading$/mu, '$&\nconclusion: Whoever reads it believes something else.');
    writeFileSync(join(claims, name), finished);
  }
  const out = join(workshop, 'out');
  const { status, output } = await runBuild({ content, out, cache: join(workshop, 'cache') });
  expect(status, output).toBe(0);

  const pages = readPages(out);
  const broken = pages.flatMap((page) =>
    select(page, 'a', 'href').flatMap(({ attributes }) => {
      const address = new URL(attributes.get('href') ?? '', `${siteOrigin}${page.path}`);
      const isHere = address.origin !== siteOrigin || resolvePath(out, '', address.pathname).kind === 'file';
      return isHere ? [] : [`${page.file}: ${address.href}`];
    }),
  );
  expect(broken).toEqual([]);
  const hostile = pages.find(
    ({ path }) => path.startsWith('/claims/import-x-from-y') && !path.endsWith('/embed/'),
  );
  expect(hostile?.html).toContain('{process.exit()}');
  const scripts = hostile === undefined ? [] : select(hostile, 'script');
  const types = new Set(
    scripts.map(
      ({ attributes }) => attributes.get('src')?.replace(/^(\/_assets\/).*/u, '$1') ?? attributes.get('type'),
    ),
  );
  expect([...types].sort()).toEqual(['/_assets/', 'application/ld+json']);
  expect(pages.filter(({ html }) => html.includes('lang="ar" dir="rtl"')).length).toBeGreaterThan(0);
});
