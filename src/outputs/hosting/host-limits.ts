import type { SiteHost } from '#schema/site';

/** How much of each a host takes; what it does not say is left out. */
export interface HostLimits {
  readonly name: string;
  readonly files?: number;
  readonly bytes?: number;
  readonly fileBytes?: number;
  /** Files that stand in one folder, those of its folders not counted. */
  readonly folderFiles?: number;
  /** To which offer the figures belong, where a host has several. */
  readonly plan?: string;
}

/** The known limits of hosts, as their documentation stated them when they were looked up, on 2026-11-28. */
export const hostLimits: Readonly<Record<SiteHost, HostLimits>> = {
  // “Published GitHub Pages sites may be no larger than 1 GB.” Whether GB or GiB is not said: the lesser is safe.
  // https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
  'github-pages': { name: 'GitHub Pages', bytes: 1_000_000_000 },
  // “Files per directory limit”: none for the whole, 54,000 for a directory. None is given for bytes.
  // https://docs.netlify.com/site-deploys/overview/
  netlify: { name: 'Netlify', folderFiles: 54_000 },
  // “Files” and “File size”: 20,000 on the free plan (100,000 on paid ones since 2026-01-23), 25 MiB each.
  // https://developers.cloudflare.com/pages/platform/limits/
  'cloudflare-pages': {
    name: 'Cloudflare Pages',
    files: 20_000,
    fileBytes: 25 * 1024 * 1024,
    plan: 'on its free plan',
  },
};
