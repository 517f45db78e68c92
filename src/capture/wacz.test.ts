import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Exchange } from './exchange.ts';
import { BadArchive, readWacz } from './read-wacz.ts';
import { digest, writeWacz } from './write-wacz.ts';

const address = 'https://town.example.org/bridge?page=2';
const page = { address, title: 'The bridge “1932”', at: '2026-11-22T09:30:00Z', software: 'Contrechamp' };
const exchange = (more: Partial<Exchange>): Exchange => ({
  ...{
    address,
    method: 'GET',
    at: '2026-11-22T09:30:00.120Z',
    requestHeaders: [{ name: 'accept', value: '*/*' }],
  },
  ...{ status: 200, statusText: 'OK', headers: [{ name: 'content-type', value: 'text/html' }] },
  body: strToU8('<p>The bridge was opened in May 1932.</p>'),
  ...more,
});
const exchanges = [
  exchange({
    address: 'https://town.example.org/',
    status: 302,
    statusText: 'Found',
    body: new Uint8Array(),
  }),
  exchange({
    headers: [
      { name: 'Content-Type', value: 'text/html' },
      { name: 'Content-Encoding', value: 'br' },
    ],
  }),
  exchange({
    address: 'https://town.example.org/a.png',
    body: Uint8Array.from({ length: 256 }, (_, byte) => byte),
  }),
];

describe('A web archive', () => {
  it('gives back every answer as it was, and says of which page it is', async () => {
    const read = await readWacz(await writeWacz(page, exchanges));
    assert.equal(read.address, address);
    assert.deepEqual([...read.exchanges.keys()].sort(), exchanges.map((one) => one.address).sort());
    for (const { address: own, status, body } of exchanges) {
      assert.equal(read.exchanges.get(own)?.status, status);
      assert.deepEqual(read.exchanges.get(own)?.body, body);
    }
  });

  it('keeps how its answers travelled under other names, since their bodies are unpacked', async () => {
    const read = await readWacz(await writeWacz(page, exchanges));
    const names = (read.exchanges.get(address)?.headers ?? []).map(({ name }) => name.toLowerCase());
    assert.ok(names.includes('x-orig-content-encoding') && !names.includes('content-encoding'));
  });

  it('has a checksum for each file, and an index that leads to each record', async () => {
    const files = unzipSync(await writeWacz(page, exchanges));
    const { resources } = JSON.parse(strFromU8(files['datapackage.json'] ?? new Uint8Array())) as {
      resources: { path: string; hash: string; bytes: number }[];
    };
    for (const { path, hash, bytes } of resources) {
      assert.equal(hash, `sha256:${digest(files[path] ?? new Uint8Array())}`);
      assert.equal(bytes, files[path]?.length);
    }
    const warc = files['archive/data.warc.gz'] ?? new Uint8Array();
    const lines = strFromU8(files['indexes/index.cdx'] ?? new Uint8Array())
      .trimEnd()
      .split('\n');
    assert.equal(lines.length, exchanges.length);
    for (const line of lines) {
      const { offset } = JSON.parse(line.slice(line.indexOf('{'))) as { offset: number };
      // Each record is a gzip member of its own: RFC 1952, 2.3.1.
      assert.deepEqual([warc[offset], warc[offset + 1]], [0x1f, 0x8b]);
    }
  });

  it('is refused with a sentence when anything in it was changed', async () => {
    const whole = await writeWacz(page, exchanges);
    const files = unzipSync(whole);
    const spoilt = Object.keys(files).map((name) => {
      const bytes = Uint8Array.from(files[name] ?? []);
      const place = Math.floor(bytes.length / 2);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      return { ...files, [name]: bytes };
    });
    const without = Object.keys(files)
      .filter((name) => name !== 'datapackage-digest.json')
      .map((name) => Object.fromEntries(Object.entries(files).filter(([own]) => own !== name)));
    for (const changed of [...spoilt, ...without])
      await assert.rejects(readWacz(zipSync(changed)), BadArchive);
    for (const cut of [0, 1, 100, whole.length - 30])
      await assert.rejects(readWacz(whole.slice(0, cut)), BadArchive);
  });

  it('is refused when it has files that none of ours has', async () => {
    const files = unzipSync(await writeWacz(page, exchanges));
    for (const name of [
      '../escape.txt',
      '/etc/name',
      'archive/../../up',
      'pages\\pages.jsonl',
      'readme.txt',
      'archive/more.warc.gz',
    ])
      await assert.rejects(readWacz(zipSync({ ...files, [name]: strToU8('x') })), BadArchive, name);
  });
});
