import { decodeHTMLStrict } from 'entities';
import { webAddress } from '#schema/text';
import { isObject, toList } from './json.ts';
import type { Repairs } from './repairs.ts';

const address = webAddress();
const hostLike = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[:/?#]|$)/u;
const fileLike = /\.(?:aspx?|html?|jsp|php|xhtml)(?:[?#]|$)/iu;

/**
 * The first web address in a value, whole: without a scheme it is completed with https, from a path alone with
 * `base`. Nothing when no address is meant: “Réseaux sociaux”, a mail address, a script.
 */
export function readAddress(value: unknown, base: string | undefined, repairs: Repairs): string | undefined {
  for (const item of toList(value)) {
    const raw = isObject(item) ? (item['@id'] ?? item['url'] ?? item['@value']) : item;
    if (typeof raw !== 'string' || raw.trim() === '') continue;
    const found = complete(raw, base, repairs);
    if (found !== undefined) return found;
    repairs.add('noAddress');
  }
  return undefined;
}

function complete(raw: string, base: string | undefined, repairs: Repairs): string | undefined {
  const bare = decodeHTMLStrict(raw)
    .replaceAll(/[\p{Cc}\u200B\uFEFF]/gu, '')
    .trim();
  const spelled = bare.replaceAll(/\s/gu, '%20');
  if (/^https?:/iu.test(spelled)) return safe(spelled.replace(/^(https?):\/*/iu, '$1://'));
  if (/^[a-z][a-z\d+.-]*:(?!\d)/iu.test(spelled)) return undefined;
  const completed = spelled.startsWith('//')
    ? `https:${spelled}`
    : hostLike.test(spelled) && !fileLike.test(spelled.split('/')[0] ?? '')
      ? `https://${spelled}`
      : fromBase(spelled, bare, base);
  if (completed === undefined) return undefined;
  const found = safe(completed);
  if (found !== undefined) repairs.add('address');
  return found;
}

/** “Réseaux sociaux” has no slash and is no path; a lone slash is the front page, which is no place of a text. */
function fromBase(path: string, bare: string, base: string | undefined): string | undefined {
  const isPath = /^(?:\/|\.{1,2}\/)[^/]/u.test(path) || (/.\/|\/./u.test(path) && !bare.includes(' '));
  return base !== undefined && isPath && URL.canParse(path, base) ? new URL(path, base).href : undefined;
}

/** The address as the schema takes it, odd characters percent-encoded; nothing for what no reader should follow. */
function safe(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { href } = new URL(text);
  const encoded = href.replaceAll(/[\s<>"\\^`{|}]/gu, (character) => encodeURIComponent(character));
  return address.safeParse(encoded).success ? encoded : undefined;
}

/** The name of the site an address is on: `example.org`. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./u, '');
}

/** What tells two addresses of one page apart from those of two: scheme, `www.`, fragment, trackers do not. */
export function addressKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname, searchParams } = new URL(url);
  const query = [...searchParams]
    .filter(([name]) => !/^(?:utm_\w+|fbclid|gclid|mc_[ce]id)$/u.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const path = pathname.replace(/\/+$/u, '');
  return `${hostname.replace(/^www\./u, '')}${path}${query === '' ? '' : `?${query}`}`;
}

/**
 * The page that an address means, and its copy where the address is that of a copy in the Wayback Machine, which names the
 * page. Other archives do not tell.
 */
export function pageAndCopy(url: string): { readonly url: string; readonly archived?: string } {
  const { pathname, search, hostname } = new URL(url);
  if (!/^(?:web\.|www\.)?archive\.org$/u.test(hostname)) return { url };
  const [, page] = /^\/web\/[\d*]+(?:[a-z]{2}_)?\/(.+)$/u.exec(`${pathname}${search}`) ?? [];
  const original = page === undefined ? undefined : readAddress(page, undefined, new Set());
  return original === undefined ? { url } : { url: original, archived: url };
}

/** Whether an address is that of a copy whose page it does not tell. */
export function isCopyAlone(url: string): boolean {
  const host = new URL(url).hostname.replace(/^www\./u, '');
  return /^(?:web\.archive\.org|archive\.(?:today|ph|is|li|md|vn|fo)|perma\.cc|ghostarchive\.org|webcitation\.org)$/u.test(
    host,
  );
}
