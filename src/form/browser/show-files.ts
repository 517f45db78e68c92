import type { TextFile } from '#reader/file';
import type { DraftFiles } from '../draft-file.ts';
import type { Pictures } from './pictures.ts';
import { prepareSending, type SendWords, type Target } from './send.ts';

/** The row of buttons of one file and the place where its text is shown. */
interface Row {
  readonly name: string;
  readonly parts: readonly Element[];
  readonly show: (file: TextFile | undefined, unfinished: boolean) => void;
}

/** Gives back what shows the files of a draft and makes their buttons send them. */
export function fileShower(
  form: HTMLFormElement,
  words: SendWords,
  addressOf: (file: TextFile) => Target | undefined,
  pictures: Pictures,
): (files: DraftFiles, unfinished: boolean) => void {
  const rowOf = (send: HTMLElement | null, shown: HTMLElement | null, name: string): Row => {
    const sendFile =
      send === null
        ? undefined
        : prepareSending(send, words, addressOf, name === 'claim' ? pictures : undefined);
    return {
      name,
      parts: [send, shown].filter((part) => part !== null),
      show: (file, unfinished) => {
        sendFile?.(file, unfinished);
        if (send !== null) send.hidden = file === undefined;
        if (shown !== null) showText(shown, file);
      },
    };
  };
  const fixed = (name: 'claim' | 'document') =>
    rowOf(form.querySelector(`[data-send="${name}"]`), form.querySelector(`[data-shown="${name}"]`), name);
  const claim = fixed('claim');
  const document = fixed('document');
  let entities: readonly Row[] = [];
  return (files, unfinished) => {
    const paths = files.entities.map(({ path }) => path);
    for (const { name, parts } of entities)
      if (!paths.includes(name)) for (const part of parts) part.remove();
    entities = paths.map(
      (path) =>
        entities.find(({ name }) => name === path) ??
        rowOf(copyOf(form, 'data-send', path), copyOf(form, 'data-shown', path), path),
    );
    for (const [index, file] of files.entities.entries()) entities[index]?.show(file, unfinished);
    document.show(files.document, unfinished);
    claim.show(files.claim, unfinished);
    // With a second file there are several rows of buttons, and each needs its name.
    const isAlone = files.document === undefined && entities.length === 0;
    for (const title of form.querySelectorAll<HTMLElement>('[data-send-title]')) title.hidden = isAlone;
  };
}

/** A new row for a file on a claimant, before that of the document. */
function copyOf(form: HTMLFormElement, kind: 'data-send' | 'data-shown', path: string): HTMLElement | null {
  const template = form.querySelector<HTMLTemplateElement>(`template[${kind}-entity]`);
  const copy = (
    template?.content.cloneNode(true) as DocumentFragment | undefined
  )?.querySelector<HTMLElement>(`[${kind}]`);
  if (copy === null || copy === undefined) return null;
  const title = copy.querySelector('[data-send-title]');
  if (title !== null) title.textContent = (title.textContent ?? '').replace('0', () => path);
  form.querySelector(`[${kind}="document"]`)?.before(copy);
  return copy;
}

function showText(box: HTMLElement, file: TextFile | undefined): void {
  box.hidden = file === undefined;
  put(box, '[data-file]', file?.text ?? '');
  put(box, '[data-file-path]', file?.path ?? '');
}

function put(box: HTMLElement, selector: string, text: string): void {
  const element = box.querySelector(selector);
  if (element !== null && element.textContent !== text) element.textContent = text;
}
