import { expect, test } from '@playwright/test';
import { readPages } from './html.ts';
import { ratePages, type Scores } from './lighthouse.ts';
import { samplePages } from './page-types.ts';
import { siteOf } from './sites.ts';

/** A busy machine costs points of performance, so that score has some room and two more tries. */
const leastPerformance = 95;
const tries = 3;

for (const type of ['front', 'claim', 'document', 'claims'] as const) {
  test(`Lighthouse on a phone: ${type}`, async () => {
    test.setTimeout(180_000);
    const { folder, origin } = siteOf('shipped');
    const path = samplePages(readPages(folder), 'fr', true).get(type)?.path ?? '';
    const { scores, complaints } = await bestOf(`${origin}${path}`);
    console.log(
      `${path}: ${Object.entries(scores)
        .map(([name, score]) => `${name} ${score}`)
        .join(', ')}`,
    );
    const { performance, ...others } = scores;
    expect(others, complaints.join('\n')).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 });
    expect(performance, complaints.join('\n')).toBeGreaterThanOrEqual(leastPerformance);
  });
}

async function bestOf(address: string): Promise<Scores> {
  let best: Scores | undefined;
  for (let count = 0; count < tries && (best?.scores.performance ?? 0) < leastPerformance; count += 1) {
    const rated = (await ratePages([address])).get(address);
    if (rated !== undefined && rated.scores.performance > (best?.scores.performance ?? -1)) best = rated;
  }
  if (best === undefined) throw new Error(`${address} was not rated.`);
  return best;
}
