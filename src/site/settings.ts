import { resolve } from 'node:path';

/** The settings of one run, from the environment: where content is, where the site goes, where it will live. */
export interface Settings {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** Absolute path of the folder that is built. */
  readonly out: string;
  /** Absolute path of the folder that keeps what the next build can use again. */
  readonly cache: string;
  /** Scheme and host, without a slash at the end. */
  readonly origin: string;
  /** Path the site lives under: empty, or `/project`. */
  readonly base: string;
}

/** Address of the local server, which stands for the site’s until SITE_URL names one. */
export const localAddress = 'http://localhost:4321';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings; throws a sentence when one is no address, no path or no time. */
export function readSettings(environment: Environment): Settings {
  readEpoch(environment['SOURCE_DATE_EPOCH']);
  return {
    content: resolve(environment['CONTRECHAMP_CONTENT'] || 'content'),
    out: resolve(environment['CONTRECHAMP_OUT'] || 'dist'),
    cache: resolve(environment['CONTRECHAMP_CACHE'] || 'node_modules/.cache/contrechamp'),
    origin: readOrigin(environment['SITE_URL'] || localAddress),
    base: readBase(environment['BASE_PATH'] ?? ''),
  };
}

/** Seconds since 1970, nothing when unset. */
export function readEpoch(value: string | undefined): number | undefined {
  if (value === undefined || value === '') return undefined;
  const seconds = Number(value);
  // Later than the year 9999 is no date that a page could show.
  if (/^\d+$/u.test(value) && seconds < 253_402_300_800) return seconds;
  throw new Error(`SOURCE_DATE_EPOCH is not a time: “${value}”. Write it as seconds since 1970: 1763769600`);
}

function readOrigin(siteUrl: string): string {
  const url = URL.canParse(siteUrl) ? new URL(siteUrl) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol) || url.hostname === '') {
    throw new Error(`SITE_URL is not an address: “${siteUrl}”. Write it as https://example.org`);
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new Error(
      `SITE_URL is scheme and host only: “${url.origin}”. Say the rest as BASE_PATH=${url.pathname}`,
    );
  }
  return url.origin;
}

function readBase(basePath: string): string {
  const parts = basePath.split('/').filter((part) => part !== '');
  if (!parts.every((part) => /^[\w~-][\w.~-]*$/u.test(part))) {
    throw new Error(`BASE_PATH is not a path: “${basePath}”. Write it as /project`);
  }
  return parts.map((part) => `/${part}`).join('');
}
