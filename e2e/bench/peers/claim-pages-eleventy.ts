import { copyFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchContent } from '../generate.ts';
import { projectFolder } from '../../sites.ts';
import { frontMatter, peerBody, type PeerSyntax } from './body.ts';
import { type Peer, writeFiles } from './peer.ts';

const syntax: PeerSyntax = {
  quote: ({ source, quote }) => `{% quote "${source.id}", "${source.publisher}", "${quote}" %}`,
  figure: (claimed, found) => `{% figure ${claimed}, ${found} %}`,
  note: (text) => `{% note %}${text}{% endnote %}`,
};

const files = {
  'package.json': '{"name": "eleventy", "type": "module", "private": true}\n',
  'eleventy.config.js': `const bar = (value, widest) => \`<svg viewBox="0 0 100 10"><rect width="\${(100 * value) / widest}" height="10"></rect></svg> \${value}\`;

export default function (config) {
  config.addPassthroughCopy('site.css');
  config.addShortcode('quote', (source, publisher, text) =>
    \`<figure><blockquote><p>\${text}</p></blockquote><figcaption><a href="#source-\${source}">\${publisher}</a></figcaption></figure>\`);
  config.addShortcode('figure', (claimed, found) =>
    \`<figure><dl><dt>Claimed</dt><dd>\${bar(claimed, Math.max(claimed, found))}</dd><dt>Found</dt><dd>\${bar(found, Math.max(claimed, found))}</dd></dl></figure>\`);
  config.addPairedShortcode('note', (text) => \`<div class="note" role="note"><p>\${text}</p></div>\`);
  return { dir: { input: '.', includes: '_includes', output: 'dist' }, markdownTemplateEngine: 'njk' };
}
`,
  'claims/claims.json': '{"layout": "claim.njk", "permalink": "/claims/{{ page.fileSlug }}/"}\n',
  '_includes/claim.njk': `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ title }}</title>
<meta name="description" content="{{ summary }}">
<link rel="canonical" href="https://facts.example.org{{ page.url }}">
<link rel="stylesheet" href="/site.css">
</head>
<body>
<main>
<h1>{{ title }}</h1>
<blockquote>{{ claim }}</blockquote>
<p>{{ claimant }}, <time datetime="{{ made }}">{{ made }}</time></p>
<p class="verdict">{{ verdict }}</p>
<p class="summary">{{ summary }}</p>
{{ content | safe }}
<ol>
{% for source in sources %}<li id="source-{{ source.id }}"><a href="{{ source.url }}">{{ source.title }}</a> {{ source.publisher }}, <time datetime="{{ source.published }}">{{ source.published }}</time>, {{ source.role }}
<blockquote>{{ source.quote }}</blockquote></li>
{% endfor %}</ol>
</main>
</body>
</html>
`,
};

/** Eleventy with its defaults: markdown-it and Nunjucks. */
export const eleventy: Peer = {
  name: 'Eleventy (claim pages only)',
  out: 'dist',
  write(folder, { claims }: BenchContent) {
    writeFiles(folder, files);
    symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
    copyFileSync(join(projectFolder, 'src/styles/site.css'), join(folder, 'site.css'));
    const entries = claims.map((claim) => [
      `claims/${claim.id}.md`,
      `---\n${frontMatter(claim)}---\n\n${peerBody(claim, syntax)}`,
    ]);
    writeFiles(folder, Object.fromEntries(entries));
  },
  command: (folder) => ({
    program: process.execPath,
    args: [join(projectFolder, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
    cwd: folder,
  }),
};
