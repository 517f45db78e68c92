import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchClaim } from '../../bench-claim.ts';
import type { BenchContent } from '../../generate.ts';
import { projectFolder } from '../../../sites.ts';
import { allSources, peerBody, quotedYaml, wholeClaim } from '../body.ts';
import { hugoSyntax } from '../claim-pages-hugo.ts';
import { type Peer, writeFiles } from '../peer.ts';

const pagefind = join(projectFolder, 'node_modules/pagefind/lib/runner/bin.cjs');

/** Hugo, making the same kinds of files as we do but pictures, and Pagefind after it. */
export const sameOutputsHugo: Peer = {
  name: 'Hugo, same outputs but pictures',
  out: 'dist',
  write(folder, { claims }: BenchContent) {
    cpSync(join(import.meta.dirname, 'project'), folder, { recursive: true });
    for (const name of ['static', 'assets', 'data']) mkdirSync(join(folder, name));
    copyFileSync(join(projectFolder, 'src/styles/site.css'), join(folder, 'static/site.css'));
    copyFileSync(join(projectFolder, 'src/outputs/embed/card.css'), join(folder, 'assets/card.css'));
    const entries = claims.map((claim) => [
      `content/claims/${claim.id}.md`,
      `---\n${frontMatter(claim)}---\n\n${peerBody(claim, hugoSyntax)}`,
    ]);
    writeFiles(folder, Object.fromEntries(entries));
    const sources = allSources(claims).map((source) => [source.id, source]);
    writeFiles(folder, { 'data/sources.json': JSON.stringify(Object.fromEntries(sources)) });
  },
  command: (folder) => ({
    program: 'sh',
    args: [
      '-c',
      'hugo --quiet --destination dist && "$0" "$1" --site dist --glob "claims/claim-*/index.html"',
      process.execPath,
      pagefind,
    ],
    cwd: folder,
    // Until version 0.128, lists were cut into pages by another setting; those after refuse it.
    env: isBefore128() ? { HUGO_PAGINATE: '100' } : {},
  }),
};

/** Each taxonomy is a list of its own, so `uses` keeps what the claim says of its sources. Hugo’s own key is `date`. */
function frontMatter(claim: BenchClaim): string {
  const { sources: uses, published: date, ...whole } = wholeClaim(claim);
  return quotedYaml({
    ...whole,
    date,
    uses,
    topics: [whole.topic],
    verdicts: [whole.verdict],
    claimants: [whole.claimant],
    documents: [whole.document],
    sources: uses.map(({ id }) => id),
  });
}

function isBefore128(): boolean {
  const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return Number(/v0\.(\d+)/u.exec(stdout)?.[1] ?? 128) < 128;
}
