import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'astro';
import { pageConfig, type PagePlace } from './page-config.ts';

/** What is compiled, and the folder that it is compiled into. */
export interface CompileRequest extends PagePlace {
  readonly folder: string;
}

/** Has Astro compile the pages into a folder: `server/` draws them, `client/` holds what they load. */
export async function compilePages({ folder, ...place }: CompileRequest): Promise<void> {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  await build({
    ...pageConfig(place),
    configFile: false,
    logLevel: 'warn',
    outDir: draft,
    cacheDir: `${draft}/cache`,
  });
  rmSync(join(draft, 'cache'), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

// A process of its own: Astro and its bundler take hundreds of megabytes, which end with it.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await compilePages(JSON.parse(process.argv[2] ?? '{}') as CompileRequest);
}
