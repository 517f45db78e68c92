import { copyFileSync, cpSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchContent } from '../../generate.ts';
import { projectFolder } from '../../../sites.ts';
import { allSources, peerBody, quotedYaml, wholeClaim } from '../body.ts';
import { mdxSyntax } from '../claim-pages-astro.ts';
import { type Peer, writeFiles } from '../peer.ts';

const project = join(import.meta.dirname, 'project');

/** The packages that the project wants. */
export const astroPackages = join(project, 'package.json');

/**
 * A stock Astro project that makes the same kinds of files as we do, as a good Astro developer would write it: MDX in a
 * collection, satori and resvg for pictures, and Astro’s own packages for feeds and sitemap. `modules` is where its
 * packages are.
 */
export function sameOutputsAstro(modules: string, pictures: 'with pictures' | 'without pictures'): Peer {
  const hasPictures = pictures === 'with pictures';
  return {
    name: `Astro, same outputs${hasPictures ? '' : ', without pictures'}`,
    out: 'dist',
    write(folder, { claims }: BenchContent) {
      cpSync(project, folder, { recursive: true });
      symlinkSync(modules, join(folder, 'node_modules'));
      copyFileSync(join(projectFolder, 'src/styles/site.css'), join(folder, 'src/site.css'));
      copyFileSync(join(projectFolder, 'src/outputs/embed/card.css'), join(folder, 'src/card.css'));
      if (!hasPictures) {
        rmSync(join(folder, 'src/pages/claims/[id]/card.[format].ts'));
        writeFiles(folder, { 'src/lib/outputs.ts': 'export const hasPictures = false;\n' });
      }
      const entries = claims.map((claim) => [
        `claims/${claim.id}.mdx`,
        `---\n${quotedYaml(wholeClaim(claim))}---\n\n${peerBody(claim, mdxSyntax)}`,
      ]);
      writeFiles(folder, Object.fromEntries(entries));
      writeFiles(folder, { 'sources.json': JSON.stringify(allSources(claims)) });
    },
    command: (folder) => ({
      program: 'sh',
      args: [
        '-c',
        '"$0" node_modules/astro/bin/astro.mjs build && "$0" node_modules/pagefind/lib/runner/bin.cjs --site dist --glob "claims/claim-*/index.html"',
        process.execPath,
      ],
      cwd: folder,
      env: { ASTRO_TELEMETRY_DISABLED: '1' },
    }),
  };
}
