import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readWorkflows } from './workflow.ts';

const workflow = readWorkflows().find(({ path }) => path.endsWith('/check.yml'));
const steps = workflow?.jobs['check']?.steps ?? [];
const script = steps.find(({ name }) => name === 'Find what to compare with')?.run ?? assert.fail();

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-base-'));
after(() => rmSync(folder, { recursive: true }));

const environment = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Editor',
  GIT_AUTHOR_EMAIL: 'editor@example.org',
  GIT_COMMITTER_NAME: 'Editor',
  GIT_COMMITTER_EMAIL: 'editor@example.org',
};

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, env: environment, encoding: 'utf8', stdio: 'pipe' }).trim();
}

function commit(message: string): string {
  git('commit', '--quiet', '--allow-empty', '-m', message);
  return git('rev-parse', 'HEAD');
}

/** The commit that the step names, as the forge would run it. */
function base(event: 'push' | 'pull_request', before = ''): string {
  const output = join(folder, 'env');
  writeFileSync(output, '');
  const env = { ...environment, GITHUB_EVENT_NAME: event, BEFORE: before, GITHUB_ENV: output };
  execFileSync('bash', ['-e', '-c', script], { cwd: folder, env, stdio: 'pipe' });
  return readFileSync(output, 'utf8').trim();
}

git('init', '--quiet', '--initial-branch=main');
const first = commit('first');

describe('the commit that a pull request or a push is compared with', () => {
  it('is the very first commit itself, when there is no other', () => {
    assert.equal(base('push', '0'.repeat(40)), `BASE=${first}`);
  });

  it('is what was there before a push, however many commits it brings', () => {
    commit('second');
    const third = commit('third');
    assert.equal(base('push', first), `BASE=${first}`);
    git('checkout', '--quiet', '-b', 'rewritten', first);
    commit('instead');
    assert.equal(base('push', third), `BASE=${first}`);
    git('checkout', '--quiet', 'main');
  });

  it('is main as it stands, for a pull request merged into it', () => {
    git('checkout', '--quiet', '-b', 'my-claim', first);
    commit('[my-claim] Add the claim');
    git('checkout', '--quiet', 'main');
    const main = commit('main went on');
    git('merge', '--quiet', '--no-ff', '-m', 'as the forge merges it', 'my-claim');
    assert.equal(base('pull_request'), `BASE=${main}`);
  });
});
