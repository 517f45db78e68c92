import { nearest } from '#schema/nearest';
import { idPattern } from '#schema/text';
import type { Answers } from './new-answers.ts';
import type { SiteChoices } from './new-choices.ts';
import { appearanceFields, claimFields, fieldOf } from './new-fields.ts';
import { WrongUsage } from './wrong-usage.ts';

/** What must be known before a file can be begun. Throws `WrongUsage` that names each flag that is missing. */
export function demandAnswers({ claim, appearance, document }: Answers): void {
  const missing = [
    ...['claim', 'claimant', 'made', 'verdict'].filter((key) => claim[key] === undefined),
    ...(appearance['document'] === undefined && document === undefined ? ['document'] : []),
  ].map((key) => fieldOf([...claimFields, ...appearanceFields], key));
  const [first] = missing;
  if (first === undefined) {
    if (document !== undefined) demandDocument(document);
    return;
  }
  const names = missing.map(({ flag }) => `--${flag}`).join(', ');
  const verb = missing.length === 1 ? 'is missing' : 'are missing';
  throw new WrongUsage(
    `${names} ${verb}. ${missing.map(({ flag, description }) => `--${flag}: ${description}`).join(' ')}`,
  );
}

/** Throws `WrongUsage` when a flag names a verdict, a topic, a document or a source that the site does not have. */
export function demandKnown(
  { claim, topics, appearance, document, sources }: Answers,
  site: SiteChoices,
): void {
  const ids = (choices: SiteChoices['verdicts']) => choices.map(({ value }) => value);
  if (claim['verdict'] !== undefined) demand('verdict', claim['verdict'], ids(site.verdicts));
  for (const topic of topics) demand('topic', topic, ids(site.topics));
  const known = appearance['document'];
  if (known !== undefined && document === undefined) {
    demand(
      'document',
      known,
      [...site.documentNames],
      ' For a new one, give --document-title, --document-publisher and --document-language too.',
    );
  }
  if (document !== undefined && known !== undefined && site.documentNames.has(known)) {
    throw new WrongUsage(
      `There is a document “${known}” already: leave the flags that begin with --document- out, or name another --document.`,
    );
  }
  for (const { id, ...description } of sources) {
    const isNew = Object.keys(description).some(
      (key) => !['role', 'lead', 'quote', 'locator', 'translation'].includes(key),
    );
    if (id !== undefined && !isNew)
      demand(
        'source',
        id,
        ids(site.sources),
        ' For a new one, give --source-title, --source-publisher, --source-url… too.',
      );
    if (id !== undefined && !idPattern.test(id))
      throw new WrongUsage(
        `--source “${id}” is not right. Expected: small letters without accents, digits and hyphens, such as mpa-2019.`,
      );
  }
}

/** A document that the site does not have is described whole. */
export function demandDocument(document: Readonly<Record<string, string>>): void {
  const missing = ['title', 'publisher', 'language'].filter((key) => document[key] === undefined);
  if (missing.length === 0) return;
  throw new WrongUsage(
    `A new document needs ${missing.map((key) => `--document-${key}`).join(' and ')} too.`,
  );
}

function demand(flag: string, value: string, known: readonly string[], more = ''): void {
  if (known.includes(value)) return;
  const suggestion = nearest(value, known);
  const hint =
    suggestion !== undefined
      ? ` Did you mean “${suggestion}”?`
      : known.length <= 12
        ? ` There are: ${known.join(', ')}.`
        : '';
  throw new WrongUsage(`There is no ${flag} “${value}”.${hint}${more}`);
}
