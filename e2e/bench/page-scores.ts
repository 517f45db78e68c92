import { join } from 'node:path';
import { serve } from '../../src/cli/serve.ts';
import { readPages } from '../html.ts';
import { categories, ratePages, type Scores } from '../lighthouse.ts';
import { samplePages } from '../page-types.ts';
import { recipes, runBuild } from '../sites.ts';
import { judge } from './budgets.ts';
import { describeMachine, formatTable } from './table.ts';

/** Builds the shipped site and prints Lighthouse’s scores for the longest page of each kind, the median of some runs. */
export async function ratePageTypes(workshop: string, runs: number): Promise<void> {
  const folder = join(workshop, 'site');
  const { content, base } = recipes.shipped;
  const { status, output } = await runBuild({ content, base, out: folder, cache: join(workshop, 'cache') });
  if (status !== 0) throw new Error(`The shipped site could not be built:\n${output}`);
  const { origin, close } = await serve({ root: folder, base, port: 0, host: 'localhost' });
  try {
    const pages = [...samplePages(readPages(folder), 'fr', true)].filter(([type]) => type !== 'not found');
    const lines: (readonly [string, ...number[]])[] = [];
    for (const [type, { path }] of pages) {
      const address = `${origin}${path}`;
      const rated: Scores[] = [];
      for (let count = 0; count < runs; count += 1)
        rated.push(...(await ratePages([address], categories)).values());
      const scores = categories.map((category) => middle(rated.map((all) => all.scores[category])));
      lines.push([`${type} ${path}`, ...scores]);
      console.log(
        `${type}: ${categories.map((category, index) => `${category} ${scores[index]}`).join(', ')}`,
      );
    }
    console.log(
      `\n${describeMachine()}\n\n${formatTable(
        ['', ...categories],
        lines.map((cells) => cells.map(String)),
      )}\n`,
    );
    judge('lighthousePerformance', Math.min(...lines.map(([, performance = 0]) => performance)));
  } finally {
    await close();
  }
}

function middle(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor((values.length - 1) / 2)] ?? 0;
}
