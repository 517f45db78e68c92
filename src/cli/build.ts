import { relative } from 'node:path';
import { currentDay, loadCheckedContent } from '#astro/checked-content';
import { readSettings, type Settings } from '#astro/settings';
import { reportText } from '#check/reporters/text';
import { buildSite } from './build-astro.ts';
import { step } from './build-steps.ts';
import { runCommand } from './start-command.ts';

/**
 * Checks the content, then builds the site: true when it stands. What is wrong with the content is
 * reported in whole and nothing is written; all other failures are thrown as sentences.
 */
export async function build(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const settings = readSettings(environment);
  if (!(await passesCheck(settings, environment))) {
    console.error('The site was not built: mend the problems above first.');
    return false;
  }
  await step(
    'Build',
    () => buildSite(settings),
    (pages) => `${pages} pages in ${shortPath(settings.out)}/`,
  );
  return true;
}

/** What was read is let go at the end, so that Astro has the memory. */
async function passesCheck(settings: Settings, environment: NodeJS.ProcessEnv): Promise<boolean> {
  const today = currentDay(new Date(), environment['SOURCE_DATE_EPOCH']);
  const { files, problems } = await step(
    'Check',
    () => loadCheckedContent(settings, { today }),
    (checked) => `${checked.files.length} content files, ${counted(checked.problems.length)}`,
  );
  if (problems.length > 0) {
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    const colour = process.stderr.isTTY === true && !environment['NO_COLOR'];
    console.error(`\n${reportText(problems, { texts, colour }).trimEnd()}\n`);
  }
  return problems.every(({ severity }) => severity !== 'error');
}

function shortPath(folder: string): string {
  const below = relative(process.cwd(), folder);
  return below.startsWith('..') ? folder : below;
}

function counted(problems: number): string {
  return problems === 0 ? 'no problem' : problems === 1 ? '1 problem' : `${problems} problems`;
}

if (import.meta.main) await runCommand(async () => ((await build(process.env)) ? 0 : 1));
