import { type Asked, isAsked, readAddress, writeAddress } from './address.ts';
import { offerChosen } from './chosen-options.ts';
import { keyboard } from './keyboard.ts';

const pause = 180;

const form = document.querySelector<HTMLFormElement>('#search');
if (form !== null) start(form);

/** Makes the form live. The index and what reads it are fetched when something is asked. */
function start(element: HTMLFormElement): void {
  const field = element.querySelector<HTMLInputElement>('input[type=search]');
  const filters = element.querySelector('details');
  if (field === null) return;
  const selects = [...element.querySelectorAll('select')];
  const names = selects.map(({ name }) => name);
  let engine: Promise<(asked: Asked, isCounted: boolean) => Promise<void>> | undefined;
  let isLookedAt = false;
  const answer = (asked: Asked) => {
    if (!isAsked(asked) && engine === undefined) {
      return say(element, asked.choice.size === 0 ? undefined : 'unasked');
    }
    engine ??= Promise.all([import('./engine.ts'), import('./page-parts.ts')]).then(
      ([{ createEngine }, { pageParts }]) => createEngine(pageParts(element)),
    );
    engine
      .then((run) => run(asked, isLookedAt && filters?.open === true))
      .catch(() => say(element, 'failed'));
  };
  const asked = (): Asked => ({
    question: field.value.trim(),
    choice: new Map(selects.flatMap(({ name, value }) => (value === '' ? [] : [[name, value] as const]))),
  });
  const change = () => {
    const now = asked();
    window.history.replaceState(window.history.state, '', `${window.location.pathname}${writeAddress(now)}`);
    answer(now);
  };
  const fromAddress = () => {
    const { question, choice } = readAddress(window.location.search, names);
    field.value = question;
    for (const select of selects) offerChosen(select, choice.get(select.name) ?? '');
    if (choice.size > 0 && filters !== null) filters.open = true;
    answer(asked());
  };
  let timer: number | undefined;
  field.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(change, pause);
  });
  element.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) change();
  });
  // Counts of a large site are fetched when somebody wants to see them. An address that chooses opens the lists too.
  const look = () => {
    if (isLookedAt) return;
    isLookedAt = true;
    if (filters?.open === true) answer(asked());
  };
  filters?.addEventListener('focusin', look);
  filters?.addEventListener('pointerdown', look);
  filters?.addEventListener('toggle', () => isLookedAt && filters.open && answer(asked()));
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    window.clearTimeout(timer);
    change();
  });
  window.addEventListener('popstate', fromAddress);
  keyboard(element, field, () => {
    field.value = '';
    window.clearTimeout(timer);
    change();
  });
  fromAddress();
  // Who comes here comes to type, be it by the key or by a link; on a phone the keyboard would cover the lists.
  if (document.activeElement === document.body && window.matchMedia('(hover: hover)').matches) {
    field.focus({ preventScroll: true });
  }
}

/** One of the page’s own sentences, or none, where the engine says what it found: for when it is not there. */
function say(element: HTMLFormElement, name: 'failed' | 'unasked' | undefined): void {
  const words = JSON.parse(element.dataset['words'] ?? '{}') as { readonly [name: string]: unknown };
  const status = document.querySelector('#found');
  if (status !== null) status.textContent = name === undefined ? '' : String(words[name] ?? '');
}
