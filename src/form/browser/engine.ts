import { z } from 'zod';
import type { Place } from '#model/paths';
import { newFileAddress, longestAddress, type Repository } from '#model/repository';
import { nearDuplicate, similarClaims } from '#model/similar-claims';
import type { TextFile } from '#reader/file';
import type { Claim } from '#schema/claim';
import type { Problem } from '#schema/problem';
import { draftChecker } from '../check-draft.ts';
import { type DraftFiles, draftFiles } from '../draft-file.ts';
import type { KnownContent } from '../known-content.ts';
import { previewOf } from '../preview.ts';
import { offerKnown, showCitable, showKnownSources } from './offers.ts';
import { type ProblemWords, showProblems } from './problems.ts';
import { prepareSending, type SendWords } from './send.ts';
import type { Evaluate } from './start.ts';

// Zod would try `new Function`, which the page’s security policy refuses with a message in the console.
z.config({ jitless: true });

/** The words of the page, as the form carries them. */
interface PageWords {
  readonly check: ProblemWords & { readonly replaces: string; readonly near: string };
  readonly send: SendWords;
  readonly body: { readonly cite: string; readonly citeNone: string };
}

/** Fetches what the site knows and gives back what is to happen when the form changes. */
export async function createEngine(form: HTMLFormElement): Promise<Evaluate> {
  const {
    known: address = '',
    place: placeText = '{}',
    repository: repositoryText,
    words: wordsText = '{}',
  } = form.dataset;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The site’s data answered ${response.status}.`);
  const known = (await response.json()) as KnownContent;
  const place = JSON.parse(placeText) as Place;
  const words = JSON.parse(wordsText) as PageWords;
  const repository = repositoryText === undefined ? undefined : (JSON.parse(repositoryText) as Repository);
  const check = draftChecker(known, latestDay());
  const send = {
    claim: prepareSending(form, 'claim', words.send, (file) => addressOf(repository, file)),
    document: prepareSending(form, 'document', words.send, (file) => addressOf(repository, file)),
  };
  const told = claimTexts(known);
  const documents = known.files.filter(({ kind }) => kind === 'document').map(({ id }) => id);
  offerKnown(form, known);
  return (draft) => {
    const files = draftFiles({ folder: known.folder, documents }, draft);
    const all = files.document === undefined ? [files.claim] : [files.document, files.claim];
    const { content, problems } = check(all);
    const replaces = known.files.some(({ path }) => path === files.claim.path);
    showProblems(form, all, withReplaced(problems, replaces, files.claim, words), words.check);
    showNear(form, String(draft.values['claim'] ?? ''), told, place, words.check.near);
    showPreview(form, previewOf(content, files.claim.path, place));
    showKnownSources(form, known);
    showCitable(form, words.body);
    showFiles(form, files);
    send.claim(files.claim, problems.length > 0);
    send.document(files.document, problems.length > 0);
  };
}

/** Any place on Earth may write today’s date. */
function latestDay(): string {
  return new Date(Date.now() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** Where the forge takes the file; with `text` when the address is not too long for it. */
function addressOf(
  repository: Repository | undefined,
  { path, text }: TextFile,
): { href: string; carries: boolean } | undefined {
  if (repository === undefined) return undefined;
  const whole = newFileAddress(repository, path, text);
  const carries = repository.forge !== 'gitlab' && whole.length <= longestAddress;
  return { href: carries ? whole : newFileAddress(repository, path, ''), carries };
}

function withReplaced(
  problems: readonly Problem[],
  replaces: boolean,
  { path }: TextFile,
  words: PageWords,
): readonly Problem[] {
  if (!replaces) return problems;
  const { replaces: message } = words.check;
  const place = { file: path, line: 1, column: 1, found: path, expected: '' };
  return [{ ...place, code: 'replaced-claim', severity: 'warning', message }, ...problems];
}

function claimTexts({ files }: KnownContent) {
  return files.flatMap(({ kind, id, language, value }) =>
    kind === 'claim' || kind === 'translation' ? [{ id, language, text: (value as Claim).claim }] : [],
  );
}

function showNear(
  form: HTMLFormElement,
  text: string,
  told: ReturnType<typeof claimTexts>,
  place: Place,
  words: string,
): void {
  const box = form.querySelector('[data-near]');
  if (box === null) return;
  const near = similarClaims(text, told, 6).filter(({ likeness }) => likeness >= nearDuplicate);
  const first = [...new Map(near.map((claim) => [claim.id, claim])).values()].slice(0, 3);
  if (first.length === 0) {
    box.replaceChildren();
    return;
  }
  const list = document.createElement('ul');
  for (const { id, language, text: claim } of first) {
    const link = document.createElement('a');
    link.href = `${place.base}${language === place.defaultLanguage ? '' : `/${language}`}/claims/${id}/`;
    link.lang = language;
    link.textContent = claim;
    const row = document.createElement('li');
    row.append(link);
    list.append(row);
  }
  const sentence = document.createElement('p');
  sentence.textContent = words;
  box.replaceChildren(sentence, list);
}

/** Until a preview can be drawn, what stood there stays. */
function showPreview(form: HTMLFormElement, preview: ReturnType<typeof previewOf>): void {
  const box = form.querySelector('[data-preview]');
  if (box === null || preview === undefined) return;
  // The HTML is the site’s own: claim texts are escaped, and the Markdown passed the same safety as a build.
  box.innerHTML = `${preview.cut}<div class="text">${preview.reading}</div>`;
}

function showFiles(form: HTMLFormElement, files: DraftFiles): void {
  for (const name of ['claim', 'document'] as const) {
    const box = form.querySelector<HTMLElement>(`[data-shown="${name}"]`);
    if (box === null) continue;
    const file = files[name];
    box.hidden = file === undefined;
    put(box, '[data-file]', file?.text ?? '');
    put(box, '[data-file-path]', file?.path ?? '');
  }
}

function put(box: HTMLElement, selector: string, text: string): void {
  const element = box.querySelector(selector);
  if (element !== null && element.textContent !== text) element.textContent = text;
}
