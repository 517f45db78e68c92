import { languageName } from '#i18n/dates';
import { slugOf } from '#importer/slugs';
import { similarClaims } from '#model/similar-claims';
import { shortenAtWord } from '#importer/shorten';
import { claimantNames, claimantOfLine, longestTitle } from '#schema/claim';
import { type EntityKind, entityKinds } from '#schema/document';
import type { Asker } from './asker.ts';
import type { Answers, Outcome } from './new-answers.ts';
import type { Choice, SiteChoices } from './new-choices.ts';
import { askSources } from './new-source-questions.ts';
import { askField, later, none, putAnswer } from './new-field-questions.ts';
import { appearanceFields, claimFields, documentFields, fieldOf } from './new-fields.ts';

/** Below this likeness a claim has only small words in common with another. */
const worthALook = 0.2;
const nearest = 5;

/**
 * Asks for a claim, one key after the other; what the flags gave already is not asked. First the sentence, and whether
 * the site has it: then the answer is a place where that claim appears once more.
 */
export async function askForClaim(asker: Asker, site: SiteChoices, given: Answers): Promise<Outcome> {
  const claim: Record<string, string> = { ...given.claim };
  const ask = async (key: string, more: { optional?: boolean; initial?: string } = {}) => {
    if (claim[key] === undefined)
      putAnswer(claim, key, await askField(asker, fieldOf(claimFields, key), more));
  };
  await ask('claim');
  const known = await askWhetherKnown(asker, site, claim['claim'] ?? '');
  if (known !== undefined) return { addTo: known, ...(await askWhere(asker, site, given)) };
  await ask('title', { initial: shortenAtWord(claim['claim'] ?? '', longestTitle) });
  claim['claimant'] ??= await askClaimant(asker, site);
  const kinds = await askKinds(asker, site, claim['claimant'], given.kinds ?? {});
  await ask('made');
  const where = await askWhere(asker, site, given);
  claim['verdict'] ??= await asker.choose({
    message: fieldOf(claimFields, 'verdict').description,
    choices: site.verdicts,
  });
  const quoted = fieldOf(claimFields, 'quoted');
  if (claim['quoted'] === undefined)
    putAnswer(
      claim,
      'quoted',
      await asker.choose({ message: quoted.description, choices: [...site.quotations, later] }),
    );
  await ask('summary', { optional: true });
  if (site.needConclusion.has(claim['verdict'])) await ask('conclusion', { optional: true });
  if (claim['confidence'] === undefined)
    putAnswer(
      claim,
      'confidence',
      await asker.choose({
        message: fieldOf(claimFields, 'confidence').description,
        choices: [...site.confidences, later],
      }),
    );
  if (claim['confidence'] !== undefined) await ask('confidenceReason', { optional: true });
  const topics = await askSome(asker, 'Topics?', site.topics, given.topics);
  const authors = await askSome(asker, 'Who signs this check?', site.authors, given.authors);
  const sources = given.sources.length > 0 ? given.sources : await askSources(asker, site, where.document);
  return { ...given, claim, kinds, topics, authors, ...where, sources };
}

async function askSome(
  asker: Asker,
  message: string,
  choices: readonly Choice[],
  given: readonly string[],
): Promise<readonly string[]> {
  return given.length > 0 || choices.length === 0 ? given : asker.chooseMany({ message, choices });
}

async function askWhetherKnown(
  asker: Asker,
  site: SiteChoices,
  sentence: string,
): Promise<string | undefined> {
  const near = similarClaims(sentence, site.claims, nearest * 2).filter(
    ({ likeness }) => likeness >= worthALook,
  );
  const ids = [...new Set(near.map(({ id }) => id))].slice(0, nearest);
  if (ids.length === 0) return undefined;
  const choices = ids.map((id) => {
    const { text = id, language = '' } = near.find((candidate) => candidate.id === id) ?? {};
    return { value: id, label: shortenAtWord(text, 160), hint: `${id}, ${languageName(language)}` };
  });
  const answer = await asker.choose({
    message: 'Is it one of these? Then only the place where it appears is added.',
    choices: [{ value: none, label: 'No, it is a new claim' }, ...choices],
  });
  return answer === none ? undefined : answer;
}

async function askClaimant(asker: Asker, site: SiteChoices): Promise<string> {
  const { description, complaint } = fieldOf(claimFields, 'claimant');
  const answer = await asker.choose({
    message: description,
    choices: [
      { value: none, label: 'Somebody else' },
      { value: 'unattributed', label: 'unattributed', hint: 'nobody in particular' },
      ...site.claimants.filter(({ value }) => value !== 'unattributed'),
    ],
  });
  return answer === none ? asker.text({ message: 'Who?', complaint }) : answer;
}

/** What the claimants are that have no file yet. */
async function askKinds(
  asker: Asker,
  site: SiteChoices,
  claimants: string,
  given: Readonly<Record<string, EntityKind>>,
): Promise<Record<string, EntityKind>> {
  const kinds: Record<string, EntityKind> = { ...given };
  for (const name of claimantNames(claimantOfLine(claimants))) {
    if (site.newEntity(name) === undefined || Object.hasOwn(kinds, name)) continue;
    const answer = await asker.choose({ message: `What is “${name}”?`, choices: [...site.kinds, later] });
    const kind = entityKinds.find((known) => known === answer);
    if (kind !== undefined) kinds[name] = kind;
  }
  return kinds;
}

async function askWhere(
  asker: Asker,
  site: SiteChoices,
  given: Answers,
): Promise<Pick<Answers, 'appearance' | 'document'>> {
  const appearance: Record<string, string> = { ...given.appearance };
  let { document } = given;
  if (appearance['document'] === undefined) {
    const answer =
      site.documents.length === 0 || document !== undefined
        ? none
        : await asker.choose({
            message: fieldOf(appearanceFields, 'document').description,
            choices: [{ value: none, label: 'A new document' }, ...site.documents],
          });
    if (answer === none) document = await askDocument(asker, site, document ?? {});
    appearance['document'] =
      answer === none ? await askDocumentId(asker, site, document?.['title'] ?? '') : answer;
  }
  for (const key of ['quote', 'position']) {
    if (appearance[key] === undefined)
      putAnswer(appearance, key, await askField(asker, fieldOf(appearanceFields, key), { optional: true }));
  }
  return { appearance, ...(document === undefined ? {} : { document }) };
}

async function askDocument(
  asker: Asker,
  site: SiteChoices,
  given: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const document: Record<string, string> = { ...given };
  for (const { key, ...field } of documentFields) {
    // Most documents are texts: whoever has a recording, a post or a message gives it as flags.
    if (['kind', 'platform', 'handle', 'firstSeen', 'recording', 'archived'].includes(key)) continue;
    const optional = ['author', 'date', 'url'].includes(key);
    const initial = key === 'language' ? { initial: site.language } : {};
    if (document[key] === undefined)
      putAnswer(document, key, await askField(asker, { key, ...field }, { optional, ...initial }));
  }
  return document;
}

async function askDocumentId(asker: Asker, site: SiteChoices, title: string): Promise<string> {
  const { complaint } = fieldOf(appearanceFields, 'document');
  return asker.text({
    message: 'A short name for the document, for addresses and files',
    initial: slugOf(title),
    complaint: (value) =>
      site.documentNames.has(value) ? `There is a document “${value}” already.` : complaint(value),
  });
}
