/** Headers for all paths that a pattern means. */
export interface HeaderRule {
  /** A path; `:name` stands for one part of it, `*` at the end for all that follows. */
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the rules depend on. */
export interface HostedSite {
  /** Languages of the site, the one without a prefix first. */
  readonly languages: readonly string[];
  /** Path the site lives under: empty, or `/project`. */
  readonly base: string;
  /** What stands inline in every card, to be allowed by its digest: scripts and styles as they are written. */
  readonly card: { readonly scripts: readonly string[]; readonly styles: readonly string[] };
}

/** Digest of a text as a Content-Security-Policy names it: `sha256-…`. */
export type Digest = (text: string) => string;

const year = 31_536_000;
const fiveMinutes = 300;

/** The parts of the site whose pages are read, and framed by nobody. */
const sections = [
  'claims',
  'documents',
  'claimants',
  'sources',
  'topics',
  'verdicts',
  'timeline',
  'map',
  'corrections',
  'corrections-policy',
  'methodology',
  'about',
  'contact',
  'legal-notice',
  'contribute',
  'status',
  'data',
  'offline',
] as const;

/**
 * The headers of a whole site. Two rules that set the same header never mean the same path, because hosts differ in
 * what they do then. Sources: Content Security Policy Level 3 (https://www.w3.org/TR/CSP3/); the `_headers` files of
 * Netlify and Cloudflare Pages.
 */
export function headerRules(site: HostedSite, digest: Digest): readonly HeaderRule[] {
  const [, ...others] = site.languages;
  const roots = ['', ...others.map((language) => `/${language}`)].map((root) => `${site.base}${root}`);
  const page = policy(pageSources);
  const search = policy({ ...pageSources, 'script-src': "'self' 'wasm-unsafe-eval'" });
  const card = policy({
    'default-src': "'none'",
    'script-src': hashes(site.card.scripts, digest),
    'style-src': hashes(site.card.styles, digest),
    ...cardSources,
  });
  const cards = [
    '/embed/:id/',
    '/embed/topics/:id/',
    '/embed/documents/:id/',
    '/embed/claimants/:id/',
    '/embed/site/:id/',
  ];
  const withPolicy = (pattern: string, value: string): HeaderRule => ({
    pattern,
    headers: { 'Content-Security-Policy': value },
  });
  return [
    { pattern: `${site.base}/*`, headers: everywhere },
    ...['_assets', 'media', 'captures'].map((folder) => ({
      pattern: `${site.base}/${folder}/*`,
      headers: { 'Cache-Control': `public, max-age=${year}, immutable` },
    })),
    ...roots.map((root) => ({
      pattern: `${root}/embed/*`,
      headers: { 'Cache-Control': `public, max-age=${fiveMinutes}` },
    })),
    {
      pattern: `${site.base}/offline.js`,
      headers: {
        'Content-Security-Policy': policy({ 'default-src': "'none'", 'connect-src': "'self'" }),
        'Cache-Control': 'no-cache',
      },
    },
    withPolicy(`${site.base}/404.html`, page),
    ...roots.flatMap((root) => [
      withPolicy(`${root}/`, page),
      withPolicy(`${root}/embed/`, page),
      ...sections.map((section) => withPolicy(`${root}/${section}/*`, page)),
      withPolicy(`${root}/search/*`, search),
      ...cards.map((pattern) => withPolicy(`${root}${pattern}`, card)),
    ]),
  ];
}

/** What no page of ours needs is off; what is data may be read from anywhere. */
const everywhere: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()',
  'Access-Control-Allow-Origin': '*',
};

type Sources = Readonly<Record<string, string>>;

const pageSources: Sources = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/**
 * A card asks for nothing and may stand anywhere; its sandbox would be the host’s to set. No `frame-ancestors`: even its
 * `*` means addresses of network schemes only, so it would shut cards out of a saved page, a sandboxed preview and the
 * own scheme of an app. Source: Content Security Policy Level 3, section 6.7.2.8, “Does url match expression”.
 */
const cardSources: Sources = {
  'img-src': 'data:',
  'base-uri': "'none'",
  'form-action': "'none'",
};

function policy(sources: Sources): string {
  return Object.entries(sources)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');
}

function hashes(texts: readonly string[], digest: Digest): string {
  return texts.length === 0 ? "'none'" : texts.map((text) => `'${digest(text)}'`).join(' ');
}
