import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Host, headerFile } from './header-files.ts';

/** Rules of which each sets headers that others do not. */
const rules = [
  { pattern: '/*', headers: { 'X-Every': 'all' } },
  { pattern: '/claims/:id/', headers: { 'X-Page': "frame 'none'" } },
  { pattern: '/404.html', headers: { 'X-Page': 'missing' } },
];

const underscore = `/*
  X-Every: all

/claims/:id/
  X-Page: frame 'none'

/404.html
  X-Page: missing
`;

const files: Readonly<Record<Host, string>> = {
  netlify: underscore,
  cloudflare: underscore,
  nginx: `# In the http block:
map $request_uri $contrechamp_x_every {
  default "";
  "~^/.*(?:\\?.*)?$" "all";
}
map $request_uri $contrechamp_x_page {
  default "missing";
  "~^/claims/[^/]+/(?:\\?.*)?$" "frame 'none'";
  "~^/404\\.html(?:\\?.*)?$" "missing";
}

# In the server block:
  location / {
    try_files $uri $uri/index.html =404;
    add_header X-Every $contrechamp_x_every always;
    add_header X-Page $contrechamp_x_page always;
  }
  error_page 404 /404.html;
`,
  caddy: `# In the site block:
  file_server
  @rule0 path_regexp ^/.*$
  header @rule0 {
    X-Every "all"
  }
  @rule1 path_regexp ^/claims/[^/]+/$
  header @rule1 {
    X-Page "frame 'none'"
  }
  @rule2 path_regexp ^/404\\.html$
  header @rule2 {
    X-Page "missing"
  }
  handle_errors {
    rewrite * /404.html
    header X-Every "all"
    header X-Page "missing"
    file_server
  }
`,
};

describe('The file of headers', () => {
  for (const host of Object.keys(files) as Host[])
    it(`for ${host} has each header where a rule sets it, and nowhere else`, () => {
      assert.equal(headerFile(host, rules), files[host]);
    });
});
