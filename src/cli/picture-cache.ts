import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { PictureFormat } from '#model/paths';
import type { PictureView } from '#model/views/picture';
import { fontPackages } from '#outputs/picture/font-store';
import type { Picture } from '#outputs/picture/picture-maker';

const formats: readonly PictureFormat[] = ['png', 'svg'];

/** What is known of a picture that was drawn: size and time of its files, and the characters no font has. */
interface Entry {
  readonly files: string;
  readonly missing: readonly string[];
}

/**
 * Pictures that were drawn, by the digest of all that decides how they look. The files of a site are links to these
 * files, so one that was changed there is drawn again: size and time tell.
 */
export class PictureCache {
  readonly #folder: string;
  readonly #record: string;
  readonly #before: Readonly<Record<string, Entry>>;
  readonly #now: { [key: string]: Entry } = {};
  readonly #code = codeDigest();
  readonly #namesBefore: ReadonlySet<string>;

  constructor(cacheFolder: string) {
    this.#folder = join(cacheFolder, 'pictures');
    this.#record = join(cacheFolder, 'pictures.json');
    mkdirSync(this.#folder, { recursive: true });
    this.#before = readRecord(this.#record);
    this.#namesBefore = new Set(readdirSync(this.#folder));
  }

  /** The key of a picture: its view, and the code and fonts that draw it. */
  keyOf(view: PictureView): string {
    return createHash('sha256').update(this.#code).update(JSON.stringify(view)).digest('hex').slice(0, 32);
  }

  /** The file of a picture that was drawn. */
  fileOf(key: string, format: PictureFormat): string {
    return join(this.#folder, `${key}.${format}`);
  }

  /** The characters that are missing in a picture that was drawn before; nothing when it must be drawn. */
  find(key: string): readonly string[] | undefined {
    const entry = this.#now[key] ?? this.#before[key];
    if (entry === undefined || entry.files !== this.#state(key)) return undefined;
    this.#now[key] = entry;
    return entry.missing;
  }

  /** Keeps a picture. */
  add(key: string, { png, svg, missing }: Picture): void {
    // A link in the last site must not change with it.
    for (const format of formats) {
      const file = this.fileOf(key, format);
      if (this.#namesBefore.has(basename(file))) rmSync(file, { force: true });
    }
    writeFileSync(this.fileOf(key, 'png'), png);
    writeFileSync(this.fileOf(key, 'svg'), svg);
    this.#now[key] = { files: this.#state(key) ?? '', missing };
  }

  /** Ends a run: what it neither found nor added is forgotten. */
  close(): void {
    const known = new Set(
      Object.keys(this.#now).flatMap((key) => formats.map((format) => `${key}.${format}`)),
    );
    for (const name of readdirSync(this.#folder)) {
      if (!known.has(name)) rmSync(join(this.#folder, name), { force: true });
    }
    writeFileSync(this.#record, JSON.stringify(this.#now));
  }

  #state(key: string): string | undefined {
    const states = formats.map((format) => statSync(this.fileOf(key, format), { throwIfNoEntry: false }));
    return states.every((state) => state !== undefined)
      ? states.map(({ size, mtimeMs }) => `${size} ${mtimeMs}`).join(' ')
      : undefined;
  }
}

function readRecord(path: string): Readonly<Record<string, Entry>> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, Entry>;
  } catch {
    return {};
  }
}

/** The digest of the code that draws, of what it draws with, and of what packs the result. */
function codeDigest(): string {
  const hash = createHash('sha256').update(process.versions.zlib);
  const source = resolve(import.meta.dirname, '..');
  const drawing = join(source, 'outputs/picture');
  const files = readdirSync(drawing)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(drawing, name));
  for (const file of [...files, join(source, 'model/views/glyph-shapes.ts'), join(source, 'outputs/xml.ts')])
    hash.update(readFileSync(file));
  // Versions are pinned.
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(source, '../package.json'), 'utf8'),
  ) as {
    [kind: string]: Readonly<Record<string, string>>;
  };
  const versions = { ...devDependencies, ...dependencies };
  for (const name of ['takumi-js', ...fontPackages]) hash.update(`${name} ${versions[name]} `);
  return hash.digest('hex');
}
