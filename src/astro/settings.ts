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
  /** Whether this build’s content was checked already, by the command that started it. */
  readonly checked: boolean;
}

/** Address of the local server, which stands for the site’s until SITE_URL names one. */
export const localAddress = 'http://localhost:4321';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings; throws a sentence when one is no address or no path. */
export function readSettings(environment: Environment): Settings {
  const siteUrl = environment['SITE_URL'] || localAddress;
  const basePath = environment['BASE_PATH'] ?? '';
  if (!URL.canParse(siteUrl)) {
    throw new Error(`SITE_URL is not an address: “${siteUrl}”. Write it as https://example.org`);
  }
  const trimmed = basePath.replaceAll(/^\/+|\/+$/gu, '');
  const base = trimmed === '' ? '' : `/${trimmed}`;
  if (!/^(?:\/[\w.~-]+)*$/u.test(base)) {
    throw new Error(`BASE_PATH is not a path: “${basePath}”. Write it as /project`);
  }
  return {
    content: resolve(environment['CONTRECHAMP_CONTENT'] || 'content'),
    out: resolve(environment['CONTRECHAMP_OUT'] || 'dist'),
    cache: resolve(environment['CONTRECHAMP_CACHE'] || 'node_modules/.cache/contrechamp'),
    origin: new URL(siteUrl).origin,
    base,
    checked: environment['CONTRECHAMP_CHECKED'] === '1',
  };
}
