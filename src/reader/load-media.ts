import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DecodedPicture, type MediaFile, mostBytes, type RefusedPicture } from './media-file.ts';

type Decoded = DecodedPicture | RefusedPicture;

const decoder = join(import.meta.dirname, 'decode-pictures.ts');
/** Long enough for a folder full of large photographs. */
const longestDecoding = 120_000;

/**
 * The files of the folder `media` of a content folder, in order of name, each decoded once: what was found is kept by
 * the digest of the file in `cache`, where one is given. Links and folders are never followed.
 */
export function loadMedia(root: string, folder: string, cache?: string): readonly MediaFile[] {
  const names = list(join(root, 'media')).filter((name) => !name.startsWith('.'));
  if (names.length === 0) return [];
  const kept = new KeptPictures(cache);
  const files = names.toSorted().map((name) => {
    const location = join(root, 'media', name);
    const refused = refuseUnread(location);
    const digest = refused === undefined ? hash('sha256', readFileSync(location)) : '';
    return { name, path: `${folder}/media/${name}`, location, digest, refused };
  });
  const unknown = files.filter(({ digest, refused }) => refused === undefined && !kept.has(digest));
  const results = decodeAll(unknown.map(({ location }) => location));
  for (const [index, { digest }] of unknown.entries()) kept.set(digest, results[index] ?? silent);
  kept.save();
  return files.map(({ refused, ...file }) => ({ ...file, decoded: refused ?? kept.get(file.digest) }));
}

/** What one file is, wherever it stands: a picture, or why it cannot be one of ours. */
export function decodePicture(location: string): Decoded {
  return refuseUnread(location) ?? decodeApart([location])?.[0] ?? silent;
}

/** What the file itself tells before a byte of it is read. */
function refuseUnread(location: string): RefusedPicture | undefined {
  const status = lstatSync(location, { throwIfNoEntry: false });
  if (status?.isFile() !== true) {
    const found = status?.isDirectory() === true ? 'a folder' : 'a link to another place';
    const message = `This is ${found}, not a file: pictures stand in media/ itself.`;
    return { found, expected: 'a file', message };
  }
  if (status.size <= mostBytes) return undefined;
  const size = Math.ceil(status.size / 1_000_000);
  return {
    found: `${size} MB`,
    expected: `at most ${mostBytes / 1_000_000} MB`,
    message: `This picture has ${size} MB. Save it at a size that fits a screen, 2400 pixels wide for instance.`,
  };
}

/** What is said of a file on which the decoder fell silent. */
const silent: RefusedPicture = {
  found: 'a file at which the decoder gave up',
  expected: 'a picture in JPEG, PNG, WebP, AVIF or GIF',
  message:
    'Decoding this file took too long or failed. Open it in a program for pictures and save it as JPEG or PNG.',
};

function decodeAll(locations: readonly string[]): readonly Decoded[] {
  if (locations.length === 0) return [];
  const answers = decodeApart(locations);
  // One file may have stopped the decoder for all: then each is asked for alone.
  if (answers === undefined && locations.length > 1) {
    return locations.map((location) => decodeApart([location])?.[0] ?? silent);
  }
  return answers ?? [];
}

function decodeApart(locations: readonly string[]): readonly Decoded[] | undefined {
  const { status, stdout } = spawnSync(process.execPath, [decoder], {
    input: JSON.stringify(locations),
    encoding: 'utf8',
    timeout: longestDecoding,
  });
  return status === 0 ? (JSON.parse(stdout) as Decoded[]) : undefined;
}

/** What is known of pictures from earlier runs, by their digest. A cache that cannot be read is no cache. */
class KeptPictures {
  readonly #path: string | undefined;
  readonly #before: ReadonlyMap<string, Decoded>;
  readonly #now = new Map<string, Decoded>();
  #isNew = false;

  constructor(cache: string | undefined) {
    const code = hash('sha256', `${process.versions.node} ${readFileSync(decoder, 'utf8')}`).slice(0, 16);
    this.#path = cache === undefined ? undefined : join(cache, `pictures-${code}.json`);
    this.#before = new Map(Object.entries(readJson(this.#path)));
  }

  has(digest: string): boolean {
    return this.#now.has(digest) || this.#before.has(digest);
  }

  get(digest: string): Decoded {
    const known = this.#now.get(digest) ?? this.#before.get(digest) ?? silent;
    this.#now.set(digest, known);
    return known;
  }

  set(digest: string, decoded: Decoded): void {
    this.#isNew = true;
    this.#now.set(digest, decoded);
  }

  save(): void {
    if (this.#path === undefined || !this.#isNew) return;
    try {
      mkdirSync(join(this.#path, '..'), { recursive: true });
      const draft = `${this.#path}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(Object.fromEntries([...this.#before, ...this.#now])));
      renameSync(draft, this.#path);
    } catch {
      return;
    }
  }
}

function readJson(path: string | undefined): Readonly<Record<string, Decoded>> {
  if (path === undefined) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, Decoded>;
  } catch {
    return {};
  }
}

function list(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
