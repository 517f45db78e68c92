import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildFrame } from '#model/views/frame';
import { town } from '#fixtures/town-site';
import { feedLinks } from './feed-links.ts';
import { breadcrumbList } from './page-data.ts';
import { addressLookupFiles, normaliseAddress } from './address-lookup.ts';

const root = 'https://facts.example.org';

describe('the look-up of addresses', () => {
  for (const [address, expected] of [
    ['https://www.example.org/a/', 'example.org/a'],
    ['http://example.org', 'example.org'],
    ['https://example.org:8080//', 'example.org:8080'],
    ['https://example.org:443/?b=2&a=1&utm_source=x#top', 'example.org?a=1&b=2'],
    ['HTTPS://EXAMPLE.org/A', 'example.org/A'],
    ['ftp://example.org/', undefined],
    ['https://', undefined],
    ['example.org', undefined],
  ] as const)
    it(`knows ${address} as ${expected ?? 'nothing'}`, () => {
      assert.equal(normaliseAddress(address), expected);
    });

  it('holds the claims of each document that has an address, each claim once', () => {
    const url = 'https://town.example.org/tract';
    const tract = { title: 'Tract', publisher: 'P', language: 'fr' };
    const appearances = [{ document: 'one' }, { document: 'other' }];
    const parts = {
      claims: { a: { appearances }, b: {} },
      documents: { one: { ...tract, url }, other: { ...tract, url: `${url}/` } },
    };
    const files = [...addressLookupFiles(town(parts))];
    assert.deepEqual(
      files.map(([prefix, data]) => [
        prefix.length,
        Object.entries(data).map(([digest, claims]) => [digest.startsWith(prefix), claims]),
      ]),
      [
        [
          3,
          [
            [
              true,
              [{ claim: 'a', verdict: 'true', title: { en: 'About a' }, url: { en: `${root}/claims/a/` } }],
            ],
          ],
        ],
      ],
    );
  });
});

describe('a page', () => {
  const frame = buildFrame(town(), {
    ...{ title: 'History', description: 'It.', pathIn: () => '/topics/history/page-2/' },
    breadcrumbs: [{ label: 'Topics', href: '/topics/' }, { label: 'History' }],
  });

  it('tells its feeds, the closest first', () => {
    const links = (feed?: Parameters<typeof feedLinks>[1]) =>
      feedLinks(frame, feed).map(({ href, title }) =>
        [href, ...(title === undefined ? [] : [title])].join(' '),
      );
    assert.deepEqual(links('front'), ['/feed.xml Town facts', '/feed.json Town facts']);
    assert.deepEqual(links('corrections'), ['/corrections.xml History · Town facts', '/feed.xml']);
    assert.deepEqual(links('own'), [
      '/topics/history/feed.xml History · Town facts',
      '/topics/history/feed.json History · Town facts',
      '/feed.xml',
    ]);
    assert.deepEqual(links(), ['/feed.xml']);
  });

  it('tells the way to it in numbered steps, the last without an address', () => {
    assert.deepEqual(
      breadcrumbList(frame).itemListElement.map((step) => [
        step.position,
        step.name,
        'item' in step && step.item,
      ]),
      [
        [1, 'Home', `${root}/`],
        [2, 'Topics', `${root}/topics/`],
        [3, 'History', false],
      ],
    );
  });
});
