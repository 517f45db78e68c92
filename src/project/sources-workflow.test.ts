import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readWorkflows, runScript, scriptOf } from './workflow.ts';

const workflow = readWorkflows().find(({ path }) => path.endsWith('/sources.yml'));
assert.ok(workflow);
const script = scriptOf(workflow);
const marker = '<!-- contrechamp: the sources, week by week -->';

/** What the weekly look left behind, and what stands on the forge. */
interface Week {
  readonly ledger?: string;
  readonly report?: string;
  readonly issue?: {
    readonly number: number;
    readonly user: { readonly login: string };
    readonly body: string;
  };
  readonly branch?: boolean;
  readonly pull?: boolean;
  readonly same?: boolean;
  readonly refused?: boolean;
}

/** What the script asked of the forge, in order, but for reading. */
async function asked(week: Week): Promise<{ what: string; given: Record<string, unknown> }[]> {
  const calls: { what: string; given: Record<string, unknown> }[] = [];
  const write =
    (what: string, data: unknown = {}) =>
    async (given: Record<string, unknown>) => {
      calls.push({ what, given });
      return { data };
    };
  const rest = {
    git: {
      getRef: async () => ({ data: { object: { sha: 'top' } } }),
      getCommit: async () => ({ data: { tree: { sha: 'tree' } } }),
      createTree: async () => ({ data: { sha: week.same === true ? 'tree' : 'new tree' } }),
      createCommit: write('commit', { sha: 'made' }),
      listMatchingRefs: async () => ({
        data: week.branch === true ? [{ ref: 'refs/heads/sources/ledger' }] : [],
      }),
      createRef: write('new branch'),
      updateRef: write('branch'),
    },
    pulls: {
      list: async () => ({
        data: week.pull === true ? [{ html_url: 'https://forge.example.org/pull/3' }] : [],
      }),
      create: async (given: Record<string, unknown>) => {
        if (week.refused === true)
          throw new Error('GitHub Actions is not permitted to create pull requests.');
        return await write('pull request', { html_url: 'https://forge.example.org/pull/4' })(given);
      },
    },
    issues: {
      listForRepo: () => (week.issue === undefined ? [] : [week.issue]),
      create: write('new issue'),
      update: write('issue'),
    },
  };
  const files: Readonly<Record<string, string | undefined>> = {
    'found/report.md': week.report ?? 'One source is gone.',
    'found/ledger': week.ledger,
  };
  const fileSystem = {
    existsSync: (path: string) => files[path] !== undefined,
    readFileSync: (path: string) => files[path] ?? '',
  };
  await runScript(script, {
    github: { rest, paginate: async (list: (given: unknown) => unknown, given: unknown) => list(given) },
    context: {
      repo: { owner: 'desk', repo: 'site' },
      serverUrl: 'https://forge.example.org',
      payload: { repository: { default_branch: 'main' } },
    },
    core: { warning: () => undefined },
    process: { env: { LEDGER: 'content/sources-ledger.yml' } },
    require: () => fileSystem,
  });
  return calls;
}

const gone = 'city-2024:\n  url: https://example.org/city\n  state: gone\n';
const alive = 'city-2024:\n  url: https://example.org/city\n  state: alive\n';
const issue = { number: 9, user: { login: 'github-actions[bot]' }, body: `${marker}\nlast week` };

describe('the weekly look at the sources', () => {
  it('offers the ledger as a commit on a branch of its own, never on main', async () => {
    const first = await asked({ ledger: gone });
    assert.deepEqual(
      first.map(({ what }) => what),
      ['commit', 'new branch', 'pull request', 'new issue'],
    );
    assert.deepEqual(first[0]?.given['parents'], ['top']);
    assert.match(String(first[3]?.given['body']), /pull\/4\n\nOne source is gone\.$/u);
    const later = await asked({ ledger: gone, branch: true, pull: true, issue });
    assert.deepEqual(
      later.map(({ what, given }) => [what, given['ref']]),
      [
        ['commit', undefined],
        ['branch', 'heads/sources/ledger'],
        ['issue', undefined],
      ],
    );
  });

  it('offers nothing when nothing changed', async () => {
    assert.deepEqual(await asked({ ledger: alive, same: true }), []);
    assert.deepEqual(await asked({}), []);
  });

  it('keeps one issue, open while there is something to do', async () => {
    const [update] = (await asked({ ledger: gone, same: true, issue })).slice(-1);
    assert.deepEqual(
      [update?.what, update?.given['issue_number'], update?.given['state']],
      ['issue', 9, undefined],
    );
    const [ended] = (await asked({ ledger: alive, same: true, issue })).slice(-1);
    assert.equal(ended?.given['state'], 'closed');
    const copycat = { ...issue, user: { login: 'stranger' } };
    assert.deepEqual(
      (await asked({ ledger: gone, same: true, issue: copycat })).map(({ what }) => what),
      ['new issue'],
    );
    const drifted = '  state: alive\n  quotes: drifted\n  drifted:\n    - quote: our words\n';
    assert.deepEqual(
      (await asked({ ledger: drifted, same: true })).map(({ what }) => what),
      ['new issue'],
    );
  });

  it('says where the ledger is when the forge lets no workflow open a pull request', async () => {
    const calls = await asked({ ledger: gone, refused: true });
    assert.match(
      String(calls.at(-1)?.given['body']),
      /The new ledger: https:\/\/forge\.example\.org\/desk\/site\/compare\/main\.\.\.sources\/ledger\?expand=1/u,
    );
  });

  it('is truncated to what the forge takes, and calls nobody', async () => {
    const report = '- @someone’s page is gone\n'.repeat(4000);
    const body = String((await asked({ ledger: gone, same: true, report }))[0]?.given['body']);
    assert.ok(body.length <= 65_000, String(body.length));
    assert.doesNotMatch(body, /@\w/u);
    assert.match(body, /gone\n\n… the rest is in the summary of the last run of this workflow\.$/u);
  });
});
