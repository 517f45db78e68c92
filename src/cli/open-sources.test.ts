import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ClientRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { exampleSite } from '#fixtures/example-site';
import { readContent } from '#reader/content';
import { isLoadFailure, loadContentFiles } from '#reader/load';
import type { Ledger } from '#schema/ledger';
import type { Fetch } from '#sources/network';
import { readPage } from '#sources/page-text';
import type { Report } from '#sources/report';
import { writeClaimFile } from '#writer/claim-file';
import { fetchPages, type FetchLimits } from './fetch-page.ts';
import { openSources } from './open-sources.ts';
import { readSourcesRequest } from './sources-request.ts';
import { quote, quotes, sourceHosts } from '#fixtures/sources-hosts';
import { startTestServer, type TestServer } from '#fixtures/sources-test-server';

let server: TestServer;
let folder: string;
let moment = '';
const waits: number[] = [];

/** What ends a request because its time is up, by host. No clock runs here, so that a busy machine changes nothing. */
const timers = new Map<string, Set<() => void>>();

function timersOf(host: string): Set<() => void> {
  const own = timers.get(host) ?? new Set();
  timers.set(host, own);
  return own;
}

function timeIsUp(host: string): void {
  for (const expire of timersOf(host)) expire();
}

/** The time of a page that drips is up once its answer has begun. */
function noteAnswer(message: unknown): void {
  const { host, path } = (message as { readonly request: ClientRequest }).request;
  if (host.startsWith('drip.') && path === '/page') setImmediate(() => timeIsUp('drip'));
}

/** Names of sources; there is no host behind the last two. */
const names = [...Object.keys(sourceHosts).filter((name) => name !== 'archive'), 'nowhere', 'tls'];

function urlOf(name: string): string {
  const scheme = name === 'tls' ? 'https' : 'http';
  return `${scheme}://${name.split('-')[0]}.example.org:${server.port}/page`;
}

