import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type LeftOut, leftOut, type SiteHost, siteHosts } from '#schema/site';
import { hostLimits } from './host-limits.ts';
import { type Hosting, hostWarnings } from './host-warnings.ts';
import { type SiteSize, siteSize } from './site-size.ts';

const small: SiteSize = {
  ...{ files: 14, bytes: 171_000 },
  ...{ largest: { path: 'claims.json', bytes: 90_000 }, fullest: { path: 'claims/jobs/', files: 7 } },
  spared: { pictures: { files: 1, bytes: 60_000 }, snippets: { files: 1, bytes: 20_000 } },
};
const all: Pick<Hosting, 'leaveOut'> = { leaveOut: leftOut };
const MiB = 1024 * 1024;

describe('The size of a site', () => {
  test('is that of its files, its largest file and its fullest folder', () => {
    const files = [
      ['index.html', 10],
      ['claims/a/index.html', 30],
      ['claims/a/card.svg', 30],
      ['claims/a/card.png', 5],
      ['fr/claims/a/card.png', 6],
      ['card.png', 7],
      ['claims/a/embed/index.html', 8],
      ['embed/a/index.html', 9],
      ['embed/index.html', 9],
    ] as const;
    assert.deepEqual(siteSize(files), {
      ...{ files: 9, bytes: 114 },
      ...{ largest: { path: 'claims/a/index.html', bytes: 30 }, fullest: { path: 'claims/a/', files: 3 } },
      spared: { pictures: { files: 2, bytes: 11 }, snippets: { files: 1, bytes: 8 } },
    });
  });

  test('is nothing where there are no files', () => {
    const nothing = siteSize([]);
    assert.deepEqual([nothing.files, nothing.bytes], [0, 0]);
    assert.deepEqual(hostWarnings(nothing, all), []);
  });
});

describe('What is said of the size of a site', () => {
  /** The host, what is just enough for it, a step more, and what is said of that. */
  const limits: readonly (readonly [SiteHost, Partial<SiteSize>, Partial<SiteSize>, string])[] = [
    [
      'github-pages',
      { bytes: 1_000_000_000, files: 900_000 },
      { bytes: 1_000_000_001 },
      'The site has 1,000.1 MB; GitHub Pages takes at most 1,000 MB.',
    ],
    [
      'netlify',
      { fullest: { path: 'seen/', files: 54_000 } },
      { fullest: { path: 'seen/', files: 54_001 } },
      'The site has 54,001 files in the folder “seen/”; Netlify takes at most 54,000 files.',
    ],
    [
      'cloudflare-pages',
      { files: 20_000, bytes: 5_000_000_000 },
      { files: 20_001 },
      'The site has 20,001 files; Cloudflare Pages takes at most 20,000 files on its free plan.',
    ],
    [
      'cloudflare-pages',
      { largest: { path: 'claims.csv', bytes: 25 * MiB } },
      { largest: { path: 'claims.csv', bytes: 25 * MiB + 1 } },
      'The site has a file of 26.3 MB, claims.csv; Cloudflare Pages takes at most 26.2 MB on its free plan.',
    ],
  ];
  for (const [host, enough, more, text] of limits) {
    test(`for ${host}: ${text}`, () => {
      assert.deepEqual(hostWarnings({ ...small, ...enough }, { host, ...all }), []);
      assert.deepEqual(hostWarnings({ ...small, ...more }, { host, ...all }), [`Warning: ${text}`]);
    });
  }

  test('holds against each limit that is known', () => {
    const huge: SiteSize = {
      ...small,
      ...{ files: 1e9, bytes: 1e15 },
      ...{ largest: { path: 'a', bytes: 1e12 }, fullest: { path: '', files: 1e8 } },
    };
    for (const host of siteHosts) {
      const known = Object.values(hostLimits[host]).filter((limit) => typeof limit === 'number');
      assert.equal(hostWarnings(huge, { host, ...all }).length, known.length, host);
      assert.deepEqual(hostWarnings(small, { host, ...all }), []);
    }
  });

  test('names what is made and could be left out, where the whole is too much', () => {
    const many = { ...small, files: 20_001, bytes: 1_000_000_001 };
    const told = (leaveOut: readonly LeftOut[], size: SiteSize = many) =>
      siteHosts.flatMap((host) => hostWarnings(size, { host, leaveOut }).map((line) => line.split('. ')[1]));
    const both = (text: string) => [text, text];
    assert.deepEqual(
      told([]),
      both(
        'In site.yml, outputs.leaveOut can spare pictures (1 file, 0.1 MB), snippets (1 file, 0.1 MB), small-sources.',
      ),
    );
    assert.deepEqual(
      told(['pictures', 'small-sources']),
      both('In site.yml, outputs.leaveOut can spare snippets (1 file, 0.1 MB).'),
    );
    const fewer = { ...many, spared: { ...many.spared, pictures: { files: 0, bytes: 0 } } };
    assert.deepEqual(
      told(['snippets'], fewer),
      both('In site.yml, outputs.leaveOut can spare small-sources.'),
    );
    const large = { ...small, largest: { path: 'claims.csv', bytes: 30 * MiB } };
    assert.doesNotMatch(hostWarnings(large, { host: 'cloudflare-pages', leaveOut: [] }).join(), /leaveOut/u);
  });

  test('is one line where no host is named', () => {
    assert.deepEqual(hostWarnings(small, all), []);
    assert.deepEqual(hostWarnings({ ...small, files: 24_310, bytes: 412_300_000 }, all), [
      'Note: The site has 24,310 files and 412.3 MB, which is more than is taken by Cloudflare Pages (20,000 files on its free plan).',
    ]);
    assert.deepEqual(hostWarnings({ ...small, files: 30_000, bytes: 2_000_000_000 }, all), [
      'Note: The site has 30,000 files and 2,000 MB, which is more than is taken by GitHub Pages (1,000 MB) and by Cloudflare Pages (20,000 files on its free plan).',
    ]);
  });
});
