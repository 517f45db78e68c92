import { existsSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

/** What a static host does with a path: shows a file, sends the reader on, or has nothing. */
export type Answer =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'missing' };

const contentTypes: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The media type of a file, by its name. */
export function contentType(file: string): string {
  return contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/** Whether compressing the type saves anything. */
export function isCompressible(type: string): boolean {
  return type.includes('charset=utf-8') || type === 'application/wasm';
}

/**
 * What stands at a path (still percent-encoded) of a built site. `base` is empty or begins with a
 * slash and ends without one. No file outside `root` is ever found, not even through a link.
 */
export function resolvePath(root: string, base: string, pathname: string): Answer {
  const path = decode(pathname);
  if (path === undefined) return { kind: 'missing' };
  if (base !== '' && (path === '/' || path === base)) return { kind: 'redirect', location: `${base}/` };
  if (!path.startsWith(`${base}/`)) return { kind: 'missing' };
  const segments = path.slice(base.length + 1).split('/');
  if (segments.some((segment) => segment === '.' || segment === '..' || segment.includes('\\'))) {
    return { kind: 'missing' };
  }
  const place = join(root, ...segments);
  const wantsFolder = path.endsWith('/');
  if (isFile(root, join(place, 'index.html'))) {
    if (wantsFolder) return { kind: 'file', file: join(place, 'index.html') };
    return { kind: 'redirect', location: `${collapse(pathname)}/` };
  }
  return !wantsFolder && isFile(root, place) ? { kind: 'file', file: place } : { kind: 'missing' };
}

function decode(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

/** `//host` at the start of a redirect would be another site. */
function collapse(pathname: string): string {
  return pathname.replace(/^\/+/u, '/');
}

function isFile(root: string, file: string): boolean {
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  return realpathSync(file).startsWith(realpathSync(root) + sep);
}
