import { expect, test } from '@playwright/test';
import { readPages } from './html.ts';
import { ratePages } from './lighthouse.ts';
import { samplePages } from './page-types.ts';
import { siteOf } from './sites.ts';

/** The categories that do not depend on how busy the machine is. Performance: `npm run bench -- --lighthouse`. */
const categories = ['accessibility', 'best-practices', 'seo'] as const;

for (const type of ['front', 'claim', 'document', 'claims'] as const) {
  test(`Lighthouse on a phone: ${type}`, async () => {
    test.setTimeout(600_000);
    const { folder, origin } = siteOf('shipped');
    const path = samplePages(readPages(folder), 'fr', true).get(type)?.path ?? '';
    const rated = (await ratePages([`${origin}${path}`], categories)).get(`${origin}${path}`);
    expect(rated?.scores, rated?.complaints.join('\n')).toEqual({
      accessibility: 100,
      'best-practices': 100,
      seo: 100,
    });
  });
}
