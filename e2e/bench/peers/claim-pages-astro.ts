import { copyFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchContent } from '../generate.ts';
import { projectFolder } from '../../sites.ts';
import { frontMatter, peerBody, type PeerSyntax } from './body.ts';
import { type Peer, writeFiles } from './peer.ts';

/** What Markdown has no words for. */
export const mdxSyntax: PeerSyntax = {
  quote: ({ source, quote }) =>
    `<Quote source="${source.id}" publisher="${source.publisher}" text="${quote}" />`,
  figure: (claimed, found) => `<Figure claimed="${claimed}" found="${found}" />`,
  note: (text) => `<Note>\n\n${text}\n\n</Note>`,
};

const files = {
  'package.json': '{"name": "stock", "type": "module", "private": true}\n',
  'tsconfig.json': '{"extends": "astro/tsconfigs/base"}\n',
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({ site: 'https://facts.example.org', cacheDir: '.cache', integrations: [mdx()] });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const source = z.object({
  id: z.string(), title: z.string(), publisher: z.string(), url: z.string(), published: z.string(),
  role: z.string(), quote: z.string(),
});

export const collections = {
  claims: defineCollection({
    loader: glob({ pattern: '*.mdx', base: 'claims' }),
    schema: z.object({
      title: z.string(), claim: z.string(), summary: z.string(), claimant: z.string(), made: z.string(),
      verdict: z.string(), sources: z.array(source),
    }),
  }),
};
`,
  'src/components/Quote.astro': `---
const { source, publisher, text } = Astro.props;
---
<figure><blockquote><p>{text}</p></blockquote><figcaption><a href={\`#source-\${source}\`}>{publisher}</a></figcaption></figure>
`,
  'src/components/Figure.astro': `---
const { claimed, found } = Astro.props;
const widest = Math.max(Number(claimed), Number(found));
const width = (value) => (100 * Number(value)) / widest;
---
<figure><dl><dt>Claimed</dt><dd><svg viewBox="0 0 100 10"><rect width={width(claimed)} height="10" /></svg> {claimed}</dd>
<dt>Found</dt><dd><svg viewBox="0 0 100 10"><rect width={width(found)} height="10" /></svg> {found}</dd></dl></figure>
`,
  'src/components/Note.astro': '<div class="note" role="note"><slot /></div>\n',
  'src/layouts/Claim.astro': `---
import '../site.css';
const { title, claim, summary, claimant, made, verdict, sources } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{title}</title>
    <meta name="description" content={summary} />
    <link rel="canonical" href={Astro.url} />
  </head>
  <body>
    <main>
      <h1>{title}</h1>
      <blockquote>{claim}</blockquote>
      <p>{claimant}, <time datetime={made}>{made}</time></p>
      <p class="verdict">{verdict}</p>
      <p class="summary">{summary}</p>
      <slot />
      <ol>
        {sources.map(({ id, title, publisher, url, published, role, quote }) => (
          <li id={\`source-\${id}\`}>
            <a href={url}>{title}</a> {publisher}, <time datetime={published}>{published}</time>, {role}
            <blockquote>{quote}</blockquote>
          </li>
        ))}
      </ol>
    </main>
  </body>
</html>
`,
  'src/pages/claims/[id].astro': `---
import { getCollection, render } from 'astro:content';
import Figure from '../../components/Figure.astro';
import Note from '../../components/Note.astro';
import Quote from '../../components/Quote.astro';
import Claim from '../../layouts/Claim.astro';

export async function getStaticPaths() {
  const claims = await getCollection('claims');
  return claims.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<Claim {...entry.data}><Content components={{ Quote, Figure, Note }} /></Claim>
`,
};

/** Astro as its handbook has it: a content collection of MDX files, one page each. */
export const stockAstro: Peer = {
  name: 'Astro + @astrojs/mdx (claim pages only)',
  out: 'dist',
  write(folder, { claims }: BenchContent) {
    writeFiles(folder, files);
    symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
    copyFileSync(join(projectFolder, 'src/styles/site.css'), join(folder, 'src/site.css'));
    const entries = claims.map((claim) => [
      `claims/${claim.id}.mdx`,
      `---\n${frontMatter(claim)}---\n\n${peerBody(claim, mdxSyntax)}`,
    ]);
    writeFiles(folder, Object.fromEntries(entries));
  },
  command: (folder) => ({
    program: process.execPath,
    args: [join(projectFolder, 'node_modules/astro/bin/astro.mjs'), 'build'],
    cwd: folder,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  }),
};
