import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../sites.ts';
import { judge } from './budgets.ts';
import { accountOf } from './compare.ts';
import { generate } from './generate.ts';
import { Meter, type Row } from './meter.ts';
import type { Options } from './options.ts';
import { Project } from './project.ts';
import { Site } from './site.ts';
import { describeMachine, formatRows } from './table.ts';

const counts = [5000, 25_000];

/** Our cold build of a large site and of one five times as large. */
export async function scale(workshop: string, { runs, languages }: Options): Promise<void> {
  const meter = new Meter(runs);
  const rows: Row[] = [];
  for (const count of counts) {
    const folder = join(workshop, String(count));
    const site = new Site(folder, new Project(projectFolder), generate(count), { languages });
    rows.push(await meter.row(`${count} claims, cold`, () => site.build('cold'), site.out));
    rmSync(folder, { recursive: true });
  }
  const [small, large] = rows;
  if (small === undefined || large === undefined) return;
  console.log(`\n${describeMachine()}\n\n${formatRows(rows, small.name)}\n`);
  judge('largeCpuToSmall', large.cpuSeconds / small.cpuSeconds);
  judge('largeMegabytes', large.peakMegabytes);
  console.log(accountOf(meter));
}
