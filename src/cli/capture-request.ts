import { parseArgs } from 'node:util';
import { WrongUsage } from './wrong-usage.ts';

export const captureUsage =
  'Usage: npm run capture -- [--only ID…] [--again] [--verify] [--pause SECONDS] [--allow-private]';

/** What `npm run capture` is asked. */
export interface CaptureRequest {
  /** Ids of the only sources to open or verify; all when there are none. */
  readonly only: readonly string[];
  /** Also opens what is kept already. */
  readonly again: boolean;
  /** Opens nothing: looks whether what was kept is whole, and still has the passages. */
  readonly verify: boolean;
  /** Milliseconds between two pages of one host. */
  readonly pause: number;
  readonly allowPrivate: boolean;
}

/** Reads the arguments; throws `WrongUsage` or what `parseArgs` throws. */
export function readCaptureRequest(argv: readonly string[]): CaptureRequest {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true, default: [] },
      again: { type: 'boolean', default: false },
      verify: { type: 'boolean', default: false },
      pause: { type: 'string', default: '1.5' },
      'allow-private': { type: 'boolean', default: false },
    },
  });
  if (positionals.length > 0 && values.only.length === 0) {
    throw new WrongUsage(
      `“${positionals[0]}” stands alone. To capture single sources: --only ${positionals.join(' ')}`,
    );
  }
  const seconds = Number(values.pause);
  // A stranger’s server is not hurried; one’s own may be.
  const least = values['allow-private'] ? 0 : 1;
  if (values.pause.trim() === '' || !(seconds >= least && seconds <= 3600)) {
    throw new WrongUsage(`The pause cannot be “${values.pause}”. Give seconds, at least ${least}: --pause 2`);
  }
  return {
    only: [...values.only, ...positionals].flatMap((ids) => ids.split(',')).filter((id) => id !== ''),
    again: values.again,
    verify: values.verify,
    pause: seconds * 1000,
    allowPrivate: values['allow-private'],
  };
}
