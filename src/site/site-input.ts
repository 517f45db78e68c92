import type { Graph } from '#model/graph';
import type { Context } from '#model/views/context';
import type { Place } from '#model/paths';
import type { CardAssets } from '#outputs/embed/card-document';
import type { WorkerScripts } from '#outputs/offline/worker-text';
import type { Content } from '#reader/content';
import type { EditorialPage } from './editorial-pages.ts';
import type { Part, Reads } from './reads.ts';

/** Scripts and styles that are written as they stand: what every card carries, `/embed/v1.js`, the service worker. */
export interface EmbedAssets extends CardAssets {
  readonly host: string;
  readonly offline: WorkerScripts;
}

/** All that the outputs of a site are made from. */
export interface SiteInput {
  /** One context a language, the default first; their graphs note what is read. */
  readonly contexts: readonly [Context, ...Context[]];
  readonly place: Place;
  readonly content: Content;
  readonly editorial: readonly EditorialPage[];
  /** What every card carries, and the script of those who embed. */
  readonly assets: EmbedAssets;
  /** When the site is built, by the only clock a build reads. */
  readonly built: Date;
  /** The day of the build, as `YYYY-MM-DD`. */
  readonly today?: string;
  readonly reads: Reads;
  /** The graph of the contexts, at which nobody’s look is noted. */
  readonly graph: Graph;
}

/** Parts of a site that are no part of its graph. */
export const contentPart: Part = 'content';
export const outlinePart: Part = 'outline';
export const builtPart: Part = 'built';
export const todayPart: Part = 'today';
/** What an output was given when the list was made, as a digest: with another one, the output is another. */
export const givenPart = (digest: string): Part => `given/${digest}`;
export const editorialPart = (file: string): Part => `editorial/${file}`;
