import type { ChecksView } from '#model/views/checks';
import type { ClaimView } from '#model/views/claim';
import type { ClaimListView } from '#model/views/claim-list';
import type { ClaimantView } from '#model/views/claimant';
import type { ContributeView } from '#model/views/contribute';
import type { CorrectionsView } from '#model/views/corrections';
import type { DocumentView } from '#model/views/document';
import type { FrontView } from '#model/views/front';
import type { HowToEmbedView } from '#model/views/how-to-embed';
import type { MapView } from '#model/views/map';
import type { MovedView } from '#model/views/moved';
import type { DirectoryView } from '#model/views/directory';
import type { SearchView } from '#model/views/search';
import type { EditorialView, NotFoundView } from '#model/views/single';
import type { SourcePageView, SourcesView } from '#model/views/sources';
import type { StatusView } from '#model/views/status';
import type { TimelineView } from '#model/views/timeline';
import type { DataView as DataPageView } from '#outputs/data-page';

/** Structured data that stands in the page, as JSON for a script element. */
interface WithData {
  readonly data: string;
}

/** What each page shows, by the name of its file in `src/pages`. */
export interface PageViews {
  readonly checks: ChecksView;
  readonly claim: ClaimView & WithData;
  /** `ownFeed`: whether the claims of the list have a feed. */
  readonly 'claim-list': ClaimListView & { readonly ownFeed: boolean };
  /** `ownFeed`: whether their claims have a feed. */
  readonly claimant: ClaimantView & { readonly ownFeed: boolean };
  readonly contribute: ContributeView;
  readonly corrections: CorrectionsView;
  readonly data: DataPageView;
  readonly directory: DirectoryView;
  readonly document: DocumentView;
  /** `file`: the name of its text in the folder `pages` of the content. */
  readonly editorial: EditorialView & { readonly file: string };
  readonly front: FrontView & WithData;
  readonly 'how-to-embed': HowToEmbedView;
  readonly map: MapView;
  readonly missing: NotFoundView;
  readonly moved: MovedView;
  readonly search: SearchView;
  readonly snippets: HowToEmbedView;
  /** `citation`: how a source that is no page is cited. */
  readonly source: SourcePageView & { readonly citation?: string };
  readonly sources: SourcesView;
  readonly status: StatusView;
  readonly timeline: TimelineView;
}
