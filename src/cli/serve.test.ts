import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve, type Served } from './serve.ts';

describe('the static server', () => {
  let folder = '';
  let site: Served;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'contrechamp-serve-'));
    const root = join(folder, 'site');
    mkdirSync(join(root, 'claims'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(root, 'index.html'), 'front');
    writeFileSync(join(root, 'claims/index.html'), 'claims'.repeat(200));
    writeFileSync(join(root, '404.html'), 'nothing here');
    symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
    site = await serve({ root, base: '/project', port: 0, host: 'localhost' });
  });

  after(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${site.origin}${path}`, { redirect: 'manual', ...init });

  it('shows the index of a folder below the base', async () => {
    const response = await ask('/project/');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(await response.text(), 'front');
  });

  it('sends a folder without its slash on, with the query', async () => {
    const response = await ask('/project/claims?by=date');
    assert.equal(response.status, 301);
    assert.equal(response.headers.get('location'), '/project/claims/?by=date');
    assert.equal((await ask('/')).headers.get('location'), '/project/');
  });

  it('shows the site’s own page for what is missing, with status 404', async () => {
    const response = await ask('/project/no/');
    assert.equal(response.status, 404);
    assert.equal(await response.text(), 'nothing here');
  });

  it('compresses as the reader accepts', async () => {
    const packed = await ask('/project/claims/', { headers: { 'accept-encoding': 'gzip, br' } });
    assert.equal(packed.headers.get('content-encoding'), 'br');
    const refused = await ask('/project/claims/', { headers: { 'accept-encoding': 'br;q=0, gzip' } });
    assert.equal(refused.headers.get('content-encoding'), 'gzip');
    assert.equal(await refused.text(), 'claims'.repeat(200));
  });

  it('answers HEAD without a body, and other methods not at all', async () => {
    const head = await ask('/project/', { method: 'HEAD' });
    assert.equal(head.headers.get('content-length'), '5');
    assert.equal(await head.text(), '');
    assert.equal((await ask('/project/', { method: 'POST' })).status, 405);
  });

  it('gives no file outside the site', async () => {
    for (const path of [
      '/project/%2e%2e/secret.txt',
      '/project/..%2fsecret.txt',
      '/project/link.txt',
      '/%E0',
    ]) {
      assert.equal((await ask(path)).status, 404, path);
    }
  });

  it('tells in a sentence that a port is taken', async () => {
    const port = Number(new URL(site.origin).port);
    await assert.rejects(serve({ root: folder, port, host: 'localhost' }), {
      message: `Port ${port} is taken by another program. Stop that one, or choose another: PORT=${port + 1} npm start`,
    });
  });
});
