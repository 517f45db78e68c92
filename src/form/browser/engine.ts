// First: what is imported next makes schemas.
import './jitless.ts';
import type { Romanise } from '#model/name-id';
import type { Place } from '#model/paths';
import { newFileAddress, longestAddress, type Repository } from '#model/repository';
import type { SimilarClaim } from '#model/similar-claims';
import { wordsFor } from '#i18n/words';
import type { TextFile } from '#reader/file';
import type { Entity } from '#schema/document';
import { plainId } from '#schema/plain-id';
import type { Problem } from '#schema/problem';
import { draftChecker } from '../check-draft.ts';
import { type Draft, draftFiles, filesIn } from '../draft-file.ts';
import { dividedSite } from '../known/divided-site.ts';
import { answered, type KnownSite, wholeSite } from '../known/known-site.ts';
import type { KnownContent } from '../known-content.ts';
import { type KnownEntity, newClaimants } from '../new-claimants.ts';
import { previewOf } from '../preview.ts';
import { askKinds } from './kinds.ts';
import { offerKnown, showCitable, showKnownSources } from './offers.ts';
import { Pictures, type PictureWords } from './pictures.ts';
import { type ProblemWords, showProblems } from './problems.ts';
import type { SendWords } from './send.ts';
import { fileShower } from './show-files.ts';
import type { Evaluate } from './start.ts';

/** The words of the page, as the form carries them. */
interface PageWords {
  readonly check: ProblemWords & {
    readonly replaces: string;
    readonly near: string;
    readonly failed: string;
    readonly broken: string;
  };
  readonly send: SendWords;
  readonly pictures: PictureWords;
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
  const known = (await fetchJson(address)) as KnownContent;
  const place = JSON.parse(placeText) as Place;
  const words = JSON.parse(wordsText) as PageWords;
  const repository = repositoryText === undefined ? undefined : (JSON.parse(repositoryText) as Repository);
  const site = siteOf(known, address);
  const today = latestDay();
  const pictures = new Pictures(form, words.pictures);
  const showFiles = fileShower(form, words.send, (file) => addressOf(repository, file), pictures);
  let left = true;
  const taken = {
    claims: new Set<string>(),
    documents: new Set<string>(),
    entities: new Map<string, KnownEntity>(),
  };
  let checker: { readonly known: KnownContent; readonly check: ReturnType<typeof draftChecker> } | undefined;
  let turn = 0;
  offerKnown(form, site);

  /** The files of a draft with what matters to them; nothing when another draft came in between. */
  const settle = async (draft: Draft, own: number) => {
    for (;;) {
      const romanise = await romaniserFor(draft);
      const filesOf = () =>
        draftFiles(
          {
            ...{ folder: site.folder, documents: [...taken.documents], claims: [...taken.claims] },
            entities: [...taken.entities.values()],
            ...(romanise === undefined ? {} : { romanise }),
          },
          draft,
        );
      const files = filesOf();
      showFiles(files, left);
      const { value, missing } = site.about(filesIn(files));
      for (const { kind, id, value: known } of value.files) {
        if (kind === 'claim') taken.claims.add(id);
        if (kind === 'document') taken.documents.add(id);
        if (kind === 'entity') taken.entities.set(id, { id, value: known as Entity });
      }
      const isSettled = JSON.stringify(filesOf()) === JSON.stringify(files);
      if (missing.length === 0 && isSettled) {
        const line = String(draft.values['claimant'] ?? '');
        return { files, about: value, asked: newClaimants(line, [...taken.entities.values()], romanise) };
      }
      // What stands there was true of what was typed before; nothing is said of a draft that is known in part.
      await site.load(missing);
      if (own !== turn) return undefined;
    }
  };
  const evaluate = async (draft: Draft, own: number) => {
    const settled = await settle(draft, own);
    if (settled === undefined) return;
    const { files, about, asked } = settled;
    askKinds(form, asked);
    const all = filesIn(files);
    if (checker?.known !== about) checker = { known: about, check: draftChecker(about, today) };
    const { content, problems } = checker.check(all);
    left = problems.length > 0;
    const replaces = about.files.some(({ path }) => path === files.claim.path);
    showProblems(form, all, withReplaced(problems, replaces, files.claim, words), words.check);
    const media = pictures.files(site.folder);
    showPreview(form, previewOf({ ...content, media }, files.claim.path, place));
    const preview = form.querySelector<HTMLElement>('[data-preview]');
    if (preview !== null) pictures.show(preview, draft.values['media']);
    showKnownSources(form, about);
    showCitable(form, words.body);
    showFiles(files, left);
  };
  let lookedFor = '';
  const lookNear = async (text: string, own: number) => {
    if (text === lookedFor) return;
    await new Promise((done) => window.setTimeout(done, site.patience));
    if (own !== turn) return;
    lookedFor = text;
    const near = await answered(site, () => site.nearTo(text, isTyped(form)));
    if (text === lookedFor) showNear(form, near, place, words.check.near);
  };
  return (draft) => {
    turn += 1;
    const own = turn;
    Promise.all([evaluate(draft, own), lookNear(String(draft.values['claim'] ?? ''), own)]).catch(
      (error: unknown) => {
        const state = form.querySelector('[data-state]');
        if (state === null || own !== turn) return;
        const isFetching = error instanceof NotFetched;
        // A fault of the check itself must not pass for a connection that failed: the console says where it is.
        if (!isFetching) console.error(error);
        state.textContent = isFetching ? words.check.failed : words.check.broken;
      },
    );
  };
}

/** What romanises the titles and names of a draft; nothing where they are in Latin letters, because its table is large. */
async function romaniserFor({ values, document }: Draft): Promise<Romanise | undefined> {
  const isPlain = [values['title'], document['title'], values['claimant']].every(
    (title) => typeof title !== 'string' || title === '' || plainId(title) !== undefined,
  );
  return isPlain ? undefined : (await import('#model/romanise')).romanise;
}

function siteOf(known: KnownContent, address: string): KnownSite {
  const { parts } = known;
  if (parts === undefined) return wholeSite(known);
  const folder = address.replace(/\.json$/u, '/');
  const footnotes = (language: string) => wordsFor(language).footnotes;
  return dividedSite({ ...known, parts }, footnotes, (name) => fetchJson(folder + name));
}

/** What the check asks of the site did not arrive, or not whole. */
class NotFetched extends Error {}

async function fetchJson(address: string): Promise<unknown> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`The site’s data answered ${response.status}.`);
    return await response.json();
  } catch (cause) {
    throw new NotFetched(address, { cause });
  }
}

/** Whether the words of the claim are being typed. */
function isTyped(form: HTMLFormElement): boolean {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && focused.dataset['key'] === 'claim' && form.contains(focused);
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

function showNear(form: HTMLFormElement, near: readonly SimilarClaim[], place: Place, words: string): void {
  const box = form.querySelector('[data-near]');
  if (box === null) return;
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
