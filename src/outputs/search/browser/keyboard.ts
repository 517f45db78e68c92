/** Where it is kept that the key “/” shall do nothing; every page of the site asks for it. */
const slashKey = 'contrechamp-slash';

/**
 * The keys of the search page: “/” goes to the field unless it was switched off (WCAG 2.1.4), the arrows go from
 * the field through the results and back, Esc clears the question.
 */
export function keyboard(form: HTMLFormElement, field: HTMLInputElement, clear: () => void): void {
  const box = form.querySelector<HTMLInputElement>('input[type=checkbox]');
  if (box !== null) {
    box.checked = isSlashOn();
    box.addEventListener('change', () => keepSlash(box.checked));
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : document.body;
    // No question begins with “/”: whoever presses it in the empty field means the key.
    const isWriting =
      target === field ? field.value !== '' : target.closest('input, textarea, select') !== null;
    if (event.key === '/' && isSlashOn() && !isWriting) {
      event.preventDefault();
      field.focus();
      field.select();
    }
    const isInside = target === field || target.closest('[data-results]') !== null;
    if (!isInside) return;
    if (event.key === 'Escape' && (field.value !== '' || target !== field)) {
      event.preventDefault();
      clear();
      field.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && move(field, target, step)) event.preventDefault();
  });
}

/** Moves the focus by one place; false when there is none. */
function move(field: HTMLInputElement, from: Element, step: number): boolean {
  const places: HTMLElement[] = [
    field,
    ...document.querySelectorAll<HTMLElement>('[data-results] .row-title a'),
  ];
  const place = places.indexOf(from as HTMLElement);
  const next = place === -1 ? undefined : places[place + step];
  next?.focus();
  return next !== undefined;
}

function isSlashOn(): boolean {
  try {
    return localStorage.getItem(slashKey) !== 'off';
  } catch {
    return true;
  }
}

function keepSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(slashKey);
    else localStorage.setItem(slashKey, 'off');
  } catch {
    // Storage is refused: the key works as long as nobody can say otherwise.
  }
}
