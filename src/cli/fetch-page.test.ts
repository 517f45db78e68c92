import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { hostGate } from '#sources/host-gate';
import { look } from '#sources/look';
import type { Failure, Fetch } from '#sources/network';
import { readPage } from '#sources/page-text';
import { fetchPages, type FetchLimits } from './fetch-page.ts';
import { html, startTestServer, type TestServer } from '#fixtures/sources-test-server';

/** Nothing here waits for the time to be up, but a busy machine may need some. */
const limits: FetchLimits = { connect: 60_000, overall: 60_000, bytes: 10_000, allowPrivate: false };
const inside: Failure = { kind: 'failure', reason: 'private-address' };

describe('A request without --allow-private', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({
      127: html('secret'),
      localhost: html('secret'),
      inside: html('secret'),
    });
  });
  after(() => server.close());

  const addresses = [
    ...['127.0.0.1', '127.1', '2130706433', '0x7f.1', '0.0.0.0', '10.1.2.3', '172.16.0.1', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '224.0.0.1', '255.255.255.255', 'localhost'],
    ...['[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[fe80::1]', '[fc00::1]'],
    ...['[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[2001:db8::1]', '[ff02::1]'],
  ];
  for (const host of addresses) {
    it(`does not reach ${host}`, async () => {
      const address = new URL(`http://${host}:${server.port}/`).href;
      assert.deepEqual(await fetchPages(limits)(address, {}), inside);
    });
  }

  it('does not reach a public name that turns out to be a private address', async () => {
    const lookups: FetchLimits[] = [
      { ...limits, lookup: (_name, done) => done(null, [{ address: '127.0.0.1', family: 4 }]) },
      { ...limits, lookup: (_name, done) => done(null, [{ address: '::ffff:127.0.0.1', family: 6 }]) },
    ];
    for (const each of lookups) {
      assert.deepEqual(await fetchPages(each)(`http://inside.example.org:${server.port}/`, {}), inside);
    }
  });

  it('does not follow a public page to a private one', async () => {
    const real = fetchPages({
      ...limits,
      lookup: (_name, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    });
    const targets = [
      `http://127.0.0.1:${server.port}/`,
      'http://169.254.169.254/latest',
      'http://inside.example.org/',
    ];
    for (const location of targets) {
      const fetch: Fetch = async (address, headers) =>
        address.startsWith('https://public.example.org/')
          ? { kind: 'answer', status: 302, headers: { location }, body: new Uint8Array(), whole: true }
          : real(address, headers);
      const manners = { agent: 'Test', pause: 0, longestWait: 0, allowPrivate: false };
      const network = { fetch, sleep: async () => undefined, now: () => new Date(0) };
      const gate = hostGate(network, 0);
      const looking = { ...network, gate, manners, readPage, mayAsk: async () => true };
      const { kind, reason } = await look('https://public.example.org/page', [], looking);
      assert.deepEqual({ kind, reason }, { kind: 'skipped', reason: 'private-address' }, location);
    }
  });

  it('leaves no trace on the server', () => {
    assert.deepEqual(server.log, []);
  });
});

describe('A request that nobody answers', () => {
  it('ends when the time for an answer is up', async () => {
    const server = await startTestServer({ silent: () => undefined });
    const lookup: FetchLimits['lookup'] = (_name, done) => done(null, [{ address: '127.0.0.1', family: 4 }]);
    const fetch = fetchPages({ ...limits, overall: 50, allowPrivate: true, lookup });
    const result = await fetch(`http://silent.example.org:${server.port}/`, {});
    await server.close();
    assert.deepEqual(result, { kind: 'failure', reason: 'timeout' });
  });

  it('ends when the time for a connection is up', async () => {
    const fetch = fetchPages({ ...limits, connect: 50, lookup: () => undefined });
    assert.deepEqual(await fetch('http://silent.example.org/', {}), { kind: 'failure', reason: 'timeout' });
  });
});

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('A request over https', { skip: hasOpenssl() ? false : 'no openssl to make a certificate' }, () => {
  it('tells a certificate that nobody vouches for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'contrechamp-tls-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const how = [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=town.example.org',
    ];
    execFileSync('openssl', [...how, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    try {
      const result = await fetchPages({ ...limits, allowPrivate: true })(`https://127.0.0.1:${port}/`, {});
      assert.deepEqual(result, { kind: 'failure', reason: 'certificate' });
    } finally {
      server.close();
      rmSync(folder, { recursive: true });
    }
  });
});
