import type { FormState } from '../form-state.ts';

/** A form, or one item of a list in it: what holds fields. */
type Holder = HTMLElement;
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What stands in the fields of a form or an item. */
export function readState(holder: Holder): FormState {
  return Object.fromEntries(
    ownParts(holder).map((part): [string, string | FormState[]] => {
      if (isControl(part)) return [part.dataset['key'] ?? '', part.value];
      if (isBoxes(part)) return [part.dataset['field'] ?? '', ticked(part).join('\n')];
      return [part.dataset['list'] ?? '', itemsOf(part).map(readState)];
    }),
  );
}

/** Puts a state into the fields; lists get as many items as the state has. */
export function writeState(holder: Holder, state: FormState): void {
  for (const part of ownParts(holder)) {
    if (isControl(part)) {
      const value = state[part.dataset['key'] ?? ''];
      if (typeof value === 'string') part.value = value;
    } else if (isBoxes(part)) tick(part, state[part.dataset['field'] ?? '']);
    else writeList(part, state[part.dataset['list'] ?? '']);
  }
}

/** Adds an item to a list and gives it back. */
export function addItem(list: Holder): HTMLElement | undefined {
  const template = list.querySelector<HTMLTemplateElement>(':scope > template');
  const items = list.querySelector(':scope > [data-items]');
  const copy = template?.content.cloneNode(true) as DocumentFragment | undefined;
  if (copy === undefined || items === null) return undefined;
  items.append(copy);
  numberItems(list);
  joinHints(list);
  return itemsOf(list).at(-1);
}

/** Joins every control to the hint under it, for those who hear the page; items that are added need it anew. */
export function joinHints(holder: Holder): void {
  const fields = holder.querySelectorAll<HTMLElement>('.field');
  for (const field of fields) {
    const control = field.querySelector('input, textarea, select');
    const hint = field.querySelector<HTMLElement>('.hint');
    if (control === null || hint === null || hint.id !== '') continue;
    hints += 1;
    hint.id = `hint-${hints}`;
    control.setAttribute('aria-describedby', hint.id);
  }
}

let hints = 0;

/** Takes an item out of its list. */
export function removeItem(item: Holder): void {
  const list = item.closest<HTMLElement>('[data-list]');
  item.remove();
  if (list !== null) numberItems(list);
}

/** The field of a path such as `sources.0.url`, or the nearest thing around it. */
export function fieldAt(form: Holder, path: readonly string[]): HTMLElement | undefined {
  let holder: Holder = form;
  let found: HTMLElement | undefined;
  let within = '';
  for (const part of path) {
    if (/^\d+$/u.test(part)) {
      const item: HTMLElement | undefined = found === undefined ? undefined : itemsOf(found)[Number(part)];
      if (item === undefined) return found;
      holder = item;
      found = item;
      within = '';
    } else {
      // A mapping has no field of its own; the first of its keys stands for it.
      const name = `${within}${part}`;
      const next = ownParts(holder).find((own) => `${nameOf(own)}.`.startsWith(`${name}.`));
      if (next === undefined) return found;
      within = nameOf(next) === name ? '' : `${name}.`;
      found = next;
    }
  }
  return found;
}

function nameOf({ dataset }: HTMLElement): string {
  return dataset['key'] ?? dataset['list'] ?? dataset['field'] ?? '';
}

/** The items of a list, in order. */
export function itemsOf(list: Holder): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > [data-items] > [data-item]')];
}

function ownParts(holder: Holder): HTMLElement[] {
  const parts = holder.querySelectorAll<HTMLElement>('[data-key], [data-kind="boxes"], [data-list]');
  return [...parts].filter(
    (part) =>
      (part.parentElement?.closest('[data-item]') ?? null) === holder.closest('[data-item]') && outside(part),
  );
}

/** An item’s list is a part of the item around it; what is in the list’s items is not. */
function outside(part: HTMLElement): boolean {
  return part.closest('template') === null;
}

function isControl(part: HTMLElement): part is Control {
  return part.dataset['key'] !== undefined;
}

function isBoxes(part: HTMLElement): boolean {
  return part.dataset['kind'] === 'boxes';
}

function ticked(boxes: HTMLElement): string[] {
  return [...boxes.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
}

function tick(boxes: HTMLElement, value: FormState[string] | undefined): void {
  const chosen = typeof value === 'string' ? value.split('\n') : [];
  for (const box of boxes.querySelectorAll<HTMLInputElement>('input'))
    box.checked = chosen.includes(box.value);
}

function writeList(list: HTMLElement, states: FormState[string] | undefined): void {
  if (typeof states !== 'object') return;
  while (itemsOf(list).length < states.length) addItem(list);
  for (const item of itemsOf(list).slice(states.length)) removeItem(item);
  itemsOf(list).forEach((item, index) => {
    const state = states[index];
    if (state !== undefined) writeState(item, state);
  });
}

/** “Source 1” in the legend becomes “Source 2” in the second item. */
function numberItems(list: Holder): void {
  itemsOf(list).forEach((item, index) => {
    const legend = item.querySelector('legend');
    if (legend !== null) legend.textContent = (legend.textContent ?? '').replace(/\d+/u, String(index + 1));
  });
}
