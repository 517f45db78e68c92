import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { exampleSite } from '#fixtures/example-site';
import { html, startTestServer, type TestServer } from '#fixtures/sources-test-server';

const command = join(import.meta.dirname, 'sources.ts');
const parent = mkdtempSync(join(tmpdir(), 'contrechamp-sources-cli-'));
const ledgerPath = join(parent, 'content/sources-ledger.yml');
let server: TestServer;
let isSilent = false;

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], onStderr?: (kill: () => void) => void): Promise<Outcome> {
  const child = spawn(process.execPath, [command, ...args], {
    cwd: parent,
    env: {
      PATH: process.env['PATH'],
      CONTRECHAMP_CACHE: join(parent, 'cache'),
      CONTRECHAMP_ARCHIVE: `http://127.0.0.1:${server.port}/archive`,
      SITE_URL: 'https://facts.example.org',
    },
  });
  const outcome = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    outcome.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    outcome.stderr += text;
  });
  onStderr?.(() => child.kill('SIGINT'));
  return new Promise((done) => child.once('close', (status) => done({ status, ...outcome })));
}

describe('npm run sources', () => {
  before(async () => {
    server = await startTestServer({
      127: (request, response, count) => {
        if (request.url === '/archive') response.writeHead(200).end('{"archived_snapshots":{}}');
        else if (isSilent && request.url === '/letter') return;
        else if (request.url === '/strike') response.writeHead(404).end();
        else html('we support 2.3 million jobs. Dear Mr President')(request, response, count);
      },
    });
    for (const { path, text } of exampleSite) {
      mkdirSync(dirname(join(parent, path)), { recursive: true });
      const local = text.replaceAll(
        /(?<=\n {4}url: )https:\/\/\w+\.example\.org/gu,
        `http://127.0.0.1:${server.port}`,
      );
      writeFileSync(join(parent, path), local);
    }
  });
  after(async () => {
    await server.close();
    rmSync(parent, { recursive: true });
  });

  it('never asks this machine or its neighbours unless it is told to', async () => {
    const { status, stdout } = await run(['--only', 'guild-2024', '--format', 'json']);
    assert.equal(status, 0);
    assert.deepEqual(server.log, []);
    assert.equal(JSON.parse(stdout).counts.skipped, 1);
    assert.match(readFileSync(ledgerPath, 'utf8'), /reason: private-address/u);
    rmSync(ledgerPath);
  });

  it('leaves with 2 and its usage when it is called wrong', async () => {
    const wrong = [
      { args: ['--format', 'xml'], says: /^There is no format “xml”\.\n/u },
      { args: ['--only', 'gild-2024'], says: /Did you mean “guild-2024”\?\n/u },
      { args: ['guild-2024'], says: /To open single sources: --only guild-2024\n/u },
      { args: ['--archive', 'nowhere'], says: /The archive is not an address/u },
      { args: ['--pause', '0.1'], says: /at least 1: --pause 2\n/u },
      { args: ['--nonsense'], says: /--nonsense/u },
    ];
    for (const { args, says } of wrong) {
      const { status, stdout, stderr } = await run(args);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.match(stderr, says);
      assert.match(stderr, /\nUsage: npm run sources -- [^\n]+\n$/u);
    }
  });

  it('leaves with 0 whatever it found, and writes it down', async () => {
    const { status, stdout, stderr } = await run([
      '--allow-private',
      '--pause',
      '0.1',
      '--only',
      'union-2023,guild-2024',
    ]);
    assert.equal(stderr, '');
    const [, since] = /since: (\S+)/u.exec(readFileSync(ledgerPath, 'utf8')) ?? [];
    assert.equal(
      stdout,
      `Failing, not yet held to be gone

  union-2023  http://127.0.0.1:${server.port}/strike
    It fails since ${since}: the server says that there is no such page (404). It is tried again at the next run.
    in content/claims/strikes.mdx, content/events.yml

2 sources: 1 alive, 1 failing.
`,
    );
    assert.equal(status, 0);
    assert.match(readFileSync(ledgerPath, 'utf8'), /\nguild-2024:\n {2}url: [^\n]+\n {2}state: alive\n/u);
  });

  it('reports for an issue', async () => {
    const { stdout } = await run([
      '--allow-private',
      '--pause',
      '0.1',
      '--only',
      'union-2023',
      '--format',
      'markdown',
    ]);
    assert.match(
      stdout,
      /^\*\*1 source: 1 failing\.\*\* Opened on \d{4}-\d{2}-\d{2}\.\n\n### Failing, not yet held to be gone \(1\)\n\n- \[ \] \*\*union-2023\*\* `http:/u,
    );
  });

  it('keeps what it has when it is broken off, and goes on from there', async () => {
    rmSync(ledgerPath);
    isSilent = true;
    const broken = await run(['--allow-private', '--pause', '0.1'], (kill) => {
      const timer = setInterval(() => {
        if (!server.log.some((line) => line.endsWith('/letter'))) return;
        clearInterval(timer);
        kill();
      }, 50);
    });
    assert.equal(broken.status, 130);
    assert.match(broken.stderr, /Broken off\. What was found so far is in the ledger/u);
    assert.match(readFileSync(ledgerPath, 'utf8'), /\nguild-2024:\n/u);
    assert.doesNotMatch(readFileSync(ledgerPath, 'utf8'), /\nletter-2025:\n/u);
    isSilent = false;
    const from = server.log.length;
    const resumed = await run(['--allow-private', '--pause', '0.1', '--format', 'json']);
    assert.equal(resumed.status, 0);
    assert.match(
      resumed.stderr,
      /^Going on with a run that was broken off: 2 of 4 sources were opened already\./u,
    );
    assert.ok(!server.log.slice(from).some((line) => line.endsWith('/2024')));
    assert.equal(JSON.parse(resumed.stdout).sources, 4);
    assert.equal(existsSync(join(parent, 'cache/sources-run.json')), false);
  });
});
