import assert from 'node:assert/strict';
import { createHash, webcrypto } from 'node:crypto';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { bookmarklet } from './bookmarklet.ts';
import { fixtureContexts } from '#fixtures/fixture-site';
import { addressDigest, normaliseAddress, addressLookupFiles } from './address-lookup.ts';

const spellings: readonly (readonly [string, string | undefined])[] = [
  ['https://example.org/a', 'example.org/a'],
  ['http://www.example.org/a/', 'example.org/a'],
  ['HTTPS://Example.ORG:443/a#part', 'example.org/a'],
  ['https://example.org/A', 'example.org/A'],
  ['https://example.org', 'example.org'],
  ['https://example.org:8080/', 'example.org:8080'],
  ['https://example.org/a?b=2&a=1&utm_source=x&fbclid=y', 'example.org/a?a=1&b=2'],
  ['https://example.org/?p=43255', 'example.org?p=43255'],
  ['https://example.org/été', 'example.org/%C3%A9t%C3%A9'],
  ['ftp://example.org/a', undefined],
  ['not an address', undefined],
];

for (const [address, expected] of spellings) {
  test(`${address} is known as ${expected ?? 'nothing'}`, () => {
    assert.equal(normaliseAddress(address), expected);
  });
}

test('the digest is SHA-256', () => {
  assert.equal(addressDigest('example.org/a'), createHash('sha256').update('example.org/a').digest('hex'));
});

test('a checked page is found under the first three digits, with the claims in it', () => {
  const [context] = fixtureContexts('content');
  const digest = addressDigest(
    normaliseAddress('https://simseo.fr/hollywood-exhorte-trump-a-proteger-le-film-la-television-de-lia') ??
      '',
  );
  const entries = addressLookupFiles(context).get(digest.slice(0, 3))?.[digest] ?? [];
  const document = context.graph.documents.get('hollywood-exhorte-trump');
  assert.deepEqual(
    entries.map(({ claim }) => claim),
    document?.claims,
  );
});

const clickIds = [
  'fbclid',
  'gclid',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'yclid',
  'twclid',
  'igshid',
  'igsh',
];

test('the bookmarklet asks for the prefix alone and finds the same claims, however the address is spelt', async () => {
  const [context] = fixtureContexts('content');
  const files = addressLookupFiles(context);
  const asked: string[] = [];
  const told = await new Promise<string>((done) => {
    runInNewContext(bookmarklet(context).replace(/^javascript:/u, ''), {
      ...{ URL, URLSearchParams, TextEncoder, Uint8Array, crypto: webcrypto, alert: done },
      location: {
        href: `http://www.simseo.fr/hollywood-exhorte-trump-a-proteger-le-film-la-television-de-lia/?utm_source=x&${clickIds.map((name) => `${name}=1`).join('&')}&mc_cid=1&mc_eid=1&_ga=1#top`,
      },
      fetch: async (address: string) => {
        asked.push(address);
        const data = files.get(address.slice(-8, -5));
        return { ok: data !== undefined, json: () => data };
      },
    });
  });
  assert.match(asked.join(), /^https:\/\/facts\.example\.org\/project\/seen\/[0-9a-f]{3}\.json$/u);
  const count = context.graph.documents.get('hollywood-exhorte-trump')?.claims.length;
  assert.equal(told.split('\n').length, count);
});
