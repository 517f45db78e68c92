import type { Context } from '#model/views/context';

/** The site as the pages of a build saw it, for the files that are written beside them. */
export interface SharedSite {
  /** One context a language, the default first. */
  readonly contexts: readonly [Context, ...Context[]];
  /** The pages that are written by hand, with the day they say they were changed. */
  readonly editorial: readonly {
    readonly name: string;
    readonly language: string;
    readonly updated: string;
  }[];
}

/** Astro bundles the pages, so a build has this module twice: for the pages and for the command. They share this. */
const memory = Symbol.for('contrechamp.shared-site');
type Memory = { [memory]?: SharedSite };

/** Keeps the site for the rest of the build. */
export function shareSite(site: SharedSite): void {
  (globalThis as Memory)[memory] = site;
}

/** Takes the site, and lets go of it. */
export function takeSharedSite(): SharedSite {
  const site = (globalThis as Memory)[memory];
  if (site === undefined) throw new TypeError('no page was built, so there is no site to write files of');
  delete (globalThis as Memory)[memory];
  return site;
}
