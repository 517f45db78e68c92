import type { TextFile } from '#reader/file';

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
    if (file.text === current?.text && file.path === current.path) return;
    current = file;
    target = addressOf(file);
    if (said !== null) said.textContent = '';
    if (open !== null && target !== undefined) open.href = target.href;
    if (download !== null) renewDownload(download, file);
  };
}

function renewDownload(link: HTMLAnchorElement, { path, text }: TextFile): void {
  if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  link.download = path.split('/').at(-1) ?? 'claim.mdx';
}
