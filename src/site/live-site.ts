import { hash } from 'node:crypto';
import { romanise } from '#model/romanise';
import { checkContent } from '#check/check';
import { openPages, type PageRenderer } from '#astro/page-renderer';
import { wordsFor } from '#i18n/words';
import { cachedReader } from '#reader/cache';
import { type Content, type Read, readContent } from '#reader/content';
import { makeRendition } from './make-rendition.ts';
import type { ReadFile, TextFile } from '#reader/file';
import { isLoadFailure, loadContentFiles } from '#reader/load';
import type { PictureMaker } from '#outputs/picture/picture-maker';
import type { Problem } from '#schema/problem';
import { projectFolder } from './checked-content.ts';
import { compiledPages } from './compiled-pages.ts';
import { outputsOf } from './draw-share.ts';
import { readEmbedAssets } from './embed-assets.ts';
import { readFontFile } from './font-files.ts';
import { codeDigest } from './inputs.ts';
import { openSite } from './open-site.ts';
import type { FolderOutput, Output } from './output.ts';
import type { Settings } from './settings.ts';

/** A file as the live site has it. */
export interface LiveFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What was found in the content when it was read last. */
export interface LiveReport {
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
}

/** A content file that was read. */
interface KnownFile {
  readonly text: string;
  readonly file: ReadFile;
}

/**
 * A site that is drawn page by page when somebody asks, from the same list and by the same code as a build; drafts
 * are part of it. A file that is broken stays as it was when it was last whole.
 */
export class LiveSite {
  readonly #settings: Settings;
  /** Seconds since 1970, asked for whenever the content is read. */
  readonly #now: () => number;
  readonly #whole = new Map<string, ReadFile>();
  readonly #folders = new Map<
    string,
    { readonly key: string; readonly files: ReadonlyMap<string, Uint8Array | string> }
  >();
  #read = new Map<string, KnownFile>();
  #content: Content | undefined;
  #files: readonly TextFile[] = [];
  #loadProblems: readonly Problem[] = [];
  #outputs: ReadonlyMap<string, Output> = new Map();
  #pages: PageRenderer | undefined;
  #maker: Promise<PictureMaker> | undefined;

  constructor(settings: Settings, now: () => number) {
    this.#settings = settings;
    this.#now = now;
  }

  /** Reads what changed, and compiles the pages where their code or a page written by hand did. Throws a sentence where there is no content, or where site.yml was never whole. */
  async refresh(): Promise<void> {
    const content = this.#readContent();
    const { base, origin, cache, content: folder } = this.#settings;
    const key = hash('sha256', JSON.stringify([codeDigest(), base, content.pages]), 'base64url');
    const pages = await compiledPages({ content: folder, base, cache, key });
    this.#pages = await openPages(pages, key);
    const terms = { origin, base, drafts: true, time: this.#now(), assets: readEmbedAssets() };
    const outputs = outputsOf(openSite(content, terms), pages);
    this.#outputs = new Map(outputs.map((output) => [output.path, output]));
  }

  /** What the check says of the content as it was read last; `today` as `YYYY-MM-DD`. */
  check(today: string): LiveReport {
    const content = this.#content;
    if (content === undefined) return { problems: this.#loadProblems, texts: new Map() };
    return {
      problems: checkContent(content, { today, problems: this.#loadProblems, romanise }),
      texts: new Map(this.#files.map(({ path, text }) => [path, text])),
    };
  }

  /** The file at an address below the base, without a slash before it; nothing where there is none. */
  async fileAt(address: string): Promise<LiveFile | undefined> {
    const path = address === '' || address.endsWith('/') ? `${address}index.html` : address;
    const output = this.#outputs.get(path);
    if (output !== undefined && output.draw !== 'folder') return { path, content: await this.#draw(output) };
    for (const [folder, other] of this.#outputs) {
      if (other.draw !== 'folder' || !path.startsWith(folder)) continue;
      const content = (await this.#fill(other)).get(path.slice(folder.length));
      if (content !== undefined) return { path, content };
    }
    return undefined;
  }

  async #draw(output: Exclude<Output, FolderOutput>): Promise<string | Uint8Array> {
    if (output.draw === 'text') return output.view();
    if (output.draw === 'rendition') return await makeRendition(output.location, output.view());
    if (output.draw === 'page') {
      if (this.#pages === undefined) throw new TypeError('the live site was not started');
      return await this.#pages.draw(output.page, output.view());
    }
    // The renderer is a native program of eight megabytes: most who write look at pages only.
    this.#maker ??= import('#outputs/picture/picture-maker').then(
      ({ PictureMaker: Maker }) => new Maker(readFontFile),
    );
    return (await (await this.#maker).draw(output.view()))[output.format];
  }

  async #fill(output: FolderOutput): Promise<ReadonlyMap<string, Uint8Array | string>> {
    const view = output.view();
    const key = hash('sha1', JSON.stringify(view), 'base64url');
    const known = this.#folders.get(output.path);
    if (known?.key === key) return known.files;
    const files = await output.fill(view);
    this.#folders.set(output.path, { key, files });
    return files;
  }

  #readContent(): Content {
    const loaded = loadContentFiles(this.#settings.content, this.#settings.cache);
    if (isLoadFailure(loaded)) throw new Error(loaded.failure);
    this.#files = loaded.files;
    this.#loadProblems = loaded.problems;
    const cached = cachedReader(this.#settings.cache, projectFolder);
    const now = new Map<string, KnownFile>();
    const read: Read = (text, role, footnotes) => {
      const known = this.#read.get(text.path);
      const isSame =
        known !== undefined &&
        known.text === text.text &&
        known.file.kind === role.kind &&
        known.file.language === role.language;
      const file = isSame ? known.file : cached.read(text, role, footnotes);
      now.set(text.path, { text: text.text, file });
      return file;
    };
    const footnotes = (language: string) => wordsFor(language).footnotes;
    const { folder, files, media, kept } = loaded;
    const content = readContent(folder, files, footnotes, read, media, kept);
    this.#read = now;
    cached.save({ keepAll: true });
    this.#content = content;
    return this.#mended(content);
  }

  /** The content with broken files as they were when they were last whole. */
  #mended(content: Content): Content {
    const mend = <File extends ReadFile>(file: File): File => {
      if (file.value === undefined) return (this.#whole.get(file.path) as File | undefined) ?? file;
      this.#whole.set(file.path, file);
      return file;
    };
    const { site, claims, translations, documents, entities, events, ledger, captures, exceptions } = content;
    return {
      ...content,
      site: site && mend(site),
      claims: claims.map(mend),
      translations: translations.map(mend),
      documents: documents.map(mend),
      entities: entities.map(mend),
      events: events && mend(events),
      ledger: ledger && mend(ledger),
      captures: captures && mend(captures),
      exceptions: exceptions && mend(exceptions),
    };
  }
}
