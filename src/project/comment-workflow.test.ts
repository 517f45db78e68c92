import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { zipOf } from './stored-zip.ts';
import { readWorkflows, runScript, scriptOf } from './workflow.ts';

const workflow = readWorkflows().find(({ path }) => path.endsWith('/comment.yml'));
assert.ok(workflow);
const script = scriptOf(workflow);
const marker = '<!-- contrechamp: what this pull request changes -->';

interface Comment {
  readonly id: number;
  readonly user: { readonly login: string };
  readonly body: string;
}

/** A forge with one pull request, number 7, from a fork. */
interface Forge {
  readonly artifact?: Buffer;
  readonly files?: readonly { readonly filename: string; readonly previous_filename?: string }[];
  readonly comments?: readonly Comment[];
  readonly latest?: string;
  readonly conclusion?: string;
}

/** What the script wrote on the forge: each comment made, or changed by its id. */
async function written(
  forge: Forge,
): Promise<{ id: number | 'new'; issue: number | undefined; body: string }[]> {
  const posts: { id: number | 'new'; issue: number | undefined; body: string }[] = [];
  const fork = { full_name: 'stranger/site', owner: { login: 'stranger' } };
  const rest = {
    pulls: {
      list: ({ head }: { head: string }) =>
        head === 'stranger:my-claim'
          ? [
              { number: 6, head: { sha: forge.latest ?? 'abc', repo: { full_name: 'stranger/other' } } },
              { number: 7, head: { sha: forge.latest ?? 'abc', repo: fork } },
            ]
          : [],
      listFiles: () => forge.files ?? [{ filename: 'content/claims/bridge.mdx' }],
    },
    issues: {
      listComments: () => forge.comments ?? [],
      createComment: (post: { issue_number: number; body: string }) =>
        posts.push({ id: 'new', issue: post.issue_number, body: post.body }),
      updateComment: (post: { comment_id: number; body: string }) =>
        posts.push({ id: post.comment_id, issue: undefined, body: post.body }),
    },
    actions: {
      listWorkflowRunArtifacts: () =>
        forge.artifact === undefined
          ? []
          : [{ id: 1, name: 'review', expired: false, size_in_bytes: forge.artifact.length }],
      downloadArtifact: () => ({ data: Uint8Array.from(forge.artifact ?? []).buffer }),
    },
  };
  const github = { rest, paginate: async (list: (given: unknown) => unknown, given: unknown) => list(given) };
  const context = {
    repo: { owner: 'desk', repo: 'site' },
    payload: {
      repository: { default_branch: 'main' },
      workflow_run: {
        id: 99,
        head_sha: 'abc',
        head_branch: 'my-claim',
        head_repository: fork,
        conclusion: forge.conclusion ?? 'success',
        html_url: 'https://forge.example.org/runs/99',
      },
    },
  };
  const quiet = { notice: () => undefined, warning: () => undefined };
  await runScript(script, { github, context, core: quiet, require: createRequire(import.meta.url) });
  return posts;
}

async function bodyFor(forge: Forge): Promise<string> {
  const [post] = await written(forge);
  assert.ok(post);
  return post.body;
}

const review = (text: string) => zipOf('review.md', Buffer.from(text));

describe('the comment on a pull request', () => {
  it('is made once on the pull request that has the commit, then kept up to date', async () => {
    const [first, ...others] = await written({ artifact: review('**bridge**: false → true') });
    assert.deepEqual([first?.id, first?.issue, others], ['new', 7, []]);
    assert.ok(first);
    assert.ok(first.body.startsWith(marker));
    assert.match(first.body, /passes ✓[\s\S]+runs\/99[\s\S]+\*\*bridge\*\*: false → true$/u);
    const bot = { id: 5, user: { login: 'github-actions[bot]' }, body: `${marker}\nold` };
    const copycat = { id: 4, user: { login: 'stranger' }, body: first.body };
    const changed = await written({ artifact: review('new'), comments: [copycat, bot] });
    assert.deepEqual(
      changed.map(({ id }) => id),
      [5],
    );
    assert.deepEqual(
      await written({
        artifact: review('**bridge**: false → true'),
        comments: [{ ...bot, body: first.body }],
      }),
      [],
    );
  });

  it('is not made when a newer commit has arrived', async () => {
    assert.deepEqual(await written({ artifact: review('x'), latest: 'def' }), []);
  });

  it('warns in its own words of changes that are not content', async () => {
    const artifact = review('All is well.');
    assert.doesNotMatch(await bodyFor({ artifact }), /WARNING/u);
    for (const filename of [
      'src/cli/check.ts',
      'content/pages/about.fr.mdx',
      '.github/workflows/check.yml',
      'content/claims/a/b.mdx',
    ]) {
      assert.match(
        await bodyFor({ artifact, files: [{ filename }] }),
        /^<!--[^\n]+\n> \[!WARNING\]\n> Not only claims: 1 of 1/u,
      );
    }
    const moved = { filename: 'content/claims/check.mdx', previous_filename: 'src/cli/check.ts' };
    assert.match(await bodyFor({ artifact, files: [moved] }), /WARNING/u);
  });

  it('calls nobody by name', async () => {
    assert.doesNotMatch(await bodyFor({ artifact: review('Hello @someone, see [@mpa-2019].') }), /@\w/u);
  });

  it('is truncated to what the forge takes, at the end of a line, with code blocks closed', async () => {
    const body = await bodyFor({
      artifact: review(`\`\`\`diff\n${'+ a line of the claim\n'.repeat(6000)}\`\`\`\n`),
    });
    assert.ok(body.length > 64_000 && body.length <= 65_000, String(body.length));
    assert.match(body, /\+ a line of the claim\n```\n\n… the rest is in the report\.$/u);
    const oneLine = await bodyFor({ artifact: review('🌉'.repeat(50_000)) });
    assert.ok(oneLine.length <= 65_000 && oneLine.isWellFormed());
  });

  it('shows no file that is another, too large, or not text', async () => {
    const bad = [
      undefined,
      zipOf('../review.md', Buffer.from('x')),
      Buffer.from('no zip at all'),
      review('a'.repeat(1_000_001)),
      review('a\u0000b'),
      zipOf('review.md', Buffer.from([0xff, 0xfe, 0x41])),
    ];
    for (const artifact of bad) {
      const body = await bodyFor({ ...(artifact === undefined ? {} : { artifact }), conclusion: 'failure' });
      assert.match(
        body,
        /does not pass ✗[\s\S]+It left no review that can be shown here: see the report\.$/u,
      );
    }
  });
});
