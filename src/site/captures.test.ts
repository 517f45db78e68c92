import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { townContent } from '#fixtures/town-site';
import type { ClaimData } from '#outputs/claim-data-schema';
import { openSite } from './open-site.ts';
import { siteOutputs } from './outputs.ts';

const origin = 'https://facts.example.org';
const assets = { style: '', script: '', host: '', offline: { worker: '', removal: '' } };
const url = 'https://town.example.org/minutes';
const quote = 'opened before a great crowd';
const digest = (sign: string) => sign.repeat(64);
const picture = { bytes: 900, sha256: digest('a'), width: 1600, height: 800 };
const entry = {
  ...{ asked: url, at: '2026-01-06T09:30:00Z', outcome: 'kept' },
  passages: [{ quote, found: true, picture }],
  ...{ pdf: { bytes: 5000, sha256: digest('b') }, wacz: { bytes: 7000, sha256: digest('c') } },
};
const kept = {
  'minutes/1.webp': digest('a'),
  'minutes/page.pdf': digest('b'),
  'minutes/page.wacz': digest('c'),
};

/** The files of captures that leave the site, and what claim.json tells of them. */
function published(publish: string) {
  const source = { id: 'minutes', title: 'Minutes', publisher: 'Archive', url, lang: 'en', quote };
  const content = townContent({
    ...{ claims: { bridge: { sources: [source] } }, captures: { minutes: entry }, kept },
    site: { capture: { publish } },
  });
  const outputs = [...siteOutputs(openSite(content, { origin, base: '', drafts: false, assets }))];
  const files = outputs.flatMap((output) =>
    output.kind === 'capture' && output.draw === 'text'
      ? [[output.path, new TextDecoder().decode(output.view() as Uint8Array)]]
      : [],
  );
  const data = outputs.find(({ path }) => path === 'claims/bridge/claim.json');
  const { sources } = JSON.parse(String(data?.draw === 'text' ? data.view() : '')) as ClaimData;
  const [own] = sources;
  return { files, captured: own?.captured, capture: own?.passages[0]?.capture };
}

describe('Captures', () => {
  const address = `${origin}/captures/minutes`;
  const picturePath = 'captures/minutes/aaaaaaaaaaaaaaaa.webp';

  it('leave the site as pictures of passages, with addresses that tell their bytes', () => {
    assert.deepEqual(published('passages'), {
      files: [[picturePath, 'minutes/1.webp']],
      captured: { at: entry.at },
      capture: { ...picture, url: `${origin}/${picturePath}` },
    });
  });

  it('leave it whole where site.yml says so, and not at all where it says that', () => {
    const all = published('all');
    assert.deepEqual(all.files, [
      [picturePath, 'minutes/1.webp'],
      ['captures/minutes/bbbbbbbbbbbbbbbb.pdf', 'minutes/page.pdf'],
      ['captures/minutes/cccccccccccccccc.wacz', 'minutes/page.wacz'],
    ]);
    assert.deepEqual(all.captured, {
      at: entry.at,
      pdf: { ...entry.pdf, url: `${address}/bbbbbbbbbbbbbbbb.pdf` },
      wacz: { ...entry.wacz, url: `${address}/cccccccccccccccc.wacz` },
    });
    assert.deepEqual(published('none'), { files: [], captured: undefined, capture: undefined });
  });
});
