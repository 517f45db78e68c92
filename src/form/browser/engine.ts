import { z } from 'zod';
import type { Place } from '#model/paths';
import { newFileAddress, longestAddress, type Repository } from '#model/repository';
import { nearDuplicate, similarClaims } from '#model/similar-claims';
import type { TextFile } from '#reader/file';
import type { Claim } from '#schema/claim';
import type { Problem } from '#schema/problem';
import { draftChecker } from '../check-draft.ts';
import { draftFile } from '../draft-file.ts';
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
  readonly preview: { readonly empty: string };
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
  const send = prepareSending(form, words.send, (file) => addressOf(repository, file));
  const told = claimTexts(known);
  offerKnown(form, known);
  return (draft) => {
    const file = draftFile(known.folder, draft);
    const { content, problems } = check(file);
    const replaces = known.files.some(({ path }) => path === file.path);
    showProblems(form, file, withReplaced(problems, replaces, file, words), words.check);
    showNear(form, String(draft.values['claim'] ?? ''), told, place, words.check.near);
    showPreview(form, previewOf(content, file.path, place), words.preview.empty);
    showKnownSources(form, known);
    showCitable(form, words.body);
    send(file, problems.length > 0);
    put(form, '[data-file]', file.text);
    put(form, '[data-file-path]', file.path);
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

function showPreview(form: HTMLFormElement, preview: ReturnType<typeof previewOf>, empty: string): void {
  const box = form.querySelector('[data-preview]');
  if (box === null) return;
  // The HTML is the site’s own: claim texts are escaped, and the Markdown passed the same safety as a build.
  if (preview !== undefined) box.innerHTML = `${preview.cut}<div class="text">${preview.reading}</div>`;
  else if (box.querySelector('.cut') === null) box.textContent = empty;
}

function put(form: HTMLFormElement, selector: string, text: string): void {
  const element = form.querySelector(selector);
  if (element !== null && element.textContent !== text) element.textContent = text;
}
