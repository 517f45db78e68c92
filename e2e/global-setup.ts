import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../src/cli/browser.ts';
import { type Served, serve } from '../src/cli/serve.ts';
import {
  projectFolder,
  publishSites,
  type Recipe,
  recipes,
  runBuild,
  type Site,
  type SiteName,
} from './sites.ts';

/** Finds the browser, builds every site once, and serves them until the tests end. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const { path, foundBy } = await findBrowser();
  console.log(`Chromium: ${path} (found by ${foundBy})`);
  const workshop = mkdtempSync(join(tmpdir(), 'contrechamp-e2e-'));
  const servers: Served[] = [];
  const cleanUp = async () => {
    await Promise.all(servers.map((server) => server.close()));
    rmSync(workshop, { recursive: true, force: true });
  };
  try {
    const sites: Site[] = [];
    const waiting = Object.keys(recipes) as SiteName[];
    const buildInTurn = async () => {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        const site = await buildOne(name, workshop);
        const server = await serve({ root: site.folder, base: site.base, port: 0, host: 'localhost' });
        servers.push(server);
        sites.push({ ...site, origin: server.origin });
      }
    };
    // Two at a time: a build of a small site is busy on one core for most of its time.
    await Promise.all([buildInTurn(), buildInTurn()]);
    publishSites(sites);
    return cleanUp;
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

async function buildOne(name: SiteName, workshop: string): Promise<Omit<Site, 'origin'>> {
  const started = performance.now();
  const { base } = recipes[name];
  const content = contentOf(recipes[name], join(workshop, name, 'content'));
  const folder = join(workshop, name, 'site');
  const cache = join(workshop, name, 'cache');
  const { status, output } = await runBuild({ content, base, out: folder, cache });
  if (status !== 0) throw new Error(`The site “${name}” could not be built:\n${output}`);
  console.log(`Built the site “${name}” in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return { name, folder, base, content, cache };
}

/** The content folder of a recipe: a copy where its site.yml says more. */
function contentOf({ content, settings }: Recipe, copy: string): string {
  if (settings === undefined) return content;
  cpSync(join(projectFolder, content), copy, { recursive: true });
  appendFileSync(join(copy, 'site.yml'), `\n${settings}\n`);
  return copy;
}
