import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../sites.ts';

/**
 * Installs the pinned packages of a peer’s package.json into a cache of the benchmark, once: they are no dependencies of
 * ours. Gives the folder `node_modules`, or a sentence that says why there is none.
 */
export function installPackages(packageFile: string): { modules: string } | { failure: string } {
  const digest = createHash('sha256').update(readFileSync(packageFile)).digest('hex').slice(0, 16);
  const folder = join(projectFolder, 'node_modules/.cache/contrechamp-bench', digest);
  const modules = join(folder, 'node_modules');
  const done = join(folder, 'done');
  if (existsSync(done)) return { modules };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyFileSync(packageFile, join(folder, 'package.json'));
  console.log(`The packages of ${packageFile.slice(projectFolder.length + 1)} are installed, once.`);
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder];
  const { status, stderr } = spawnSync('npm', ['install', ...options], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) return { failure: `npm could not install them: ${stderr.trim().split('\n')[0]}` };
  writeFileSync(done, '');
  return { modules };
}
