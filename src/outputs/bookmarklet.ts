import { absolute } from '#model/paths';
import type { Context } from '#model/views/context';
import { sharedFile } from './file-paths.ts';
import { tracking } from './address-lookup.ts';

/**
 * A bookmark that says whether the page one is on was checked, by the look-up of `address-lookup.ts`. It is shown as text to
 * copy: a page of ours links to no script.
 */
export function bookmarklet({ place, language }: Context): string {
  const folder = absolute(place, sharedFile(place, 'seen/'));
  return `javascript:(async () => {
  const { hostname, port, pathname, searchParams } = new URL(location.href);
  const kept = [...searchParams].filter(([key]) => !/${tracking.source}/i.test(key));
  const query = new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
  const page = hostname.replace(/^www\\./, '') + (port && ':' + port) + pathname.replace(/\\/+$/, '') + (query && '?' + query);
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(page));
  const digest = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const found = await fetch('${folder}' + digest.slice(0, 3) + '.json').then((file) => (file.ok ? file.json() : {}));
  const claims = (found[digest] || []).map((claim) => claim.verdict + ': ' + (claim.url['${language}'] || Object.values(claim.url)[0]));
  alert(claims.join('\\n') || '–');
})()`;
}
