import { parseArgs } from 'node:util';
import { defaultArchive } from '#sources/archive';
import { WrongUsage } from './wrong-usage.ts';

export const sourcesUsage =
  'Usage: npm run sources -- [--only ID…] [--format text|json|markdown] [--again] [--pause SECONDS] [--archive ADDRESS] [--allow-private]';

const formats = ['text', 'json', 'markdown'] as const;

/** What `npm run sources` is asked. */
export interface SourcesRequest {
  /** Ids of the only sources to open; all when there are none. */
  readonly only: readonly string[];
  readonly format: (typeof formats)[number];
  /** Opens all sources, also those that a broken-off run has opened today. */
  readonly again: boolean;
  readonly archive: string;
  /** Milliseconds between two requests to one host. */
  readonly pause: number;
  readonly allowPrivate: boolean;
}

/** Reads the arguments; throws `WrongUsage` or what `parseArgs` throws. */
export function readSourcesRequest(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): SourcesRequest {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true, default: [] },
      format: { type: 'string', default: 'text' },
      again: { type: 'boolean', default: false },
      archive: { type: 'string' },
      pause: { type: 'string', default: '1.5' },
      'allow-private': { type: 'boolean', default: false },
    },
  });
  const format = formats.find((known) => known === values.format);
  if (format === undefined) throw new WrongUsage(`There is no format “${values.format}”.`);
  if (positionals.length > 0 && values.only.length === 0) {
    throw new WrongUsage(
      `“${positionals[0]}” stands alone. To open single sources: --only ${positionals.join(' ')}`,
    );
  }
  const archive = values.archive ?? (environment['CONTRECHAMP_ARCHIVE'] || defaultArchive);
  if (!/^https?:/u.test(archive) || !URL.canParse(archive)) {
    throw new WrongUsage(`The archive is not an address: “${archive}”. Write it as ${defaultArchive}`);
  }
  const seconds = Number(values.pause);
  // A stranger’s server is not hurried; one’s own may be.
  const least = values['allow-private'] ? 0 : 1;
  if (values.pause.trim() === '' || !(seconds >= least && seconds <= 3600)) {
    throw new WrongUsage(`The pause cannot be “${values.pause}”. Give seconds, at least ${least}: --pause 2`);
  }
  const only = [...values.only, ...positionals].flatMap((ids) => ids.split(',')).filter((id) => id !== '');
  return {
    ...{ only, format, archive },
    again: values.again,
    pause: seconds * 1000,
    allowPrivate: values['allow-private'],
  };
}
