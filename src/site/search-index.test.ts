import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixtureContexts } from '#fixtures/fixture-site';
import { searchRecords } from '#outputs/search/records';
import { buildIndex } from './search-index.ts';

const [context] = fixtureContexts('good');
const records = searchRecords(context, context.graph.newest.get('en') ?? []);

const bytes = (files: ReadonlyMap<string, Uint8Array | string>) =>
  [...files].map(([path, content]) => `${path} ${Buffer.from(content).toString('base64')}`).sort();

test('the same records give the same index, byte for byte', async () => {
  assert.deepEqual(bytes(await buildIndex(records)), bytes(await buildIndex(records)));
});

test('an index has what the page needs and nothing of Pagefind’s own interfaces', async () => {
  const files = [...(await buildIndex(records)).keys()];
  assert.ok(files.includes('pagefind.js'));
  assert.ok(files.some((path) => path.startsWith('wasm.en.')));
  assert.deepEqual(
    files.filter((path) => /ui|highlight|unknown|\.css$/u.test(path)),
    [],
  );
});

test('the code that asks is with the first part of an index, and takes its searching code from there', async () => {
  const files = await buildIndex(records, { isFirst: false, parts: 3 });
  assert.deepEqual(
    [...files.keys()].filter((path) => /\.js$|wasm/u.test(path)),
    [],
  );
  const code = String((await buildIndex(records)).get('pagefind.js'));
  const address = /const wasm_url=`([^`]*)`/u.exec(code)?.[1] ?? '';
  const addressIn = (basePath: string) =>
    new Function('language', `return \`${address}\``).call({ basePath }, 'en') as unknown;
  assert.equal(addressIn('/pagefind/en/part-12/'), '/pagefind/en/wasm.en.pagefind');
  assert.equal(addressIn('/pagefind/en/'), '/pagefind/en/wasm.en.pagefind');
  assert.equal(addressIn('/pagefind/en/pages/'), '/pagefind/en/wasm.en.pagefind');
});

test('parts that are opened at the same time start the searching code once', async () => {
  const code = String((await buildIndex(records)).get('pagefind.js'));
  assert.match(code, /function __wbg_init\(given\)\{return started\?\?=startOnce\(given\);\}/u);
});
