import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './start-command.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium of this machine and how it was found. */
export interface Browser {
  readonly path: string;
  readonly foundBy: string;
}

/** A Chromium that is already here: named by CHROMIUM_PATH, on the PATH, or installed by Playwright. */
export async function installedBrowser(environment = process.env): Promise<Browser | undefined> {
  const named = environment['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return { path: named, foundBy: 'CHROMIUM_PATH' };
    throw new Error(
      `CHROMIUM_PATH names no program: “${named}”. Correct it, or unset it to let one be found.`,
    );
  }
  const onPath = findOnPath(environment['PATH'] ?? '');
  if (onPath !== undefined) return { path: onPath, foundBy: 'PATH' };
  const { chromium } = await import('playwright');
  const own = chromium.executablePath();
  return existsSync(own) ? { path: own, foundBy: 'Playwright' } : undefined;
}

/** A Chromium, installed from Debian’s packages when there is none and we may; else a sentence that says what to do. */
export async function findBrowser(): Promise<Browser> {
  const found = await installedBrowser();
  if (found !== undefined) return found;
  if (canInstall()) {
    console.log('No Chromium found: installing Debian’s (apt-get install chromium).');
    installFromDebian();
    const path = findOnPath(process.env['PATH'] ?? '');
    if (path !== undefined) return { path, foundBy: 'apt-get' };
  }
  throw new Error(
    'The end-to-end tests need Chromium, and none was found. Install one with “npx playwright install chromium”, or name yours: CHROMIUM_PATH=… npm test',
  );
}

function findOnPath(path: string): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installFromDebian(): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [['update'], ['install', '-y', '--no-install-recommends', 'chromium']];
  for (const step of steps) {
    const { status } = spawnSync('apt-get', step, { stdio: 'inherit', env: environment });
    if (status !== 0) console.error(`“apt-get ${step.join(' ')}” failed (${status ?? 'it did not start'}).`);
  }
}

if (import.meta.main) {
  await runCommand(async () => {
    const { path, foundBy } = await findBrowser();
    console.log(`Chromium: ${path} (found by ${foundBy})`);
    return 0;
  });
}
