import assert from 'node:assert/strict';
import { createServer, request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { type GuardedProxy, startGuardedProxy } from './guarded-proxy.ts';
import { listen } from './serve.ts';

describe('The proxy of the capturing browser', () => {
  const server = createServer((_, response) => response.end('within'));
  let port = 0;
  let open: GuardedProxy;
  let guarded: GuardedProxy;
  before(async () => {
    port = await listen(server, 0, '127.0.0.1');
    const lookup: GuardedProxyLookup = (name, done) =>
      name === 'inside.example.org'
        ? done(null, [{ address: '10.0.0.7', family: 4 }])
        : done(null, [{ address: '127.0.0.1', family: 4 }]);
    open = await startGuardedProxy({ allowPrivate: true, lookup });
    guarded = await startGuardedProxy({ allowPrivate: false, lookup });
  });
  after(async () => {
    await Promise.all([open.close(), guarded.close()]);
    server.close();
  });

  const ask = (proxy: GuardedProxy, path: string, method = 'GET') =>
    new Promise<{ status: number; text: string }>((done, fail) => {
      const asked = request(proxy.address, { path, method, headers: { host: 'any.example.org' } });
      asked.once('error', fail);
      asked.once('connect', (response, socket) => {
        socket.destroy();
        done({ status: response.statusCode ?? 0, text: '' });
      });
      asked.once('response', (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.once('end', () => done({ status: response.statusCode ?? 0, text }));
      });
      asked.end();
    });

  it('passes on what may be reached', async () => {
    assert.deepEqual(await ask(open, `http://town.example.org:${port}/`), { status: 200, text: 'within' });
    assert.equal((await ask(open, `town.example.org:${port}`, 'CONNECT')).status, 200);
    assert.equal(open.failureOf(`town.example.org:${port}`), undefined);
  });

  it('reaches no address that is not public, whether it is written out or what a name leads to', async () => {
    for (const host of [
      '127.0.0.1',
      '[::1]',
      '10.0.0.7',
      '169.254.169.254',
      'localhost',
      'inside.example.org',
      'town.example.org',
    ]) {
      assert.equal((await ask(guarded, `http://${host}/`)).status, 502, host);
      assert.equal((await ask(guarded, `${host}:443`, 'CONNECT')).status, 502, host);
      assert.equal(guarded.failureOf(host), 'private-address', host);
    }
  });

  it('tells nobody of what is no request to a proxy', async () => {
    assert.equal((await ask(guarded, '/')).status, 502);
    assert.equal((await ask(guarded, 'file:///etc/hostname')).status, 502);
  });
});

type GuardedProxyLookup = NonNullable<Parameters<typeof startGuardedProxy>[0]['lookup']>;
