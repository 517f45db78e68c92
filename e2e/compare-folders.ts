import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { listFiles } from './html.ts';

/** How many differences are told unless more are asked for: more would say no more. */
const shown = 8;

/** How two folders differ, one line for each file or empty folder; nothing when they are the same byte for byte. */
export function compareFolders(left: string, right: string, most = shown): string[] {
  const [inLeft, inRight] = [new Set(listFiles(left)), new Set(listFiles(right))];
  const missing = [...inRight]
    .filter((file) => !inLeft.has(file))
    .map((file) => `only in the second: ${file}`);
  const others = [...inLeft].flatMap((file) => {
    if (!inRight.has(file)) return [`only in the first: ${file}`];
    const [before, after] = [readFileSync(join(left, file)), readFileSync(join(right, file))];
    return before.equals(after) ? [] : [`${file}: ${firstDifference(before.toString(), after.toString())}`];
  });
  const empty = [left, right].flatMap((folder) =>
    emptyFolders(folder).map((path) => `nothing in ${relative(folder, path)}`),
  );
  const all = [...missing, ...others, ...empty];
  return all.length <= most ? all : [...all.slice(0, most), `and ${all.length - most} more`];
}

function emptyFolders(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readdirSync(path).length === 0);
}

function firstDifference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 60));
  return `at character ${at}: ${around(before)} ≠ ${around(after)}`;
}
