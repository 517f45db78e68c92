import { descriptionKeys } from '#schema/source';
import { answered, describedSources, type KnownSite, type OfferName } from '../known/known-site.ts';
import type { Offered } from '../known/offers.ts';
import type { KnownContent } from '../known-content.ts';
import { continuedLines, type NameLine, partedLine } from '../name-line.ts';
import { fieldAt, itemsOf } from './form-dom.ts';

const offerNames: readonly OfferName[] = ['claims', 'documents', 'claimants', 'sources'];

/** Offers what the site knows: at first what is used most, or all, and then what begins as what is typed. */
export function offerKnown(form: HTMLFormElement, site: KnownSite): void {
  const shown = new Map<OfferName, readonly [readonly Offered[], string]>();
  const show = (name: OfferName, offered: readonly Offered[], line: NameLine = partedLine('')) => {
    const [known, before] = shown.get(name) ?? [];
    if (known === offered && before === line.before) return;
    shown.set(name, [offered, line.before]);
    offer(
      form,
      name,
      continuedLines(line, offered).map(([value, label]) => [value, label ?? '']),
    );
  };
  for (const name of offerNames) show(name, site.offers(name, '').value);
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const name = offerNames.find((candidate) => target.getAttribute('list') === `known-${candidate}`);
    if (name === undefined) return;
    const { value } = target;
    // In a line of several names, the one being typed is what is looked for.
    const line = target.dataset['several'] === undefined ? { before: '', typed: value } : partedLine(value);
    answered(site, () => site.offers(name, line.typed))
      .then((offered) => {
        if (target.value === value) show(name, offered, line);
      })
      // Without the network, what was offered stays.
      .catch(() => undefined);
  });
}

/** A source that the site describes needs no description: the fields for it that are empty go away. */
export function showKnownSources(form: HTMLFormElement, known: KnownContent): void {
  const described = new Set(describedSources(known).map(({ id }) => id));
  for (const item of sourceItems(form)) {
    const isKnown = described.has(idIn(item));
    const note = item.querySelector<HTMLElement>('[data-known-source]');
    if (note !== null) note.hidden = !isKnown;
    for (const key of descriptionKeys) {
      const control = item.querySelector<HTMLInputElement>(`[data-key="${key}"]`);
      const field = control?.closest<HTMLElement>('.field');
      if (control && field) field.hidden = isKnown && control.value.trim() === '';
    }
  }
}

/** A button for every source of the form that puts its citation where the cursor stands in the reasoning. */
export function showCitable(
  form: HTMLFormElement,
  { cite, citeNone }: { readonly cite: string; readonly citeNone: string },
): void {
  const box = form.querySelector<HTMLElement>('[data-cite]');
  const body = form.querySelector<HTMLTextAreaElement>('#claim-body');
  const ids = [...new Set(sourceItems(form).map(idIn))].filter((id) => id !== '');
  offer(
    form,
    'ownSources',
    ids.map((id) => [id, '']),
  );
  if (box === null || body === null || box.dataset['ids'] === ids.join(' ')) return;
  box.dataset['ids'] = ids.join(' ');
  if (ids.length === 0) {
    box.textContent = citeNone;
    return;
  }
  box.replaceChildren(
    ...ids.map((id) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = `${cite} ${id}`;
      button.addEventListener('click', () => {
        body.setRangeText(`[@${id}]`, body.selectionStart, body.selectionEnd, 'end');
        body.focus();
        body.dispatchEvent(new Event('input', { bubbles: true }));
      });
      return button;
    }),
  );
}

function sourceItems(form: HTMLFormElement): HTMLElement[] {
  const list = fieldAt(form, ['sources']);
  return list === undefined ? [] : itemsOf(list);
}

function idIn(item: HTMLElement): string {
  return item.querySelector<HTMLInputElement>('[data-key="id"]')?.value.trim() ?? '';
}

function offer(form: HTMLFormElement, name: string, values: readonly (readonly [string, string])[]): void {
  const list = form.querySelector(`#known-${name}`);
  list?.replaceChildren(
    ...values.map(([value, label]) => {
      const option = document.createElement('option');
      option.value = value;
      if (label !== '') option.label = label;
      return option;
    }),
  );
}
