import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../html.ts';
import { median, type Usage } from './measure.ts';

/** One line of the result. */
export interface Row extends Usage {
  readonly name: string;
  /** What the run left in its folder, where it leaves something. */
  readonly left?: { readonly files: number; readonly megabytes: number };
}

/** Measures what it is given as often as is wanted, and keeps account of what that costs. */
export class Meter {
  readonly #runs: number;
  #measuredSeconds = 0;
  #ownSeconds = 0;

  constructor(runs: number) {
    this.#runs = runs;
  }

  /** How much CPU time the benchmark itself took, as a share of what it measured. */
  get share(): number {
    return this.#ownSeconds / this.#measuredSeconds;
  }

  /** The median of several runs. `out` is the folder they fill. */
  async row(name: string, run: () => Promise<Usage>, out?: string): Promise<Row> {
    const [row] = await this.inTurn([[name, run]]);
    if (row === undefined) throw new Error('There is no run.');
    return out === undefined ? row : { ...row, left: weigh(out) };
  }

  /** The medians of several things that are measured in turn, A B A B, so that a busy minute hits all of them. */
  async inTurn(things: readonly (readonly [name: string, run: () => Promise<Usage>])[]): Promise<Row[]> {
    const usages = things.map((): Usage[] => []);
    for (let count = 0; count < this.#runs; count += 1) {
      for (const [index, [, run]] of things.entries()) {
        const usage = await run();
        this.note(usage);
        usages[index]?.push(usage);
      }
    }
    return things.map(([name], index) => this.rowOf(name, usages[index] ?? []));
  }

  /** Takes the cost of a run into the account. */
  note({ cpuSeconds, ownCpuSeconds }: Usage): void {
    this.#measuredSeconds += cpuSeconds;
    this.#ownSeconds += ownCpuSeconds;
  }

  /** Runs that were made already, as a line. */
  rowOf(name: string, usages: readonly Usage[]): Row {
    const row = { name, ...median(usages) };
    const { cpuSeconds, wallSeconds, peakMegabytes } = row;
    console.log(
      `${name}: ${cpuSeconds.toFixed(1)} CPU s, ${wallSeconds.toFixed(1)} s, ${peakMegabytes.toFixed(0)} MB`,
    );
    return row;
  }
}

function weigh(folder: string): { files: number; megabytes: number } {
  const files = listFiles(folder);
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return { files: files.length, megabytes: bytes / 1e6 };
}
