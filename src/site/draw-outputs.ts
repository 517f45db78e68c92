import { hash } from 'node:crypto';
import type { PageRenderer } from '#astro/page-renderer';
import { encoding } from '#model/renditions';
import type { PictureView } from '#model/views/picture';
import { readFontFile } from './font-files.ts';
import { digestOf } from './inputs.ts';
import type { FileState, FolderFile } from './manifest.ts';
import { makeRendition } from './make-rendition.ts';
import type { FolderOutput, Output, PictureOutput, RenditionOutput } from './output.ts';
import { type Reads, shortParts } from './reads.ts';

/** A file or folder that was made, or found to be as it was. */
export interface Drawn {
  readonly path: string;
  readonly key: string;
  /** The parts of the site that it read, in the short form, with spaces between them. */
  readonly reads: string;
  /** Its files, where they were made anew. */
  readonly files?: Readonly<Record<string, FileState | FolderFile>>;
  /** Paths of those that were written. */
  readonly written: readonly string[];
  readonly notes: readonly string[];
}

export interface DrawInput {
  readonly outputs: Iterable<Output>;
  readonly reads: Reads;
  readonly pages: PageRenderer;
  /** The key that the file of a path was made with, where it stands untouched. */
  readonly keyOf: (path: string) => string | undefined;
  /** The state of a file in a folder that was filled before, where it stands untouched. */
  readonly stateOf: (folder: string, path: string) => FolderFile | undefined;
  readonly put: (path: string, content: string | Uint8Array) => FileState;
}

/** How many pictures are under way at once: while one is laid out in another thread, the next is drawn in this one. */
const picturesAtOnce = 3;

/**
 * Makes outputs. Pictures and folders are known by their views, because drawing them is dear, and are left alone while
 * those are as they were; all else is drawn, and written where it differs.
 */
export async function drawOutputs(input: DrawInput): Promise<Drawn[]> {
  const { reads, pages, keyOf, put } = input;
  const drawn: Drawn[] = [];
  const pictures = new PictureQueue(input, drawn);
  // Their program runs beside this one, one at a time.
  const folders: (() => Promise<Drawn>)[] = [];
  for (const output of input.outputs) {
    const { path } = output;
    if (output.draw === 'picture') {
      pictures.add(output);
      continue;
    }
    if (output.draw === 'rendition') {
      drawn.push(await drawRendition(output, input));
      continue;
    }
    const { value: view, parts } = reads.of<unknown>(output.view);
    const list = shortParts(parts, output.dependsOn);
    if (output.draw === 'folder') {
      folders.push(() => fillFolder(output, view, list, input));
      continue;
    }
    const content =
      output.draw === 'page' ? await pages.draw(output.page, view) : (view as string | Uint8Array);
    const key = digest(content);
    const made = { path, key, reads: list, notes: [] };
    if (keyOf(path) === key) drawn.push({ ...made, written: [] });
    else drawn.push({ ...made, written: [path], files: { [path]: put(path, content) } });
  }
  const fillAll = async () => {
    for (const fill of folders) drawn.push(await fill());
  };
  await Promise.all([fillAll(), pictures.draw()]);
  return drawn;
}

/** The name of a rendition changes with all that decides what stands in it: one that is there is right. */
async function drawRendition(
  { path, view, location, dependsOn }: RenditionOutput,
  { keyOf, put }: DrawInput,
): Promise<Drawn> {
  const rendition = view();
  const key = digest(JSON.stringify([rendition, encoding]));
  const made = { path, key, reads: shortParts(new Set(), dependsOn), notes: [] };
  if (keyOf(path) === key) return { ...made, written: [] };
  const content = await makeRendition(location, rendition);
  return { ...made, written: [path], files: { [path]: put(path, content) } };
}

async function fillFolder(
  { path, view: _view, fill }: FolderOutput,
  view: unknown,
  reads: string,
  { keyOf, stateOf, put }: DrawInput,
): Promise<Drawn> {
  const code = digestOf('src/site/search-index.ts', 'src/outputs/search', 'package-lock.json');
  const key = digest(code, JSON.stringify(view));
  if (keyOf(path) === key) return { path, key, reads, written: [], notes: [] };
  const written: string[] = [];
  const files = [...(await fill(view))].map(([name, content]) => {
    const file = path + name;
    const own = digest(content);
    const known = stateOf(path, file);
    if (known?.[2] === own) return [file, known] as const;
    written.push(file);
    return [file, [...put(file, content), own] satisfies FolderFile] as const;
  });
  return { path, key, reads, files: Object.fromEntries(files), written, notes: [] };
}

/** Pictures that are to be drawn: one drawing serves all its formats and addresses. */
class PictureQueue {
  readonly #input: DrawInput;
  readonly #drawn: Drawn[];
  readonly #waiting = new Map<string, { readonly view: PictureView; readonly outputs: PictureOutput[] }>();
  readonly #reads = new Map<string, string>();
  #code: string | undefined;

  constructor(input: DrawInput, drawn: Drawn[]) {
    this.#input = input;
    this.#drawn = drawn;
  }

  add(output: PictureOutput): void {
    const { reads, keyOf } = this.#input;
    const { value: view, parts } = reads.of(output.view);
    this.#code ??= digestOf('src/outputs/picture', 'src/model/views/glyph-shapes.ts', 'package-lock.json');
    const key = digest(this.#code, JSON.stringify(view));
    this.#reads.set(output.path, shortParts(parts));
    if (keyOf(output.path) === key) {
      this.#drawn.push({
        path: output.path,
        key,
        reads: this.#reads.get(output.path) ?? '',
        written: [],
        notes: [],
      });
      return;
    }
    const waiting = this.#waiting.get(key) ?? { view, outputs: [] };
    waiting.outputs.push(output);
    this.#waiting.set(key, waiting);
  }

  async draw(): Promise<void> {
    if (this.#waiting.size === 0) return;
    // The renderer is a native program of eight megabytes: a build without new pictures need not load it.
    const { PictureMaker } = await import('#outputs/picture/picture-maker');
    const maker = new PictureMaker(readFontFile);
    const queue = this.#waiting.entries();
    const work = async () => {
      for (const [key, { view, outputs }] of queue) {
        const isPainted = outputs.some(({ format }) => format === 'png');
        const picture = isPainted ? await maker.draw(view) : { png: '', ...(await maker.drawOutlines(view)) };
        for (const { path, format } of outputs) {
          const state = this.#input.put(path, picture[format]);
          const isTold = format === 'png' || !isPainted;
          const notes =
            isTold && picture.missing.length > 0 ? [missingCharacters(path, picture.missing)] : [];
          this.#drawn.push({
            path,
            key,
            reads: this.#reads.get(path) ?? '',
            files: { [path]: state },
            written: [path],
            notes,
          });
        }
      }
    };
    await Promise.all(Array.from({ length: picturesAtOnce }, work));
  }
}

function missingCharacters(path: string, missing: readonly string[]): string {
  const names = missing.map((character) => {
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return `“${character}” (U+${code})`;
  });
  const [what, them] = missing.length === 1 ? ['an empty box', 'it'] : ['empty boxes', 'them'];
  return `${path} shows ${names.join(', ')} as ${what}: none of the fonts of pictures has ${them}.`;
}

/** 96 bits, which no two views of a site will ever share by chance. */
function digest(content: string | Uint8Array, ...more: readonly string[]): string {
  const whole = more.length === 0 ? content : [content, ...more].join('\n');
  return hash('sha1', whole, 'base64url').slice(0, 16);
}
