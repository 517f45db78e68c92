import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchContent } from '../generate.ts';
import { projectFolder } from '../../sites.ts';
import { frontMatter, peerBody, type PeerSyntax } from './body.ts';
import { type Peer, writeFiles } from './peer.ts';

/** What Markdown has no words for. */
export const hugoSyntax: PeerSyntax = {
  quote: ({ source, quote }) =>
    `{{< quote source="${source.id}" publisher="${source.publisher}" text="${quote}" >}}`,
  figure: (claimed, found) => `{{< bars ${claimed} ${found} >}}`,
  note: (text) => `{{< note >}}${text}{{< /note >}}`,
};

const files = {
  'config.yaml':
    'baseURL: https://facts.example.org/\ntitle: Bench\ndisableKinds: [taxonomy, term, RSS, sitemap, section, home, 404]\n',
  'layouts/shortcodes/quote.html':
    '<figure><blockquote><p>{{ .Get "text" }}</p></blockquote><figcaption><a href="#source-{{ .Get "source" }}">{{ .Get "publisher" }}</a></figcaption></figure>\n',
  'layouts/shortcodes/bars.html': `{{ $claimed := float (.Get 0) }}{{ $found := float (.Get 1) }}{{ $widest := math.Max $claimed $found }}
<figure><dl><dt>Claimed</dt><dd><svg viewBox="0 0 100 10"><rect width="{{ div (mul 100 $claimed) $widest }}" height="10"></rect></svg> {{ .Get 0 }}</dd><dt>Found</dt><dd><svg viewBox="0 0 100 10"><rect width="{{ div (mul 100 $found) $widest }}" height="10"></rect></svg> {{ .Get 1 }}</dd></dl></figure>
`,
  'layouts/shortcodes/note.html': '<div class="note" role="note"><p>{{ .Inner | markdownify }}</p></div>\n',
  'layouts/claims/single.html': `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title>
<meta name="description" content="{{ .Params.summary }}">
<link rel="canonical" href="{{ .Permalink }}">
<link rel="stylesheet" href="/site.css">
</head>
<body>
<main>
<h1>{{ .Title }}</h1>
<blockquote>{{ .Params.claim }}</blockquote>
<p>{{ .Params.claimant }}, <time datetime="{{ .Params.made }}">{{ .Params.made }}</time></p>
<p class="verdict">{{ .Params.verdict }}</p>
<p class="summary">{{ .Params.summary }}</p>
{{ .Content }}
<ol>
{{ range .Params.sources }}<li id="source-{{ .id }}"><a href="{{ .url }}">{{ .title }}</a> {{ .publisher }}, <time datetime="{{ .published }}">{{ .published }}</time>, {{ .role }}
<blockquote>{{ .quote }}</blockquote></li>
{{ end }}</ol>
</main>
</body>
</html>
`,
};

/** Hugo, the fastest generator we know. */
export const hugo: Peer = {
  name: 'Hugo (claim pages only)',
  out: 'dist',
  write(folder, { claims }: BenchContent) {
    writeFiles(folder, files);
    mkdirSync(join(folder, 'static'));
    copyFileSync(join(projectFolder, 'src/styles/site.css'), join(folder, 'static/site.css'));
    const entries = claims.map((claim) => [
      `content/claims/${claim.id}.md`,
      `---\n${frontMatter(claim)}---\n\n${peerBody(claim, hugoSyntax)}`,
    ]);
    writeFiles(folder, Object.fromEntries(entries));
  },
  command: (folder) => ({ program: 'hugo', args: ['--quiet', '--destination', 'dist'], cwd: folder }),
};
