import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command used, its children included. */
export interface Usage {
  readonly wallSeconds: number;
  /** User and system time. */
  readonly cpuSeconds: number;
  /** The most that all its processes held at one time, in MB (10⁶ bytes). */
  readonly peakMegabytes: number;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** One process as /proc tells it; times in clock ticks. */
interface ProcessState {
  readonly pid: number;
  readonly parent: number;
  readonly started: number;
  /** Its own time and that of its children that have ended and were waited for. */
  readonly ticks: number;
}

const ticksPerSecond = 100;
const sampleMilliseconds = 100;

/**
 * Runs a command to its end and measures it from /proc (Linux only). CPU time comes from the kernel’s
 * account of a shell that waits for the command, so nothing is lost between samples; memory is sampled.
 */
export async function measure(command: Command): Promise<Usage> {
  const started = performance.now();
  // The shell stays until its input ends, so that the account of its children can be read after them.
  const shell = spawn(
    'sh',
    ['-c', '"$@" </dev/null >&2; echo "$?"; read -r _', 'sh', command.program, ...command.args],
    {
      cwd: command.cwd,
      env: { ...process.env, ...command.env },
      stdio: 'pipe',
    },
  );
  const pid = shell.pid ?? 0;
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentOf(pid));
  }, sampleMilliseconds);
  let said = '';
  shell.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said = (said + chunk).slice(-5000);
  });
  const status = await new Promise<string>((done, fail) => {
    shell.once('error', fail);
    shell.stdout.setEncoding('utf8').once('data', (text: string) => done(text.trim()));
  });
  clearInterval(timer);
  const wallSeconds = (performance.now() - started) / 1000;
  const cpuSeconds = (readProcess(pid)?.ticks ?? 0) / ticksPerSecond;
  shell.stdin.end();
  if (status !== '0') throw new Error(`“${[command.program, ...command.args].join(' ')}” failed:\n${said}`);
  return { wallSeconds, cpuSeconds, peakMegabytes: peak / 1e6 };
}

/** What a process and all below it hold in memory now; what they share counts once. */
function residentOf(root: number): number {
  const all = readdirSync('/proc').flatMap((name) =>
    /^\d+$/u.test(name) ? (readProcess(Number(name)) ?? []) : [],
  );
  const family = new Set([root]);
  for (const { pid, parent } of all.toSorted((left, right) => left.started - right.started)) {
    if (family.has(parent)) family.add(pid);
  }
  return [...family].reduce((sum, pid) => sum + proportionalBytes(pid), 0);
}

function readProcess(pid: number): ProcessState | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; fields are counted after it (man 5 proc).
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + (fields[at] ?? 0), 0);
    return { pid, parent: fields[1] ?? 0, started: fields[19] ?? 0, ticks };
  } catch {
    return undefined;
  }
}

function proportionalBytes(pid: number): number {
  try {
    const kibibytes = /^Pss:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kibibytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
