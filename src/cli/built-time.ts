import { readEpoch } from '#astro/settings';
import { gitLine, openRepository } from './git.ts';

/**
 * The time of a build, the same whenever one commit is built: SOURCE_DATE_EPOCH, else the commit’s own, else the day
 * of the latest change in the content.
 */
export function builtTime(content: string, environment: NodeJS.ProcessEnv, latest: string | undefined): Date {
  return givenTime(content, environment) ?? new Date(`${latest ?? '1970-01-01'}T00:00:00Z`);
}

/** The day of a build as `YYYY-MM-DD`; nothing where only the content’s own days can tell. */
export function builtDay(content: string, environment: NodeJS.ProcessEnv): string | undefined {
  return givenTime(content, environment)?.toISOString().slice(0, 10);
}

function givenTime(content: string, environment: NodeJS.ProcessEnv): Date | undefined {
  const seconds = readEpoch(environment['SOURCE_DATE_EPOCH']) ?? commitTime(content);
  return seconds === undefined ? undefined : new Date(seconds * 1000);
}

function commitTime(content: string): number | undefined {
  try {
    const line = gitLine(openRepository(content), ['log', '-1', '--format=%ct']);
    return line === undefined || line === '' ? undefined : Number(line);
  } catch {
    // Content outside of git, or no git: the content’s own days are all there is.
    return undefined;
  }
}
