import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the whole project. */
export const projectFolder = resolve(import.meta.dirname, '../..');

/** The text of a file of the project; the path begins at its folder. */
export function projectText(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8');
}

/** The files of a folder of the project with this ending, as paths of the project, in order. */
export function projectFiles(folder: string, ending: string): string[] {
  return readdirSync(join(projectFolder, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`);
}
