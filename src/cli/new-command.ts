import { constants, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { loadCheckedContent } from '#site/checked-content';
import type { Content } from '#reader/content';
import { nearDuplicate, similarClaims } from '#model/similar-claims';
import { addAppearance } from './new-appearance.ts';
import type { Asker } from './asker.ts';
import { isAddition, type Outcome } from './new-answers.ts';
import { choicesOf, type SiteChoices } from './new-choices.ts';
import { demandAnswers, demandDocument, demandKnown } from './new-demands.ts';
import type { NewRequest } from './new-flags.ts';
import { appearanceOf, planClaim, planDocument, type PlannedFile } from './new-plan.ts';
import { planPicture } from './new-picture.ts';
import { askForClaim } from './new-questions.ts';
import { planTranslation } from './new-translation.ts';
import { toldProblems } from './new-problems.ts';
import { WrongUsage } from './wrong-usage.ts';

/** Where and when the command runs, and who answers. */
export interface NewSurroundings {
  /** The content folder, and the folder that keeps what was read. */
  readonly content: string;
  readonly cache: string;
  /** The day that goes into the file, and the day the check takes for today. */
  readonly day: string;
  readonly today: string;
  /** Called when the site was read, which can take some seconds. */
  readonly onRead?: () => void;
  /** Nobody answers when there is no terminal. */
  readonly asker?: Asker;
}

/** A file that is made or changed, whole. */
type Change = (PlannedFile & { readonly isNew: boolean }) | PictureCopy;

/** A picture that is copied into the content folder. */
interface PictureCopy {
  readonly path: string;
  readonly from: string;
  readonly isNew: true;
}

/** Makes the file or files, and returns what is to be told. Throws `WrongUsage`, or `Cancelled`; then nothing is written. */
export async function runNew(request: NewRequest, around: NewSurroundings): Promise<string> {
  const { content, problems } = loadCheckedContent(around, { today: around.today, skipRules: true });
  around.onRead?.();
  if (content.site?.value === undefined) {
    const reason = content.site?.problems[0]?.message ?? problems[0]?.message ?? 'There is no site.yml.';
    throw new WrongUsage(`site.yml must be right before claims can be added. ${reason}`);
  }
  const changes = await planChanges(request, content, around);
  for (const change of changes) writeChange(around.content, change);
  return describe(changes, request, around);
}

async function planChanges(
  request: NewRequest,
  content: Content,
  around: NewSurroundings,
): Promise<Change[]> {
  if (request.translate !== undefined) {
    return [{ ...planTranslation(request.translate, request.language, content), isNew: true }];
  }
  const site = choicesOf(content);
  demandKnown(request.answers, site);
  const outcome = await answersOf(request, site, around);
  if (!isAddition(outcome)) {
    const { picture } = outcome;
    const asker = request.yes ? undefined : around.asker;
    const planned = picture === undefined ? [] : [await planPicture(picture, around.content, asker)];
    const files = planClaim(
      outcome,
      site,
      around.day,
      planned.map(({ entry }) => entry),
    );
    return [
      ...planned.map(({ path, from }): Change => ({ path, from, isNew: true })),
      ...files.map((file): Change => ({ ...file, isNew: true })),
    ];
  }
  const id = site.claimNames.get(outcome.addTo);
  if (id === undefined) throw new WrongUsage(`There is no claim “${outcome.addTo}” to add to.`);
  const appearance = appearanceOf(outcome, site);
  const path = `claims/${id}.mdx`;
  const text = addAppearance(readFileSync(join(around.content, path), 'utf8'), appearance);
  const documents = planDocument(outcome, appearance.document).map((file) => ({ ...file, isNew: true }));
  return [...documents, { path, text, isNew: false }];
}

async function answersOf(
  request: NewRequest,
  site: SiteChoices,
  { asker }: NewSurroundings,
): Promise<Outcome> {
  const { answers, addTo } = request;
  const document = answers.document === undefined ? {} : { document: answers.document };
  if (addTo !== undefined) {
    if (answers.appearance['document'] === undefined && answers.document === undefined)
      throw new WrongUsage('--document is missing: the document where the claim appears too.');
    if (answers.document !== undefined) demandDocument(answers.document);
    const { quoted } = answers.claim;
    const how = quoted === undefined ? {} : { quoted };
    return { addTo, appearance: { ...answers.appearance, ...how }, ...document };
  }
  if (asker !== undefined && !request.yes) return askForClaim(asker, site, answers);
  demandAnswers(answers);
  return answers;
}

/** Throws a sentence rather than write over a file. */
function writeChange(folder: string, change: Change): void {
  const { path, isNew } = change;
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  if ('from' in change) {
    copyFileSync(change.from, target, constants.COPYFILE_EXCL);
    return;
  }
  const { text } = change;
  if (!isNew) {
    writeFileSync(target, text);
    return;
  }
  if (existsSync(target)) throw new Error(`${path} is there already; nothing was written over it.`);
  writeFileSync(target, text, { flag: 'wx' });
}

function describe(changes: readonly Change[], request: NewRequest, around: NewSurroundings): string {
  const folder = basename(around.content);
  const paths = changes.map(({ path }) => `${folder}/${path}`);
  const { left, content } = toldProblems(paths, around);
  const lines = changes.map(({ path, isNew }) => `${isNew ? 'Written:' : 'Changed:'} ${folder}/${path}`);
  const [claimPath = ''] = paths.filter((path) => path.includes('/claims/'));
  const id = basename(claimPath).split('.')[0] ?? '';
  const near = request.yes || around.asker === undefined ? nearClaims(request, content, id) : '';
  const next =
    left === ''
      ? 'It passes the check. Read it as readers will: npm run dev, then http://localhost:4321/claims/' +
        id +
        '/'
      : `Still to be written:\n${left}\nOpen ${claimPath}, fill in what is empty, then: npm run check`;
  return `${[...lines, near, '', next].filter((line, index) => line !== '' || index === lines.length + 1).join('\n')}\n`;
}

/** Where nobody was asked, a claim that may be the same is at least named. */
function nearClaims({ answers }: NewRequest, content: Content, id: string): string {
  const sentence = answers.claim['claim'];
  if (sentence === undefined) return '';
  const others = choicesOf(content).claims.filter((claim) => claim.id !== id);
  const [near] = similarClaims(sentence, others, 1);
  if (near === undefined || near.likeness < nearDuplicate) return '';
  return `Near it: claims/${near.id}.mdx, “${near.text}” If it is the same claim, delete the new file and use --add-to ${near.id}.`;
}
