import { relative } from 'node:path';
import { takeSharedSite } from '#astro/shared-site';
import { currentDay, loadCheckedContent } from '#astro/checked-content';
import { readSettings, type Settings } from '#astro/settings';
import { reportText } from '#check/reporters/text';
import { buildSite, type StagedSite } from './build-astro.ts';
import { step } from './build-steps.ts';
import { builtDay } from './built-time.ts';
import { type DrawnPictures, drawPictures } from './draw-pictures.ts';
import { placePictures, rememberPictures } from './place-pictures.ts';
import { runCommand } from './start-command.ts';
import { writeData } from './write-data.ts';
import { writeHeaders } from './write-headers.ts';
import { writeSearch } from './write-search.ts';

/**
 * Checks the content, then builds the site: true when it stands. What is wrong with the content is
 * reported in whole and nothing is written; all other failures are thrown as sentences.
 */
export async function build(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const settings = readSettings(environment);
  const checked = await drawChecked(settings, environment);
  if (checked === undefined) {
    console.error('The site was not built: mend the problems above first.');
    return false;
  }
  const { pictures, languages } = checked;
  const addFiles = async (site: StagedSite) => {
    const shared = takeSharedSite();
    placePictures(site, pictures.files, settings.cache);
    const rememberData = writeData(site, shared, settings);
    writeHeaders(site, { languages, base: settings.base });
    const rememberSearch = await writeSearch(site, shared.contexts, settings.cache);
    return () => {
      rememberData();
      rememberSearch();
      rememberPictures(pictures.files, settings.cache);
    };
  };
  await step(
    'Build',
    () => buildSite({ ...settings, ...dayOf(settings, environment) }, addFiles),
    (pages) => `${pages} pages in ${shortPath(settings.out)}/`,
  );
  return true;
}

/** What is known of content that passed the check before its pages are drawn. */
interface Checked {
  readonly pictures: DrawnPictures;
  readonly languages: readonly string[];
}

/** Draws the pictures of content that passes the check. What was read is let go then, so that Astro has the memory. */
async function drawChecked(settings: Settings, environment: NodeJS.ProcessEnv): Promise<Checked | undefined> {
  const today = currentDay(new Date(), environment['SOURCE_DATE_EPOCH']);
  const { content, files, problems } = await step(
    'Check',
    () => loadCheckedContent(settings, { today }),
    (checked) =>
      `${checked.files.length} content files, ${checked.problems.length === 0 ? 'no problem' : counted(checked.problems.length, 'problem')}`,
  );
  if (problems.length > 0) {
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    const colour = process.stderr.isTTY === true && !environment['NO_COLOR'];
    console.error(`\n${reportText(problems, { texts, colour }).trimEnd()}\n`);
  }
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  const pictures = await step(
    'Pictures',
    () => drawPictures(content, settings),
    ({ count, drawn }) => `${counted(count, 'picture')}, ${drawn} of them drawn anew`,
  );
  for (const warning of pictures.warnings) console.warn(`Warning: ${warning}`);
  return { pictures, languages: content.languages };
}

function dayOf({ content }: Settings, environment: NodeJS.ProcessEnv): Pick<Settings, 'today'> {
  const today = builtDay(content, environment);
  return today === undefined ? {} : { today };
}

function shortPath(folder: string): string {
  const below = relative(process.cwd(), folder);
  return below.startsWith('..') ? folder : below;
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

if (import.meta.main) await runCommand(async () => ((await build(process.env)) ? 0 : 1));
