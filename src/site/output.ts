import type { PageViews } from './page-views.ts';
import type { PictureView } from '#model/views/picture';
import type { Rendition } from '#model/renditions';
import type { Part } from './reads.ts';

/** What a file of the site is; reviews name pages by it, and `site.yml` leaves kinds out. */
export type OutputKind =
  | PageKind
  | 'card'
  | 'claim data'
  | 'data'
  | 'feed'
  | 'picture'
  | 'search index'
  | 'sitemap'
  | 'headers'
  | 'capture'
  | 'asset';

/** What a page is about; “moved” leads from a former address to the one of now. */
export type PageKind =
  | 'front'
  | 'claim'
  | 'snippets'
  | 'moved'
  | 'document'
  | 'claimant'
  | 'source'
  | 'topic'
  | 'verdict'
  | 'list'
  | 'timeline'
  | 'map'
  | 'corrections'
  | 'status'
  | 'search'
  | 'data page'
  | 'contribute'
  | 'checks'
  | 'how to embed'
  | 'editorial'
  | 'missing'
  | 'offline';

/** How search engines are told of a page. */
export interface Listing {
  readonly language: string;
  /** Its address below that of the language: `claims/jobs/`. */
  readonly below: string;
  /** The day of its last change, as `YYYY-MM-DD`. */
  readonly updated: () => string | undefined;
}

interface AnyOutput {
  /** Where the file stands below the base of the site, without a slash before it: `claims/jobs/index.html`. */
  readonly path: string;
  readonly kind: OutputKind;
  /** What it depends on beside what its view reads of the graph. */
  readonly dependsOn?: readonly Part[];
}

/** A page, which Astro draws from its view. */
export type PageOutput = {
  [Name in keyof PageViews]: AnyOutput & {
    readonly draw: 'page';
    /** The file of `src/pages` that draws it. */
    readonly page: Name;
    /** All that it shows. */
    readonly view: () => PageViews[Name];
    readonly listed?: Listing;
  };
}[keyof PageViews];

/** A file whose view is what stands in it. */
export interface TextOutput extends AnyOutput {
  readonly draw: 'text';
  readonly view: () => string | Uint8Array;
}

/** A picture, which is drawn from its view. */
export interface PictureOutput extends AnyOutput {
  readonly draw: 'picture';
  readonly format: 'png' | 'svg';
  readonly view: () => PictureView;
}

/** A file that is made of a picture in media/. */
export interface RenditionOutput extends AnyOutput {
  readonly draw: 'rendition';
  readonly view: () => Rendition;
  /** Where the picture stands on the disk. */
  readonly location: string;
}

/** A folder that another program fills, such as the index of the search; `path` ends with a slash. */
export interface FolderOutput extends AnyOutput {
  readonly draw: 'folder';
  /** All that decides what stands in it. */
  readonly view: () => unknown;
  readonly fill: (view: unknown) => Promise<ReadonlyMap<string, Uint8Array | string>>;
}

/** A file, or a folder of files, that leaves the site. */
export type Output = PageOutput | TextOutput | PictureOutput | RenditionOutput | FolderOutput;
