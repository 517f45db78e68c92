import { readdirSync, readFileSync } from 'node:fs';

/** What a process says of itself in /proc/PID/status, in bytes. */
interface Memory {
  /** What no file backs. */
  readonly own: number;
  /** Programs and libraries, which all processes of one program share. */
  readonly fromFiles: number;
  /** The most that it ever held. */
  readonly peak: number;
}

const ticksPerSecond = 100;

/** A process and all below it, looked at from /proc (Linux only). */
export class ProcessTree {
  readonly #root: number;
  #family: readonly number[] = [];
  #looks = 0;
  #peakBytes = 0;

  constructor(root: number) {
    this.#root = root;
  }

  /** The most that all held at one time, in MB (10⁶ bytes), as far as it was looked at. */
  get peakMegabytes(): number {
    return this.#peakBytes / 1e6;
  }

  /**
   * Looks at the memory of now. It reads a few lines a process; who belongs to the tree is asked at every fifth look only.
   * What files back counts once: to ask the kernel for exact shares (`smaps_rollup`) makes it walk all pages, which took a
   * tenth of the time of a build.
   */
  look(): void {
    if (this.#looks % 5 === 0) this.#family = familyOf(this.#root);
    this.#looks += 1;
    const all = this.#family.map(memoryOf);
    const together =
      all.reduce((sum, { own }) => sum + own, 0) + Math.max(0, ...all.map(({ fromFiles }) => fromFiles));
    this.#peakBytes = Math.max(this.#peakBytes, together, ...all.map(({ peak }) => peak));
  }

  /** Seconds of user and system time that all have used, those included that have ended and were waited for. */
  cpuSeconds(): number {
    return familyOf(this.#root).reduce((sum, pid) => sum + ticksOf(pid), 0) / ticksPerSecond;
  }
}

function familyOf(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(familyOf)];
}

/** Every thread has children of its own. A process may end while it is looked at: then it has none. */
function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'latin1').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

function memoryOf(pid: number): Memory {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    const bytes = (key: string) =>
      1024 * Number(new RegExp(`^${key}:\\s+(\\d+) kB$`, 'mu').exec(status)?.[1] ?? 0);
    return {
      own: bytes('RssAnon') + bytes('RssShmem'),
      fromFiles: bytes('RssFile'),
      peak: bytes('VmHWM'),
    };
  } catch {
    return { own: 0, fromFiles: 0, peak: 0 };
  }
}

function ticksOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in parentheses may hold spaces; fields are counted after it (man 5 proc).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at] ?? 0), 0);
  } catch {
    return 0;
  }
}
