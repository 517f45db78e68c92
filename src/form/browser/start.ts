import type { Draft } from '../draft-file.ts';
import { readKinds, writeKinds } from './kinds.ts';
import { addItem, fieldAt, joinHints, readState, removeItem, writeState } from './form-dom.ts';

/** Under this name the tab keeps what was typed. */
const keptAs = 'contrechamp-draft';
const pause = 300;

/** What the page calls when something was typed; it comes with the rules, later than the page. */
export type Evaluate = (draft: Draft) => void;

const form = document.querySelector<HTMLFormElement>('#claim-form');
if (form !== null) start(form);

/** Makes the form live. The rules are fetched when the first field is touched, or a draft was kept. */
function start(element: HTMLFormElement): void {
  joinHints(element);
  const kept = recall();
  if (kept !== undefined) fill(element, kept);
  let evaluate: Evaluate | undefined;
  let timer: number | undefined;
  const later = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const draft = draftOf(element);
      keep(draft);
      evaluate?.(draft);
    }, pause);
  };
  let fetched = false;
  const wake = () => {
    if (fetched) return;
    fetched = true;
    import('./engine.ts')
      .then(async ({ createEngine }) => {
        evaluate = await createEngine(element);
        evaluate(draftOf(element));
      })
      .catch(() => {
        const state = element.querySelector('[data-state]');
        const words = JSON.parse(element.dataset['words'] ?? '{}') as { check?: { failed?: string } };
        if (state !== null) state.textContent = words.check?.failed ?? '';
      });
  };
  element.addEventListener('focusin', wake, { once: true });
  element.addEventListener('dragenter', wake, { once: true });
  // A picture that is dropped a moment too early must not take the place of the page.
  for (const kind of ['dragover', 'drop'] as const) {
    element.addEventListener(kind, (event) => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    });
  }
  element.addEventListener('input', later);
  element.addEventListener('submit', (event) => event.preventDefault());
  element.addEventListener('click', (event) => {
    if (press(event.target as Element, element)) later();
  });
  if (kept !== undefined) wake();
}

/** What a button does to the form; true when something changed. */
function press(target: Element, element: HTMLFormElement): boolean {
  const button = target.closest('button');
  if (button === null) return false;
  const { dataset } = button;
  const list = button.closest<HTMLElement>('[data-list]');
  if (dataset['add'] !== undefined && list !== null) {
    addItem(list)?.querySelector<HTMLElement>('[data-key]')?.focus();
    return true;
  }
  const item = button.closest<HTMLElement>('[data-item]');
  if (dataset['remove'] !== undefined && item !== null) {
    removeItem(item);
    list?.querySelector<HTMLElement>(':scope > [data-add]')?.focus();
    return true;
  }
  if (dataset['clear'] === undefined) return false;
  const words = JSON.parse(element.dataset['words'] ?? '{}') as { clearSure?: string };
  if (!window.confirm(words.clearSure)) return false;
  forget();
  element.reset();
  // What was added goes; the first place and the first source are part of the page.
  const added = '[data-item] ~ [data-item], details [data-items] > [data-item]';
  for (const item of element.querySelectorAll<HTMLElement>(added)) removeItem(item);
  fieldAt(element, ['claim'])?.focus();
  return true;
}

function draftOf(element: HTMLFormElement): Draft {
  const newDocument = element.querySelector<HTMLElement>('#new-document');
  return {
    id: element.querySelector<HTMLInputElement>('#claim-id')?.value ?? '',
    values: readState(element),
    body: element.querySelector<HTMLTextAreaElement>('#claim-body')?.value ?? '',
    document: newDocument === null ? {} : readState(newDocument),
    kinds: readKinds(element),
  };
}

function fill(element: HTMLFormElement, { id, values, body, document: described, kinds = {} }: Draft): void {
  writeState(element, values);
  writeKinds(element, kinds);
  const newDocument = element.querySelector<HTMLElement>('#new-document');
  if (newDocument !== null) writeState(newDocument, described);
  const idField = element.querySelector<HTMLInputElement>('#claim-id');
  const bodyField = element.querySelector<HTMLTextAreaElement>('#claim-body');
  if (idField !== null) idField.value = id;
  if (bodyField !== null) bodyField.value = body;
}

/** Storage may be refused: then nothing is kept, and the form works. */
function recall(): Draft | undefined {
  try {
    const text = sessionStorage.getItem(keptAs);
    return text === null ? undefined : (JSON.parse(text) as Draft);
  } catch {
    return undefined;
  }
}

function keep(draft: Draft): void {
  try {
    sessionStorage.setItem(keptAs, JSON.stringify(draft));
  } catch {
    // Full or refused: the fields still hold it.
  }
}

function forget(): void {
  try {
    sessionStorage.removeItem(keptAs);
  } catch {
    // Nothing was kept.
  }
}
