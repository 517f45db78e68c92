import { defineConfig } from '@playwright/test';
import { installedBrowser } from '../src/cli/browser.ts';

// The global setup installs a browser where there is none; workers read this file again after it.
const browser = await installedBrowser();

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  // For machines many times slower, or busy: what takes long says so, and nothing here is a measure of speed.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    screenshot: 'only-on-failure',
    // What a worker fetches no test sees; the one about reading offline lets it in.
    serviceWorkers: 'block',
    launchOptions: browser === undefined ? {} : { executablePath: browser.path },
  },
});
