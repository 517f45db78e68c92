import type { TextFile } from '#reader/file';
import type { Problem } from '#schema/problem';
import { placeOfLine } from '../place-of-problem.ts';
import { fieldAt } from './form-dom.ts';
import { choiceOf } from './kinds.ts';

/** What the check says around its problems. */
export interface ProblemWords {
  readonly clean: string;
  /** The sentence for one thing, and for several, with `0` where the number goes. */
  readonly left: readonly [string, string];
  readonly warning: string;
  readonly why: string;
}

/** Shows what is left to mend: as a list whose entries lead to their fields, and at the fields themselves. */
export function showProblems(
  form: HTMLFormElement,
  files: readonly TextFile[],
  problems: readonly Problem[],
  words: ProblemWords,
): void {
  for (const told of form.querySelectorAll('.told')) told.remove();
  for (const field of form.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid');
    describe(field);
  }
  const state = form.querySelector('[data-state]');
  if (state !== null) state.textContent = stateOf(problems.length, words);
  const rows = problems.map((problem, index) => {
    const file = files.find(({ path }) => path === problem.file);
    const field = file === undefined ? undefined : fieldOf(form, file, problem);
    if (field !== undefined) tellAt(field, problem, `told-${index}`);
    return rowOf(form, problem, field, words);
  });
  form.querySelector('[data-problems]')?.replaceChildren(...rows);
}

function stateOf(count: number, { clean, left }: ProblemWords): string {
  if (count === 0) return clean;
  return count === 1 ? left[0] : left[1].replace('0', String(count));
}

function fieldOf(
  form: HTMLFormElement,
  { path: filePath, text }: TextFile,
  { code, line, message, found }: Problem,
): HTMLElement | undefined {
  if (code === 'replaced-claim') return form.querySelector<HTMLElement>('#claim-id') ?? undefined;
  if (filePath.includes('/entities/')) return fieldAt(form, ['claimant']);
  const choice = code === 'unknown-kind' ? choiceOf(form, found) : undefined;
  if (choice !== undefined) return choice;
  // What is missing is told at the beginning of the mapping it belongs to; its message names it.
  const missing = /^“([\w.]+)” (?:is missing|has no value)/u.exec(message)?.[1];
  const path = placeOfLine(text, line);
  if (path[0] === 'body') return form.querySelector<HTMLElement>('#claim-body') ?? undefined;
  const holder = filePath.endsWith('.yml')
    ? (form.querySelector<HTMLElement>('#new-document') ?? form)
    : form;
  if (missing === undefined || path.at(-1) === missing) return fieldAt(holder, path);
  const around = path.slice(0, path.findLastIndex((part) => /^\d+$/u.test(part)) + 1);
  return fieldAt(holder, [...around, missing]) ?? fieldAt(holder, path);
}

function tellAt(field: HTMLElement, { message, severity }: Problem, id: string): void {
  const told = document.createElement('small');
  told.className = `told ${severity}`;
  told.id = id;
  told.lang = 'en';
  told.textContent = message;
  (field.closest('label') ?? field).after(told);
  if (!field.matches('input, textarea, select')) return;
  field.setAttribute('aria-invalid', String(severity === 'error'));
  describe(field, id);
}

/** What is told of a field is read out before its hint. */
function describe(field: Element, told?: string): void {
  const hint = field.closest('.field')?.querySelector('.hint')?.id;
  const ids = [told, hint].filter((id) => id !== undefined && id !== '');
  if (ids.length === 0) field.removeAttribute('aria-describedby');
  else field.setAttribute('aria-describedby', ids.join(' '));
}

function rowOf(
  form: HTMLFormElement,
  { code, severity, message, fix }: Problem,
  field: HTMLElement | undefined,
  words: ProblemWords,
): HTMLElement {
  const row = document.createElement('li');
  row.className = severity;
  row.lang = 'en';
  const text = document.createElement(field === undefined ? 'span' : 'button');
  text.textContent = message;
  if (text instanceof HTMLButtonElement) text.type = 'button';
  if (field !== undefined) text.addEventListener('click', () => show(field));
  row.append(text);
  if (fix !== undefined) {
    const line = document.createElement('code');
    line.textContent = fix;
    row.append(line);
  }
  if (code !== 'replaced-claim') {
    const why = document.createElement('a');
    why.href = `${form.dataset['checks'] ?? ''}#${code}`;
    why.textContent = words.why;
    why.lang = document.documentElement.lang;
    why.setAttribute('aria-label', `${words.why} (${code})`);
    row.append(why);
  }
  return row;
}

/** A field may be folded away. */
function show(field: HTMLElement): void {
  for (
    let folded = field.closest('details');
    folded !== null;
    folded = folded.parentElement?.closest('details') ?? null
  )
    folded.open = true;
  const target = field.matches('input, textarea, select')
    ? field
    : field.querySelector<HTMLElement>('input, textarea, select, button');
  target?.focus();
  field.scrollIntoView({ block: 'center' });
}
