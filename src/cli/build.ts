import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CheckedContent, currentDay, loadCheckedContent } from '#astro/checked-content';
import { readSettings, type Settings } from '#astro/settings';
import { reportText } from '#check/reporters/text';
import { buildSite } from './build-astro.ts';
import { step } from './build-steps.ts';

/**
 * Checks the content, then builds the site: true when it stands. What is wrong with the content is
 * reported in whole and nothing is written; all other failures are thrown as sentences.
 */
export async function build(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const settings = readSettings(environment);
  const { problems, files } = await check(settings, environment['SOURCE_DATE_EPOCH']);
  if (problems.length > 0) {
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    const colour = process.stderr.isTTY === true && !environment['NO_COLOR'];
    console.error(`\n${reportText(problems, { texts, colour }).trimEnd()}\n`);
  }
  if (problems.some(({ severity }) => severity === 'error')) {
    console.error('The site was not built: mend the problems above first.');
    return false;
  }
  await step(
    'Build',
    (tell) => buildSite(settings.out, environment, (pages) => tell(`${pages} pages`)),
    (pages) => `${pages} pages in ${shortPath(settings.out)}/`,
  );
  return true;
}

async function check(settings: Settings, sourceDateEpoch: string | undefined): Promise<CheckedContent> {
  return await step(
    'Check',
    () => loadCheckedContent(settings, { today: currentDay(new Date(), sourceDateEpoch) }),
    ({ files, problems }) => `${files.length} content files, ${counted(problems.length)}`,
  );
}

function shortPath(folder: string): string {
  const below = relative(process.cwd(), folder);
  return below.startsWith('..') ? folder : below;
}

function counted(problems: number): string {
  return problems === 0 ? 'no problem' : problems === 1 ? '1 problem' : `${problems} problems`;
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
