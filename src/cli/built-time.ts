import { readEpoch } from '#site/settings';
import { gitLine, openRepository } from './git.ts';

/**
 * Seconds since 1970 of a build, the same whenever one commit is built: SOURCE_DATE_EPOCH, else the time of the commit;
 * nothing where only the content’s own days can tell.
 */
export function builtTime(content: string, environment: NodeJS.ProcessEnv): number | undefined {
  return readEpoch(environment['SOURCE_DATE_EPOCH']) ?? commitTime(content);
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
