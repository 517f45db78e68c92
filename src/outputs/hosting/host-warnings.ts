import { type LeftOut, leftOut, type SiteHost, siteHosts } from '#schema/site';
import { type HostLimits, hostLimits } from './host-limits.ts';
import type { Amount, SiteSize } from './site-size.ts';

/** What `site.yml` says of where the site is put and what it does without. */
export interface Hosting {
  readonly host?: SiteHost;
  readonly leaveOut: readonly LeftOut[];
}

/** Something of which a site has more than a host takes. */
interface Excess {
  /** What counts as too much: `files` and `bytes` are of the whole site. */
  readonly of: 'files' | 'bytes' | 'file' | 'folder';
  /** What the site has: “24,310 files”. */
  readonly has: string;
  /** What the host takes: “20,000”. */
  readonly most: string;
}

/**
 * What an editor should know of the size of a site, a line each: where its host is named, all of which it has more than
 * that takes; else, in one line, which of the known hosts would not take it. None where all is well.
 */
export function hostWarnings(size: SiteSize, { host, leaveOut }: Hosting): string[] {
  if (host === undefined) return sizeLine(size);
  const limits = hostLimits[host];
  return excessesOf(size, limits).map(({ of, has, most }) => {
    const told = `Warning: The site has ${has}; ${limits.name} takes at most ${most}${planOf(limits)}.`;
    return of === 'files' || of === 'bytes' ? told + advice(size, leaveOut) : told;
  });
}

/** What could be left out; of what is measured, with what that would spare. */
function advice({ spared }: SiteSize, leaveOut: readonly LeftOut[]): string {
  const amounts: Readonly<Record<LeftOut, Amount | undefined>> = { ...spared, 'small-sources': undefined };
  const keys = leftOut.flatMap((kind) => {
    const amount = amounts[kind];
    if (leaveOut.includes(kind) || amount?.files === 0) return [];
    return [amount === undefined ? kind : `${kind} (${counted(amount.files)}, ${megabytes(amount.bytes)})`];
  });
  return keys.length === 0 ? '' : ` In site.yml, outputs.leaveOut can spare ${keys.join(', ')}.`;
}

function sizeLine(size: SiteSize): string[] {
  const passed = siteHosts.flatMap((host) => {
    const limits = hostLimits[host];
    const excesses = excessesOf(size, limits).map(({ of, most }) => `${most}${inOne[of]}`);
    return excesses.length === 0 ? [] : [`${limits.name} (${excesses.join(', ')}${planOf(limits)})`];
  });
  if (passed.length === 0) return [];
  const whole = `${counted(size.files)} and ${megabytes(size.bytes)}`;
  return [`Note: The site has ${whole}, which is more than is taken by ${passed.join(' and by ')}.`];
}

const inOne: Readonly<Record<Excess['of'], string>> = {
  files: '',
  bytes: '',
  file: ' in a file',
  folder: ' in a folder',
};

function excessesOf({ files, bytes, largest, fullest }: SiteSize, limits: HostLimits): Excess[] {
  const found: Excess[] = [];
  const { files: mostFiles, bytes: mostBytes, fileBytes, folderFiles } = limits;
  if (mostFiles !== undefined && files > mostFiles)
    found.push({ of: 'files', has: counted(files), most: counted(mostFiles) });
  if (mostBytes !== undefined && bytes > mostBytes)
    found.push({ of: 'bytes', has: megabytes(bytes), most: megabytes(mostBytes, Math.floor) });
  if (fileBytes !== undefined && largest.bytes > fileBytes)
    found.push({
      of: 'file',
      has: `a file of ${megabytes(largest.bytes)}, ${largest.path}`,
      most: megabytes(fileBytes, Math.floor),
    });
  if (folderFiles !== undefined && fullest.files > folderFiles)
    found.push({
      of: 'folder',
      has: `${counted(fullest.files)} in the folder “${fullest.path === '' ? '/' : fullest.path}”`,
      most: counted(folderFiles),
    });
  return found;
}

function planOf({ plan }: HostLimits): string {
  return plan === undefined ? '' : ` ${plan}`;
}

function counted(files: number): string {
  return `${files.toLocaleString('en')} ${files === 1 ? 'file' : 'files'}`;
}

/** In millions of bytes; what a host takes is rounded down, so that a little too much is seen to be more. */
function megabytes(bytes: number, round = Math.ceil): string {
  return `${(round(bytes / 100_000) / 10).toLocaleString('en')} MB`;
}
