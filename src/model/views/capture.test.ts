import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimIn, type Look, town, type Town } from '#fixtures/town-site';
import { claimView } from './claim.ts';
import { sourcePageView } from './sources.ts';

const url = 'https://town.example.org/minutes';
const quote = 'opened before a great crowd';
const digest = (sign: string) => sign.repeat(64);
const source = {
  ...{ id: 'minutes', title: 'Minutes', publisher: 'Archive', url, accessed: '2026-01-05', lang: 'en' },
  ...{ noArchive: 'Not looked for.', quote, locator: 'second paragraph' },
};
const picture = { bytes: 900, sha256: digest('a'), width: 1600, height: 800 };
const entry = {
  ...{ asked: url, at: '2026-01-06T09:30:00Z', outcome: 'kept', status: 200, banner: 'none' },
  passages: [{ quote, found: true, picture }],
  pdf: { bytes: 5000, sha256: digest('b') },
  wacz: { bytes: 7000, sha256: digest('c') },
};
const kept = {
  'minutes/1.webp': digest('a'),
  'minutes/page.pdf': digest('b'),
  'minutes/page.wacz': digest('c'),
};

function site(parts: Town = {}, look: Look = {}) {
  return town(
    { claims: { bridge: { sources: [source] } }, captures: { minutes: entry }, kept, ...parts },
    look,
  );
}

function shown(parts: Town = {}, look: Look = {}) {
  const context = site(parts, look);
  const onClaim = claimView(context, claimIn(context, 'bridge')).evidence[0]?.entries[0]?.passages[0];
  const node = context.graph.sources.get('minutes');
  assert.ok(onClaim !== undefined && node !== undefined);
  assert.deepEqual(sourcePageView(context, node).uses[0]?.passages[0]?.capture, onClaim.capture);
  return onClaim.capture;
}

describe('The picture of a passage', () => {
  it('stands beside its quotation, with what it shows, its day and its checksum', () => {
    assert.deepEqual(shown(), {
      href: '/captures/minutes/aaaaaaaaaaaaaaaa.webp',
      width: 1600,
      height: 800,
      alternative: 'Capture of the page: “opened before a great crowd” (Minutes, second paragraph).',
      kept: 'Page kept on 6 January 2026',
      sha256: digest('a'),
      files: [],
    });
  });

  it('names the page of a PDF, and speaks the language of the page', () => {
    const captures = { minutes: { ...entry, passages: [{ quote, found: true, page: 12, picture }] } };
    const translations = { 'bridge.fr': {} };
    const own = shown({ captures, translations }, { language: 'fr' });
    assert.match(own?.alternative ?? '', /^Capture de la page\s: «\s.+\s» \(Minutes, page\s?12\)\.$/u);
    assert.equal(own?.kept.replaceAll(/\s/gu, ' '), 'Page conservée le 6 janvier 2026');
  });

  it('is shown as it was kept or not at all', () => {
    assert.equal(shown({ kept: {} }), undefined, 'not there');
    assert.equal(shown({ kept: { ...kept, 'minutes/1.webp': digest('d') } }), undefined, 'changed');
    const moved = { minutes: { ...entry, asked: 'https://town.example.org/old' } };
    assert.equal(shown({ captures: moved }), undefined, 'of a former address');
    const gone = { minutes: { ...entry, outcome: 'not-found', passages: [] } };
    assert.equal(shown({ captures: gone }), undefined, 'nothing was kept');
    const unseen = { minutes: { ...entry, passages: [{ quote, found: false, picture }] } };
    assert.equal(shown({ captures: unseen }), undefined, 'the words were not there');
    const other = { minutes: { ...entry, passages: [{ quote: 'opened late', found: true, picture }] } };
    assert.equal(shown({ captures: other }), undefined, 'of another quotation');
  });

  it('is published as far as site.yml says', () => {
    assert.equal(shown({ site: { capture: { publish: 'none' } } }), undefined);
    assert.deepEqual(shown({ site: { capture: { publish: 'all' } } })?.files, [
      { href: '/captures/minutes/bbbbbbbbbbbbbbbb.pdf', label: 'The page as PDF' },
      { href: '/captures/minutes/cccccccccccccccc.wacz', label: 'The page as a web archive (WACZ)' },
    ]);
  });

  it('tells what became of the page since, and nothing that was before', () => {
    const since = (ledger: Record<string, unknown>) =>
      shown({ ledger: { minutes: { url, state: 'alive', ...ledger } } })?.since;
    assert.equal(since({ seen: '2026-02-01', quotes: 'found' }), 'Words still there on 1 February 2026');
    assert.equal(since({ seen: '2026-01-06', quotes: 'found' }), undefined);
    assert.equal(since({ state: 'gone', since: '2026-02-01' }), 'The page is gone since');
    assert.equal(since({ state: 'gone', since: '2026-01-01' }), undefined);
    const missed = ['2026-02-01', '2026-02-05'];
    assert.equal(since({ quotes: 'drifted', drifted: [{ quote, missed }] }), 'The page has changed since');
    assert.equal(since({ quotes: 'drifted', drifted: [{ quote, missed: ['2026-02-01'] }] }), undefined);
  });
});
