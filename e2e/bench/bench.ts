import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareCheckouts } from './against.ts';
import { compare } from './compare.ts';
import { ratePageTypes } from './page-scores.ts';
import { type Options, readOptions, usage } from './options.ts';
import { longDocument } from './long-document.ts';
import { scale } from './scale.ts';

async function run(workshop: string, options: Options): Promise<void> {
  if (options.lighthouse) await ratePageTypes(workshop, options.runs);
  else if (options.longDocument) await longDocument(workshop, options.runs);
  else if (options.scaling) await scale(workshop, options);
  else if (options.against !== undefined) await compareCheckouts(workshop, options.against, options);
  else await compare(workshop, options);
}

const options = readOptions(process.argv.slice(2));
if (options === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const workshop = mkdtempSync(join(tmpdir(), 'contrechamp-bench-'));
  try {
    await run(workshop, options);
  } finally {
    if (options.keep) console.log(`The generated projects are in ${workshop}`);
    else rmSync(workshop, { recursive: true, force: true });
  }
}
