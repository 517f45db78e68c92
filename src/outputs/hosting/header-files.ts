import type { HeaderRule } from './header-rules.ts';

/** The hosts whose way of writing headers is known. */
export const hosts = ['netlify', 'cloudflare', 'nginx', 'caddy'] as const;
export type Host = (typeof hosts)[number];

/** The rules as a host wants them: a `_headers` file, or lines for the server’s configuration. */
export function headerFile(host: Host, rules: readonly HeaderRule[]): string {
  if (host === 'nginx') return nginx(rules);
  return host === 'caddy' ? caddy(rules) : underscoreHeaders(rules);
}

/** https://docs.netlify.com/routing/headers/ and https://developers.cloudflare.com/pages/configuration/headers/ */
function underscoreHeaders(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ pattern, headers }) =>
      [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/**
 * One `map` a header, from the path that was asked for (`$uri` is that of the file in the end) to its value; what no
 * rule means gets the headers of the page for what is not there. `add_header` leaves out what is empty
 * (https://nginx.org/en/docs/http/ngx_http_headers_module.html).
 */
function nginx(rules: readonly HeaderRule[]): string {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const maps = names.map((name) => {
    const lines = rules.flatMap(({ pattern, headers }) => {
      const value = headers[name];
      const asked = regularExpression(pattern).replace(/\$$/u, '(?:\\?.*)?$');
      return value === undefined ? [] : [`  "~${asked}" "${value}";`];
    });
    const missing = rules.find(({ pattern }) => pattern.endsWith('/404.html'))?.headers[name] ?? '';
    return `map $request_uri ${variable(name)} {\n  default "${missing}";\n${lines.join('\n')}\n}`;
  });
  const adds = names.map((name) => `    add_header ${name} ${variable(name)} always;`);
  return `# In the http block:\n${maps.join('\n')}\n\n# In the server block:\n  location / {\n    try_files $uri $uri/index.html =404;\n${adds.join('\n')}\n  }\n  error_page 404 /404.html;\n`;
}

/** https://caddyserver.com/docs/caddyfile/directives/header */
function caddy(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ pattern, headers }, index) => {
    const lines = Object.entries(headers).map(([name, value]) => `    ${name} "${value}"`);
    return `  @rule${index} path_regexp ${regularExpression(pattern)}\n  header @rule${index} {\n${lines.join('\n')}\n  }`;
  });
  // Headers of the path that was asked for do not reach an error: it gets those of every path and of its page.
  const missing = rules
    .filter(({ pattern }, index) => index === 0 || pattern.endsWith('/404.html'))
    .flatMap(({ headers }) => Object.entries(headers))
    .map(([name, value]) => `    header ${name} "${value}"`);
  return `# In the site block:\n  file_server\n${blocks.join('\n')}\n  handle_errors {\n    rewrite * /404.html\n${missing.join('\n')}\n    file_server\n  }\n`;
}

function variable(name: string): string {
  return `$contrechamp_${name.toLowerCase().replaceAll('-', '_')}`;
}

/** A pattern as a regular expression over the path that a reader asks for. */
export function regularExpression(pattern: string): string {
  const parts = pattern
    .split('/')
    .map((part) => {
      if (part === '*') return '.*';
      return part.startsWith(':') ? '[^/]+' : part.replaceAll(/[.+?^${}()|[\]\\]/gu, '\\$&');
    })
    .join('/');
  return `^${parts}$`;
}
