import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ReadFontFile } from '#outputs/picture/font-store';

const require = createRequire(import.meta.url);

/** Reads a file of a font package that is installed. */
export const readFontFile: ReadFontFile = (fontPackage, path) =>
  readFileSync(join(dirname(require.resolve(`${fontPackage}/package.json`)), path));
