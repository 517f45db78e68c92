import type { Claim } from '#schema/claim';
import type { Document, Entity } from '#schema/document';
import { descriptionKeys, type Source } from '#schema/source';
import type { KnownContent } from '../known-content.ts';
import { fieldAt, itemsOf } from './form-dom.ts';

/** Fills the suggestions of the form with what the site knows. */
export function offerKnown(form: HTMLFormElement, { files }: KnownContent): void {
  const claims = files.filter(({ kind }) => kind === 'claim');
  const valuesOf = ({ value }: { value?: unknown }) => value as Claim;
  offer(
    form,
    'claims',
    claims.map((file) => [file.id, valuesOf(file).title]),
  );
  offer(
    form,
    'documents',
    files.filter(({ kind }) => kind === 'document').map(({ id, value }) => [id, (value as Document).title]),
  );
  const entities = files.filter(({ kind }) => kind === 'entity').map(({ value }) => value as Entity);
  const names = [
    ...claims.map((file) => valuesOf(file).claimant),
    ...entities.map(({ name }) => (typeof name === 'string' ? name : (Object.values(name)[0] ?? ''))),
  ];
  offer(
    form,
    'claimants',
    [...new Set(names)].sort().map((name) => [name, '']),
  );
  offer(
    form,
    'sources',
    describedSources(files).map(({ id, title = '', publisher = '' }) => [id, `${title} (${publisher})`]),
  );
}

/** A source that the site describes needs no description: the fields for it that are empty go away. */
export function showKnownSources(form: HTMLFormElement, { files }: KnownContent): void {
  const described = new Set(describedSources(files).map(({ id }) => id));
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

function describedSources(files: KnownContent['files']): Source[] {
  const all = files.flatMap(({ kind, value }) => (kind === 'claim' ? (value as Claim).sources : []));
  return all.filter(({ url }) => url !== undefined);
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
