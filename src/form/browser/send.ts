import type { TextFile } from '#reader/file';
import type { Pictures } from './pictures.ts';

/** What the buttons say afterwards. */
export interface SendWords {
  readonly copied: string;
  readonly copyFailed: string;
  readonly paste: string;
  readonly pasteByHand: string;
  readonly unfinished: string;
}

/** Where a forge takes the file, and whether the address carries its text. */
export interface Target {
  readonly href: string;
  readonly carries: boolean;
}

/**
 * Makes the buttons of one file live. What comes back is to be called with every new state of the file; the buttons
 * then send that one.
 */
export function prepareSending(
  box: HTMLElement,
  words: SendWords,
  addressOf: (file: TextFile) => Target | undefined,
  pictures?: Pictures,
): (file: TextFile | undefined, unfinished: boolean) => void {
  const open = box.querySelector<HTMLAnchorElement>('[data-open]');
  const download = box.querySelector<HTMLAnchorElement>('[data-download]');
  const said = box.querySelector('[data-sent]');
  let current: TextFile | undefined;
  let target: Target | undefined;
  let isUnfinished = false;
  const say = (text: string) => {
    if (said !== null) said.textContent = isUnfinished ? `${text} ${words.unfinished}`.trim() : text;
  };
  const copy = async (success: string, failure: string) => {
    try {
      await navigator.clipboard.writeText(current?.text ?? '');
      say(success);
    } catch {
      say(failure);
    }
  };
  box
    .querySelector('[data-copy]')
    ?.addEventListener('click', () => void copy(words.copied, words.copyFailed));
  open?.addEventListener('click', () => {
    // The link opens by itself; a text that its address cannot carry goes by way of the clipboard.
    if (target?.carries === false) void copy(words.paste, words.pasteByHand);
    else say('');
  });
  return (file, unfinished) => {
    isUnfinished = unfinished;
    if (file === undefined) return;
    const isSame = file.text === current?.text && file.path === current.path;
    if (isSame && pictures === undefined) return;
    current = file;
    target = addressOf(file);
    if (said !== null && !isSame) said.textContent = '';
    if (open !== null && target !== undefined) open.href = target.href;
    if (download !== null) {
      renewDownload(download, file);
      void pictures?.archive(file).then((archive) => {
        if (archive !== undefined && current === file) renewArchive(download, file, archive, pictures);
      });
    }
  };
}

/** The claim and its pictures in one file, laid out as the content folder is. */
function renewArchive(
  link: HTMLAnchorElement,
  { path }: TextFile,
  archive: Blob,
  { downloadLabel }: Pictures,
): void {
  URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(archive);
  link.download = `${(path.split('/').at(-1) ?? 'claim').replace(/\.mdx$/u, '')}.zip`;
  link.textContent = downloadLabel;
}

function renewDownload(link: HTMLAnchorElement, { path, text }: TextFile): void {
  if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  link.download = path.split('/').at(-1) ?? 'claim.mdx';
  const { label } = link.dataset;
  if (label !== undefined && link.textContent?.trim() !== label) link.textContent = label;
}
