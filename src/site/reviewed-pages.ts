import type { ReviewedPage } from '#check/review/page-changes';
import type { Content } from '#reader/content';
import { readEmbedAssets } from './embed-assets.ts';
import { openSite } from './open-site.ts';
import { siteOutputs } from './outputs.ts';

/** The pages and cards of some content, as a review compares them; none while its site.yml is wrong. */
export function* reviewedPages(content: Content): Generator<ReviewedPage> {
  if (content.site?.value === undefined) return;
  const site = openSite(content, {
    ...{ origin: 'https://example.org', base: '', drafts: false, assets: readEmbedAssets() },
  });
  for (const { path, kind, view, draw } of siteOutputs(site)) {
    if (draw === 'page' || kind === 'card') yield { path: addressOf(path), kind, view };
  }
}

function addressOf(path: string): string {
  return `/${path.replace(/(?:^|(?<=\/))index\.html$/u, '')}`;
}
