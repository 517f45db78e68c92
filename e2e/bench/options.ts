import { parseArgs } from 'node:util';
import type { Languages } from './write-ours.ts';

export const usage = `Usage: npm run bench -- [--claims 5000] [--runs 1] [--languages 1|2] [--only builds,check,dev,peers]
                        [--without-pictures] [--against DIR] [--scaling] [--lighthouse] [--long-document] [--keep]

  --claims            how many claims are generated; for the live site at most 1,000
  --runs              how often each is measured; the median counts (with --against 2 times unless told)
  --languages         2 gives every claim a translation; the peers stay with one language
  --only              a part of it: our builds, the check, the live site, other generators
  --without-pictures  of builds, only those without pictures
  --against           another checkout of this project, its packages installed, measured in turn with this one
  --scaling           our cold build at 5,000 and at 25,000 claims instead
  --lighthouse        Lighthouse’s scores for each kind of page of the shipped site instead
  --long-document     a transcript with 200 claims instead: its bytes, and how it scrolls on a slowed processor
  --keep              leaves the generated projects for a look`;

const parts = ['builds', 'check', 'dev', 'peers'] as const;

/** What is measured. */
export type Part = (typeof parts)[number];

export interface Options {
  readonly claims: number;
  readonly runs: number;
  readonly languages: Languages;
  readonly only: ReadonlySet<Part>;
  readonly withoutPictures: boolean;
  readonly against?: string;
  readonly scaling: boolean;
  readonly lighthouse: boolean;
  readonly longDocument: boolean;
  readonly keep: boolean;
}

/** The arguments of the command line; nothing when they make no sense or help is asked for. */
export function readOptions(args: readonly string[]): Options | undefined {
  const values = parse(args);
  if (values === undefined || values.help) return undefined;
  const { scaling, lighthouse, keep, against } = values;
  const claims = Number(values.claims);
  const runs = Number(values.runs ?? (against === undefined ? 1 : 2));
  const only = values.only.split(',');
  const isUsable =
    [claims, runs].every((value) => Number.isInteger(value) && value > 0) &&
    /^[12]$/u.test(values.languages) &&
    only.every((part) => parts.some((known) => known === part));
  if (!isUsable) return undefined;
  return {
    claims,
    runs,
    languages: values.languages === '2' ? 2 : 1,
    only: new Set(parts.filter((part) => only.includes(part))),
    withoutPictures: values['without-pictures'],
    ...(against === undefined ? {} : { against }),
    scaling,
    lighthouse,
    longDocument: values['long-document'],
    keep,
  };
}

function parse(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        claims: { type: 'string', default: '5000' },
        runs: { type: 'string' },
        languages: { type: 'string', default: '1' },
        only: { type: 'string', default: parts.join() },
        'without-pictures': flag,
        against: { type: 'string' },
        scaling: flag,
        lighthouse: flag,
        'long-document': flag,
        keep: flag,
        help: flag,
      },
    }).values;
  } catch {
    return undefined;
  }
}
