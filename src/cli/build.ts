import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSettings } from '#astro/settings';
import { buildSite } from './build-astro.ts';
import { checkFolder, todayOf } from './build-check.ts';
import { step } from './build-steps.ts';

/**
 * Checks the content, then builds the site: true when it stands. What is wrong with the content is
 * reported in whole and nothing is written; all other failures are thrown as sentences.
 */
export async function build(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const { content, out } = readSettings(environment);
  const check = await step(
    'Check',
    () => checkFolder(content, todayOf(environment)),
    ({ files, passed }) => `${files} content files${passed ? '' : ', with problems'}`,
  );
  if (check.report !== '') console.error(`\n${check.report.trimEnd()}\n`);
  if (!check.passed) {
    console.error('The site was not built: mend the problems above first.');
    return false;
  }
  await step(
    'Build',
    (tell) => buildSite(out, environment, (pages) => tell(`${pages} pages`)),
    (pages) => `${pages} pages in ${relative(process.cwd(), out)}/`,
  );
  return true;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  build(process.env).then(
    (built) => {
      process.exitCode = built ? 0 : 1;
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
