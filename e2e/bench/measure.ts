import { spawn } from 'node:child_process';
import { ProcessTree } from './process-tree.ts';

/** What a command used, its children included. */
export interface Usage {
  readonly wallSeconds: number;
  /** User and system time. */
  readonly cpuSeconds: number;
  /** The most that all its processes held at one time, in MB (10⁶ bytes). */
  readonly peakMegabytes: number;
  /** What the benchmark itself used meanwhile: it must not disturb what it measures. */
  readonly ownCpuSeconds: number;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** How often memory is looked at. */
export const lookMilliseconds = 250;

/**
 * Runs a command to its end and measures it. CPU time comes from the kernel’s account of a shell that waits for the
 * command, so nothing is lost between looks. Throws with the command’s last words when it fails.
 */
export async function measure(command: Command): Promise<Usage> {
  const ownBefore = process.cpuUsage();
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
  const tree = new ProcessTree(shell.pid ?? 0);
  const timer = setInterval(() => tree.look(), lookMilliseconds);
  let said = '';
  shell.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said = (said + chunk).slice(-5000);
  });
  const status = await new Promise<string>((done, fail) => {
    shell.once('error', fail);
    shell.stdout.setEncoding('utf8').once('data', (text: string) => done(text.trim()));
  }).finally(() => clearInterval(timer));
  const wallSeconds = (performance.now() - started) / 1000;
  const cpuSeconds = tree.cpuSeconds();
  shell.stdin.end();
  if (status !== '0') throw new Error(`“${[command.program, ...command.args].join(' ')}” failed:\n${said}`);
  return { wallSeconds, cpuSeconds, peakMegabytes: tree.peakMegabytes, ownCpuSeconds: ownSince(ownBefore) };
}

/** The CPU time of the benchmark itself since an earlier `process.cpuUsage()`. */
export function ownSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The run whose CPU time is in the middle. Throws without a run. */
export function median(runs: readonly Usage[]): Usage {
  const sorted = runs.toSorted((left, right) => left.cpuSeconds - right.cpuSeconds);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('There is no run to take the median of.');
  return middle;
}
