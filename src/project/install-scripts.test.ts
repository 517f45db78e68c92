import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')) as Record<string, unknown>;

interface Installed {
  readonly hasInstallScript?: boolean;
}

test('Every package that runs a script when it is installed is named: npm runs all that is not named false', () => {
  const packages = read('package-lock.json')['packages'] as Record<string, Installed>;
  const running = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.replace(/^.*node_modules\//u, ''));
  assert.deepEqual(Object.keys(read('package.json')['allowScripts'] as object).sort(), running.sort());
});

test('What the site is built on is asked for by name', () => {
  const dependencies = read('package.json')['dependencies'] as Record<string, string>;
  for (const name of ['astro', '@astrojs/mdx', 'remark', 'rehype', 'playwright'])
    assert.ok(dependencies[name], name);
});