function writeContent(names: readonly string[]): void {
  rmSync(folder, { recursive: true, force: true });
  const sources = names.map((name) => ({
    ...{
      id: name,
      title: `Minutes, ${name}`,
      publisher: 'Town hall',
      url: urlOf(name),
      accessed: '2026-11-22',
    },
    ...{ noArchive: 'Not looked for.', kind: 'primary', consulted: 'original', lang: 'en' },
    quote: quotes[name] ?? quote,
  }));
  const values = {
    ...{
      title: 'The bridge',
      claim: 'The bridge was opened in 1932.',
      claimant: 'Town hall',
      made: '2025-05-01',
    },
    ...{
      appearances: [{ document: 'article' }],
      verdict: 'true',
      summary: 'It was.',
      published: '2026-11-23',
    },
    sources,
  };
  const claim = {
    path: 'content/claims/bridge.mdx',
    text: writeClaimFile({ kind: 'claim', values, body: 'It was.' }),
  };
  const others = exampleSite.filter(({ path }) => !/claims|events/u.test(path));
  for (const { path, text } of [...others, claim]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const fetch: Fetch = (address, headers) => {
  const own = timersOf(new URL(address).hostname.split('.')[0] ?? '');
  const limits: FetchLimits = {
    ...{ connect: 1, overall: 2, bytes: 100_000, allowPrivate: true },
    startTimer: (_milliseconds, expire) => {
      own.add(expire);
      return () => own.delete(expire);
    },
    lookup: (hostname, done) => {
      if (hostname.startsWith('nowhere.')) done(Object.assign(new Error(), { code: 'ENOTFOUND' }), []);
      else done(null, [{ address: '127.0.0.1', family: 4 }]);
    },
  };
  return fetchPages(limits)(address, headers);
};

async function run(day: string, ...argv: string[]): Promise<Report> {
  moment = `${day}T06:00:00Z`;
  const archive = `http://archive.example.org:${server.port}/wayback/available`;
  return await openSources(readSourcesRequest(['--allow-private', '--archive', archive, ...argv], {}), {
    settings: {
      content: join(folder, 'content'),
      cache: join(folder, 'cache'),
      origin: 'https://facts.example.org',
      base: '',
    },
    readPage,
    network: {
      fetch,
      sleep: async (milliseconds) => {
        waits.push(milliseconds);
      },
      now: () => new Date(moment),
    },
    onProgress: () => undefined,
    onNote: () => undefined,
  });
}

function ledgerText(): string {
  return readFileSync(join(folder, 'content/sources-ledger.yml'), 'utf8');
}

/** The ledger as the site reads it. */
function ledger(): Ledger {
  const loaded = loadContentFiles(join(folder, 'content'));
  assert.ok(!isLoadFailure(loaded));
  const content = readContent(loaded.folder, loaded.files, () => ({ heading: '', back: '' }));
  assert.deepEqual([...loaded.problems, ...content.problems], []);
  return content.ledger?.value ?? {};
}

describe('npm run sources, against a server that plays every case', () => {
  let first: Ledger;
  let second: Ledger;
  let report: Report;

  before(async () => {
    subscribe('http.client.response.finish', noteAnswer);
    server = await startTestServer({ ...sourceHosts, slow: () => timeIsUp('slow') });
    folder = mkdtempSync(join(tmpdir(), 'contrechamp-sources-'));
    writeContent(names);
    await run('2026-12-01');
    first = ledger();
    report = await run('2026-12-08');
    second = ledger();
  });
  after(async () => {
    unsubscribe('http.client.response.finish', noteAnswer);
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const entry = (name: string, from = first) => {
    const { url, ...rest } = from[name] ?? assert.fail(`no entry for ${name}`);
    assert.equal(url, urlOf(name));
    return rest;
  };
  const alive = { state: 'alive', seen: '2026-12-01', quotes: 'found' };

  it('finds a page with its quotation alive, and does not rewrite that a week later', () => {
    assert.deepEqual(entry('ok'), alive);
    assert.deepEqual(entry('ok', second), alive);
  });

  it('asks under its own name first, with the address of the site', () => {
    assert.ok(server.log.includes('own ok /page'));
    assert.ok(!server.log.includes('browser ok /page'));
  });

  for (const name of ['tags', 'typography', 'western', 'pdf', 'unnamed', 'untyped', 'ellipsis']) {
    it(`finds the quotation: ${name}`, () => assert.deepEqual(entry(name), alive));
  }

  it('finds a page behind a temporary redirect alive, and one that moved for good at its new address', () => {
    assert.deepEqual(entry('temporary'), alive);
    const movedTo = `http://ok.example.org:${server.port}/new#part`;
    assert.deepEqual(entry('permanent'), { ...alive, state: 'moved', since: '2026-12-01', movedTo });
    assert.deepEqual(entry('permanent', second), entry('permanent'));
  });

  it('forgives one bad answer, and waits when it is asked to', () => {
    assert.deepEqual(entry('hiccup'), alive);
    assert.deepEqual(entry('busy'), alive);
    assert.ok(waits.includes(7000));
  });

  it('tells an access block from rot by asking twice', () => {
    assert.deepEqual(entry('picky'), alive);
    const blocked = { state: 'blocked', since: '2026-12-01' };
    assert.deepEqual(entry('walled'), { ...blocked, reason: 'refused', status: 403 });
    assert.deepEqual(entry('captcha'), { ...blocked, reason: 'challenge', status: 200 });
    assert.deepEqual(entry('overrun'), { ...blocked, reason: 'too-many-requests', status: 429 });
    assert.ok(!server.log.includes('browser overrun /page'));
    assert.deepEqual(entry('circle'), { ...blocked, reason: 'redirect-circle' });
    assert.deepEqual(entry('endless'), { ...blocked, reason: 'too-many-redirects' });
    assert.deepEqual(entry('walled', second), entry('walled'));
  });

  it('holds nothing to be gone for one bad day', () => {
    const failing = { state: 'failing', since: '2026-12-01', failed: ['2026-12-01'] };
    const archived = `https://web.archive.org/web/20261101120000/${urlOf('missing')}`;
    assert.deepEqual(entry('missing'), { ...failing, reason: 'not-found', status: 404, archived });
    assert.deepEqual(entry('shrug'), { ...failing, reason: 'says-not-found', status: 200 });
    assert.deepEqual(entry('front'), { ...failing, reason: 'front-page', status: 200 });
    assert.deepEqual(entry('nowhere'), { ...failing, reason: 'no-such-host' });
  });

  it('holds it to be gone when it is still not there a week later', () => {
    const gone = { state: 'gone', since: '2026-12-01' };
    for (const name of ['missing', 'removed', 'shrug', 'front', 'nowhere']) {
      const { archived: _archived, reason: _reason, status: _status, ...rest } = entry(name, second);
      assert.deepEqual(rest, gone, name);
    }
    assert.equal(entry('removed', second).status, 410);
  });

  it('is patient with what does not answer', () => {
    const failing = { state: 'failing', since: '2026-12-01', failed: ['2026-12-01'] };
    assert.deepEqual(entry('slow'), { ...failing, reason: 'timeout' });
    assert.deepEqual(entry('broken'), { ...failing, reason: 'server-error', status: 500 });
    assert.deepEqual(entry('tls'), { ...failing, reason: 'no-connection' });
    assert.deepEqual(entry('slow', second).failed, ['2026-12-01', '2026-12-08']);
    assert.equal(entry('slow', second).state, 'failing');
  });

  it('does not open what robots.txt asks machines to leave, and does not call it dead', () => {
    assert.deepEqual(entry('robots'), { state: 'skipped', reason: 'robots', since: '2026-12-01' });
    const asked = server.log.filter((line) => line.includes(' robots '));
    assert.deepEqual(asked, ['own robots /robots.txt', 'own robots /robots.txt'], 'once in each run');
  });

  it('does not say that a quotation is missing where no machine can read', () => {
    for (const name of ['huge', 'bomb', 'scripted', 'hidden', 'picture', 'truncated', 'drip']) {
      assert.deepEqual(entry(name), { ...alive, quotes: 'unread' }, name);
    }
  });

  it('notes a quotation that is not on the page, day by day until that is sure', () => {
    const drifted = (missed: string[]) => ({ ...alive, quotes: 'drifted', drifted: [{ quote, missed }] });
    assert.deepEqual(entry('drifted'), drifted(['2026-12-01']));
    assert.deepEqual(entry('drifted', second), drifted(['2026-12-01', '2026-12-08']));
  });

  it('tells editors what to do, with the line to type', () => {
    const task = (name: string) => report.tasks.find(({ source }) => source === name);
    assert.deepEqual(task('missing'), {
      source: 'missing',
      title: 'Minutes, missing',
      url: urlOf('missing'),
      files: ['content/claims/bridge.mdx'],
      kind: 'gone',
      message:
        'It is gone since 2026-12-01: the server says that there is no such page (404). Name its archived copy.',
      fix: `archived: https://web.archive.org/web/20261101120000/${urlOf('missing')}`,
    });
    assert.equal(task('permanent')?.fix, `url: http://ok.example.org:${server.port}/new#part`);
    assert.equal(task('ok'), undefined);
    assert.equal(report.tasks[0]?.kind, 'gone');
    assert.equal(report.counts.gone, 5);
  });

  it('writes nothing anew when nothing is new', async () => {
    const before = ledgerText();
    await run('2026-12-08', '--only', 'ok,missing,drifted', '--only', 'permanent', 'walled');
    assert.equal(ledgerText(), before);
  });

  it('opens only the sources it is asked for, and knows the nearest to a slip', async () => {
    const from = server.log.length;
    await run('2026-12-09', '--only', 'ok');
    assert.deepEqual(server.log.slice(from, from + 2), ['own ok /robots.txt', 'own ok /page']);
    await assert.rejects(run('2026-12-09', '--only', 'capcha'), /Did you mean “captcha”\?/u);
  });

  it('asks nothing more of a host that wants to be left alone', async () => {
    writeContent(['overrun', 'overrun-two', 'ok']);
    const from = server.log.length;
    const { postponed, counts } = await run('2026-12-15', '--again');
    assert.deepEqual(postponed, ['overrun-two']);
    assert.equal(counts.blocked, 1);
    assert.equal(server.log.slice(from).filter((line) => line.endsWith('overrun /page')).length, 1);
    assert.equal(ledger()['overrun-two'], undefined);
  });

  it('leaves the ledger alone when this machine is not connected', async () => {
    writeContent(['nowhere']);
    const archive = 'http://nowhere.example.org/';
    await assert.rejects(run('2026-12-15', '--archive', archive), /Is this machine connected\?/u);
    assert.throws(ledgerText);
  });

  it('opens nothing while the content has problems, and says what to do about a damaged ledger', async () => {
    writeContent(['ok']);
    writeFileSync(
      join(folder, 'content/sources-ledger.yml'),
      'ok:\n  url: https://example.org/\n  state: aliv\n',
    );
    await assert.rejects(
      run('2026-12-15'),
      /sources-ledger\.yml[\s\S]*“state” cannot be “aliv”\. Did you mean “alive”\?[\s\S]*Mend sources-ledger\.yml, or delete it/u,
    );
  });

  it('drops what the site has no more, and begins anew when an address changes', async () => {
    writeContent(['ok', 'missing']);
    const old = { ...second['missing'], url: 'http://old.example.org/' };
    const text = JSON.stringify({ ok: second['ok'], missing: old, forgotten: second['ok'] });
    writeFileSync(join(folder, 'content/sources-ledger.yml'), text);
    await run('2026-12-15');
    assert.deepEqual(Object.keys(ledger()), ['missing', 'ok']);
    assert.equal(ledger()['missing']?.state, 'failing');
  });
});
