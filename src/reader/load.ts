import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Problem } from '#schema/problem';
import type { TextFile } from './file.ts';
import { loadMedia } from './load-media.ts';
import type { MediaFile } from './media-file.ts';
import { type KeptFile, loadKept } from './load-kept.ts';

/** What a content folder holds on the disk. */
export interface LoadedContent {
  /** The folder’s own name, the first part of every path. */
  readonly folder: string;
  /** All content files, in order of path. */
  readonly files: readonly TextFile[];
  /** The files of the folder media/, in order of name. */
  readonly media: readonly MediaFile[];
  /** The files that were kept of the sources, by name. */
  readonly kept: ReadonlyMap<string, KeptFile>;
  /** Files that could not be read, and files that no page will ever show. */
  readonly problems: readonly Problem[];
}

/** Why a content folder could not be read at all, in one sentence. */
export interface LoadFailure {
  readonly failure: string;
}

/** The endings that content files have, the usual one first. */
const extensions: Readonly<Record<string, readonly string[]>> = {
  claims: ['.mdx'],
  documents: ['.yml', '.mdx'],
  entities: ['.yml'],
  pages: ['.mdx'],
};
/** What an editor took for the right ending: such a file is a claim that nobody would see. */
const nearlyRight = /\.(?:mdx?|markdown|ya?ml)$/iu;
const backupName = /(?:~|\.(?:bak|orig|swp|tmp))$|^#.*#$/u;
const rootFiles = ['site.yml', 'events.yml', 'exceptions.yml', 'sources-ledger.yml', 'captures.yml'];

/**
 * Reads the files of a content folder from the disk. A bad folder or file is told, never thrown. What pictures turned
 * out to be is kept in the folder `cache`, where one is given.
 */
export function loadContentFiles(folderPath: string, cache?: string): LoadedContent | LoadFailure {
  const root = resolve(folderPath);
  if (!existsSync(root)) return { failure: `There is no content folder “${folderPath}”.` };
  if (!lstatSync(root, { throwIfNoEntry: false })?.isDirectory() && !isFolder(root)) {
    return { failure: `“${folderPath}” is a file, not a content folder.` };
  }
  const folder = basename(root);
  const files: TextFile[] = [];
  const problems: Problem[] = [];
  for (const path of contentPaths(root)) {
    const result = readText(root, folder, path);
    if ('text' in result) files.push(result);
    else problems.push(result);
  }
  problems.push(...strayPaths(root).map((path) => strayProblem(root, folder, path)));
  return { folder, files, media: loadMedia(root, folder, cache), kept: loadKept(root), problems };
}

/** Whether reading the folder failed. */
export function isLoadFailure(result: LoadedContent | LoadFailure): result is LoadFailure {
  return 'failure' in result;
}

/** Whether a path inside a content folder is that of a content file. */
export function isContentPath(path: string): boolean {
  const [directory = '', name = '', ...deeper] = path.split('/');
  if (rootFiles.includes(path)) return true;
  const extension = extensions[directory];
  return extension !== undefined && deeper.length === 0 && isContentName(name, extension);
}

function contentPaths(root: string): string[] {
  const inFolders = Object.entries(extensions).flatMap(([name, extension]) =>
    list(join(root, name)).flatMap((entry) => (isContentName(entry, extension) ? [`${name}/${entry}`] : [])),
  );
  return [...rootFiles.filter((name) => exists(join(root, name))), ...inFolders].sort();
}

/** What an editor put beside the content files by a slip of name: it would be left out in silence. */
function strayPaths(root: string): string[] {
  const inRoot = list(root).filter((name) =>
    /^(?:site|events|exceptions|sources-ledger|captures)\.yaml$/u.test(name),
  );
  const inFolders = Object.entries(extensions).flatMap(([name, extension]) =>
    list(join(root, name)).flatMap((entry) =>
      entry.startsWith('.') || isContentName(entry, extension) ? [] : [`${name}/${entry}`],
    ),
  );
  return [...inRoot, ...inFolders];
}

function isContentName(entry: string, endings: readonly string[]): boolean {
  return endings.some((ending) => entry.endsWith(ending)) && !entry.startsWith('.');
}

function readText(root: string, folder: string, path: string): TextFile | Problem {
  const fullPath = join(root, path);
  const place = `${folder}/${path}`;
  // A link could carry any file of this machine onto the site, so links are not followed.
  const status = lstatSync(fullPath, { throwIfNoEntry: false });
  if (!status?.isFile()) {
    const found = status?.isDirectory()
      ? 'a folder'
      : status?.isSymbolicLink()
        ? 'a link to another place'
        : 'something else';
    return unreadable(place, found, `This is ${found}, not a file.`);
  }
  try {
    return { path: place, text: readFileSync(fullPath, 'utf8') };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'an error';
    return unreadable(place, reason, `This file could not be read (${reason}).`);
  }
}

function unreadable(file: string, found: string, message: string): Problem {
  const place = { file, line: 1, column: 1 };
  return {
    code: 'unreadable-file',
    severity: 'error',
    ...place,
    found,
    expected: 'a text file in UTF-8',
    message,
  };
}

function strayProblem(root: string, folder: string, path: string): Problem {
  const [directory = '', name = ''] = path.includes('/') ? path.split('/') : ['', path];
  const [extension = '.yml'] = extensions[directory] ?? [];
  const place = { code: 'stray-file', file: `${folder}/${path}`, line: 1, column: 1, found: name } as const;
  if (backupName.test(name)) {
    const message = `“${name}” looks like a copy that a program kept; it is left out of the site. Delete it.`;
    return { ...place, severity: 'warning', expected: 'no copies', message };
  }
  if (isFolder(join(root, path))) {
    const message = `“${name}” is a folder: its files are left out of the site. Put them into ${directory}/ itself.`;
    return { ...place, severity: 'error', expected: 'files, no folders', message };
  }
  const better = `${path.replace(/\.[^./]*$/u, '')}${extension}`;
  // On a disk that takes capitals and small letters for the same, the better name is this very file’s.
  const isTaken = list(join(root, directory)).includes(better.slice(better.lastIndexOf('/') + 1));
  return {
    ...place,
    severity: nearlyRight.test(name) ? 'error' : 'warning',
    expected: `a file name that ends in ${extension}`,
    message: `“${name}” is left out of the site: ${directory === '' ? 'this file' : `files in ${directory}/`} must end in ${extension}.${isTaken ? ` ${better} exists too; keep one of the two.` : ''}`,
    ...(isTaken ? {} : { fix: better }),
  };
}

function list(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Follows links: the content folder itself may be one, it is the site owner’s choice. */
function isFolder(path: string): boolean {
  try {
    readdirSync(path);
    return true;
  } catch {
    return false;
  }
}
