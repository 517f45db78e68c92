import { checkContent } from '#check/check';
import { reportText } from '#check/reporters/text';
import { wordsFor } from '#i18n/words';
import { readContent } from '#reader/content';
import { isLoadFailure, loadContentFiles } from '#reader/load';

/** What the check of a whole content folder came to. */
export interface CheckResult {
  /** How many content files were read. */
  readonly files: number;
  /** Whether nothing stands in the way of a build; warnings do not. */
  readonly passed: boolean;
  /** The report for people; empty when there is nothing to say. */
  readonly report: string;
}

/** Checks the content folder as it stands on the disk. Throws a sentence when there is no such folder. */
export function checkFolder(folderPath: string, today: string): CheckResult {
  const loaded = loadContentFiles(folderPath);
  if (isLoadFailure(loaded)) throw new Error(loaded.failure);
  const content = readContent(loaded.folder, loaded.files, (language) => wordsFor(language).footnotes);
  const problems = checkContent(content, { today, problems: loaded.problems });
  return {
    files: loaded.files.length,
    passed: problems.every(({ severity }) => severity !== 'error'),
    report: problems.length === 0 ? '' : reportText(problems),
  };
}

/** Today as `YYYY-MM-DD`: the day of SOURCE_DATE_EPOCH where it is set, else of this machine. */
export function todayOf(environment: NodeJS.ProcessEnv): string {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  const moment = epoch === undefined || epoch === '' ? new Date() : new Date(Number(epoch) * 1000);
  if (Number.isNaN(moment.getTime())) {
    throw new Error(`SOURCE_DATE_EPOCH is not a number of seconds: “${epoch}”.`);
  }
  return moment.toISOString().slice(0, 10);
}
