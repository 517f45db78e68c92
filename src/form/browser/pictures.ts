import type { TextFile } from '#reader/file';
import { endingsOf, type MediaFile, mostBytes } from '#reader/media-file';
import { plainId } from '#schema/plain-id';
import type { FormState } from '../form-state.ts';
import { pictureKind } from '../picture-kind.ts';
import { addItem, itemsOf } from './form-dom.ts';

/** What is said of files that were dropped, pasted or chosen. */
export interface PictureWords {
  readonly refused: string;
  readonly tooLarge: string;
  readonly lost: string;
  readonly zip: string;
}

/** A picture that somebody gave to the form. It stays in this tab: nothing is sent anywhere. */
interface GivenPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The picture as the policy of the page lets it be shown. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** The pictures of the form: takes them by drop, paste or choice, and hands them to preview and download. */
export class Pictures {
  readonly #form: HTMLFormElement;
  readonly #words: PictureWords;
  readonly #given = new Map<string, GivenPicture>();
  /** What was wrong with the files given last. */
  #complaints: readonly string[] = [];

  constructor(form: HTMLFormElement, words: PictureWords) {
    this.#form = form;
    this.#words = words;
    const chooser = form.querySelector<HTMLInputElement>('[data-picture-file]');
    chooser?.addEventListener('change', () => {
      void this.#take([...(chooser.files ?? [])]);
      chooser.value = '';
    });
    form.addEventListener('drop', (event) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void this.#take(files);
    });
    form.addEventListener('paste', (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      // Words that a program copied as a picture too are pasted as words.
      if (files.length === 0 || event.clipboardData?.types.includes('text/plain') === true) return;
      event.preventDefault();
      void this.#take(files);
    });
  }

  /** The pictures as the reader of a folder would have found them. */
  files(folder: string): MediaFile[] {
    return [...this.#given].map(([name, { width, height }]) => ({
      ...{ path: `${folder}/media/${name}`, name, location: '', digest: name },
      decoded: { format: 'png', width, height },
    }));
  }

  /** Shows the pictures in a preview, and says which of the draft’s are not at hand: a tab keeps words alone. */
  show(preview: HTMLElement, media: FormState[string] | undefined): void {
    const entries = typeof media === 'object' ? media : [];
    const names = new Map(entries.map(({ id, file }) => [String(id), String(file)]));
    for (const figure of preview.querySelectorAll<HTMLElement>('[data-picture]')) {
      const given = this.#given.get(names.get(figure.dataset['picture'] ?? '') ?? '');
      if (given === undefined) continue;
      const image = document.createElement('img');
      image.src = given.address;
      image.width = given.width;
      image.height = given.height;
      image.alt = figure.querySelector('p')?.textContent ?? '';
      figure.prepend(image);
    }
    const lost = [...names.values()].filter((name) => name !== '' && !this.#given.has(name));
    this.#say(
      [...this.#complaints, ...lost.map((name) => this.#words.lost.replace('0', () => name))].join(' '),
    );
  }

  /** A claim with the pictures it names, as one archive; nothing where it names none that is at hand. */
  async archive({ path, text }: TextFile): Promise<Blob | undefined> {
    const named = [...this.#given].filter(([name]) => text.includes(`file: ${name}`));
    if (named.length === 0) return undefined;
    const { strToU8, zipSync } = await import('fflate');
    const folder = path.split('/')[0] ?? 'content';
    // Pictures are compressed already; the same files make the same archive.
    const options = { level: 0, mtime: '1980-01-01T00:00:00' } as const;
    const bytes = zipSync({
      [path]: [strToU8(text), options],
      ...Object.fromEntries(
        named.map(([name, given]) => [`${folder}/media/${name}`, [given.bytes, options] as const]),
      ),
    });
    return new Blob([bytes], { type: 'application/zip' });
  }

  get downloadLabel(): string {
    return this.#words.zip;
  }

  async #take(files: readonly File[]): Promise<void> {
    const complaints: string[] = [];
    for (const file of files) complaints.push(...(await this.#takeOne(file)));
    this.#form.dispatchEvent(new Event('input', { bubbles: true }));
    this.#complaints = complaints;
    this.#say(complaints.join(' '));
  }

  async #takeOne(file: File): Promise<string[]> {
    if (file.size > mostBytes) return [this.#words.tooLarge.replace('0', () => file.name)];
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kind = pictureKind(bytes);
    const size = kind === undefined ? undefined : await sizeOf(new Blob([bytes], { type: `image/${kind}` }));
    if (kind === undefined || size === undefined) return [this.#words.refused.replace('0', () => file.name)];
    const name = this.#freeName(
      plainId(file.name.replace(/\.[^.]*$/u, '')) ?? 'picture',
      endingsOf[kind][0] ?? kind,
    );
    this.#given.set(name, {
      bytes,
      ...size,
      address: await addressOf(new Blob([bytes], { type: `image/${kind}` })),
    });
    this.#putInList(name);
    return [];
  }

  #freeName(stem: string, ending: string): string {
    let name = `${stem}.${ending}`;
    for (let number = 2; this.#given.has(name); number += 1) name = `${stem}-${number}.${ending}`;
    return name;
  }

  /** A new entry of the list, whose next question is what the picture shows. */
  #putInList(name: string): void {
    const list = this.#form.querySelector<HTMLElement>('[data-list="media"]');
    if (list === null) return;
    const group = list.closest('details');
    if (group !== null) group.open = true;
    const keyOf = (item: HTMLElement, key: string) =>
      item.querySelector<HTMLInputElement>(`[data-key="${key}"]`);
    const waiting = itemsOf(list).find((item) => keyOf(item, 'file')?.value === name);
    const item = waiting ?? addItem(list);
    if (item === undefined) return;
    const [id, file, alt] = ['id', 'file', 'alt'].map((key) => keyOf(item, key));
    if (file) file.value = name;
    if (id && id.value === '') id.value = name.slice(0, name.lastIndexOf('.'));
    alt?.focus();
  }

  #say(text: string): void {
    const place = this.#form.querySelector('[data-picture-state]');
    if (place !== null && place.textContent !== text) place.textContent = text;
  }
}

/** How large a picture is; nothing where this browser cannot decode it. */
async function sizeOf(blob: Blob): Promise<{ readonly width: number; readonly height: number } | undefined> {
  try {
    const bitmap = await createImageBitmap(blob);
    const size = { width: bitmap.width, height: bitmap.height };
    bitmap.close();
    return size;
  } catch {
    return undefined;
  }
}

/** The picture as a `data:` address, which the policy of every page allows; `blob:` is allowed on none. */
function addressOf(blob: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(reader.error ?? new Error('a picture could not be read'));
    reader.readAsDataURL(blob);
  });
}
