import type { NewClaimant } from '../new-claimants.ts';
import { joinHints } from './form-dom.ts';

/** What is chosen for each claimant that is asked about, by name. */
export function readKinds(form: HTMLElement): Readonly<Record<string, string>> {
  return Object.fromEntries(choices(form).map((choice) => [choice.dataset['kindOf'] ?? '', choice.value]));
}

/** Puts answers that were kept back, before it is known who is new. */
export function writeKinds(form: HTMLElement, kinds: Readonly<Record<string, string>>): void {
  askKinds(
    form,
    Object.keys(kinds).map((name) => ({ name })),
  );
  for (const choice of choices(form)) choice.value = kinds[choice.dataset['kindOf'] ?? ''] ?? '';
}

/** Asks what each of these claimants is, and of nobody else; what is chosen stays, and so does the place of the cursor. */
export function askKinds(form: HTMLElement, claimants: readonly Pick<NewClaimant, 'name'>[]): void {
  const box = form.querySelector<HTMLElement>('[data-kinds]');
  const template = box?.querySelector('template');
  if (box === null || template === null || template === undefined) return;
  const names = claimants.map(({ name }) => name);
  for (const choice of choices(form))
    if (!names.includes(choice.dataset['kindOf'] ?? '')) choice.closest('.field')?.remove();
  for (const [index, name] of names.entries()) {
    const asked = choices(form)[index];
    if (asked?.dataset['kindOf'] === name) continue;
    const field = choiceOf(form, name)?.closest('.field') ?? newField(template, name);
    if (field === undefined) continue;
    const next = asked?.closest('.field') ?? null;
    box.insertBefore(field, next);
  }
  joinHints(box);
}

/** Where it is chosen what a claimant is. */
export function choiceOf(form: HTMLElement, name: string): HTMLSelectElement | undefined {
  return choices(form).find((choice) => choice.dataset['kindOf'] === name);
}

function choices(form: HTMLElement): HTMLSelectElement[] {
  return [...form.querySelectorAll<HTMLSelectElement>('[data-kinds] select[data-kind-of]')];
}

function newField(template: HTMLTemplateElement, name: string): Element | undefined {
  const copy = template.content.cloneNode(true) as DocumentFragment;
  const title = copy.querySelector<HTMLElement>('[data-question]');
  const choice = copy.querySelector('select');
  if (title === null || choice === null) return undefined;
  title.textContent = (title.dataset['question'] ?? '').replace('0', () => name);
  choice.dataset['kindOf'] = name;
  return copy.firstElementChild ?? undefined;
}
