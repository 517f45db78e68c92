import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { nearest } from '#schema/nearest';
import { idPattern } from '#schema/text';
import type { Answers } from './new-answers.ts';
import type { SiteChoices } from './new-choices.ts';
import {
  appearanceFields,
  claimFields,
  documentFields,
  type Field,
  fieldOf,
  sourceFields,
} from './new-fields.ts';
import { WrongUsage } from './wrong-usage.ts';

/** What the command line asks for. */
export interface NewRequest {
  readonly answers: Answers;
  /** The claim to add an appearance to. */
  readonly addTo?: string;
  /** The claim to translate, and into which language. */
  readonly translate?: string;
  readonly language?: string;
  /** Whether nothing is to be asked. */
  readonly yes: boolean;
  readonly help: boolean;
}

const fields = [...claimFields, ...appearanceFields, ...sourceFields, ...documentFields];
const ownFlags: ParseArgsOptionsConfig = {
  ...{
    author: { type: 'string', multiple: true },
    topic: { type: 'string', multiple: true },
    source: { type: 'string' },
  },
  ...{ text: { type: 'string' }, id: { type: 'string' }, 'add-to': { type: 'string' } },
  ...{
    translate: { type: 'string' },
    lang: { type: 'string' },
    yes: { type: 'boolean' },
    help: { type: 'boolean' },
  },
};

/** Reads the flags, which are the keys of the schema. Throws `WrongUsage` for a value that the schema refuses. */
export function readFlags(argv: string[]): NewRequest {
  const options = {
    ...Object.fromEntries(fields.map(({ flag }) => [flag, { type: 'string' as const }])),
    ...ownFlags,
  };
  const { values } = parseArgs({ args: argv, options });
  const one = (flag: string): string | undefined =>
    typeof values[flag] === 'string' ? values[flag] : undefined;
  const many = (flag: string) => [values[flag] ?? []].flat().filter((value) => typeof value === 'string');
  const pick = (list: readonly Field[]) => pickValues(list, one);
  const document = pick(documentFields);
  const source = {
    ...(one('source') === undefined ? {} : { id: one('source') ?? '' }),
    ...pick(sourceFields),
  };
  const id = one('id');
  if (id !== undefined && !idPattern.test(id))
    throw new WrongUsage(
      `--id “${id}” is not right. Expected: small letters without accents, digits and hyphens.`,
    );
  return {
    answers: {
      claim: pick(claimFields),
      appearance: pick(appearanceFields),
      ...(Object.keys(document).length === 0 ? {} : { document }),
      sources: Object.keys(source).length === 0 ? [] : [source],
      authors: many('author'),
      topics: many('topic'),
      text: one('text') ?? '',
      ...(id === undefined ? {} : { id }),
    },
    ...given('addTo', one('add-to')),
    ...given('translate', one('translate')),
    ...given('language', one('lang')),
    yes: values['yes'] === true,
    help: values['help'] === true,
  };
}

/** What must be known before a file can be begun. Throws `WrongUsage` that names each flag that is missing. */
export function demandAnswers({ claim, appearance }: Answers): void {
  const missing = [
    ...['claim', 'claimant', 'made', 'verdict'].filter((key) => claim[key] === undefined),
    ...(appearance['document'] === undefined ? ['document'] : []),
  ].map((key) => fields.find((field) => field.key === key) ?? fieldOf(claimFields, 'claim'));
  const [first] = missing;
  if (first === undefined) return;
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
  if (document !== undefined) demandNewDocument(document, known, site);
  for (const { id, ...description } of sources) {
    const isNew = Object.keys(description).some(
      (key) => !['role', 'quote', 'locator', 'translation'].includes(key),
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

function demandNewDocument(
  document: Readonly<Record<string, string>>,
  id: string | undefined,
  site: SiteChoices,
): void {
  if (id !== undefined && site.documentNames.has(id)) {
    throw new WrongUsage(
      `There is a document “${id}” already: leave the flags that begin with --document- out, or name another --document.`,
    );
  }
  const missing = ['title', 'publisher', 'language'].filter((key) => document[key] === undefined);
  if (missing.length > 0)
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

function pickValues(
  list: readonly Field[],
  one: (flag: string) => string | undefined,
): Record<string, string> {
  return Object.fromEntries(
    list.flatMap(({ key, flag, complaint }) => {
      const value = one(flag);
      if (value === undefined) return [];
      const wrong = complaint(value);
      if (wrong !== undefined) throw new WrongUsage(`--${flag}: ${wrong}`);
      return [[key, value.trim()]];
    }),
  );
}

function given<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<Key, string>>;
}

/** The flags with what they are for, for `--help`. */
export function flagHelp(): string {
  const own = [
    ['author', 'Who signs this check; can be given again.'],
    ['topic', 'A topic of site.yml; can be given again.'],
    ['source', 'The id of a source: one that the site has, or a new one with the flags below.'],
    ['text', 'The reasoning, in claim Markdown, with a citation [@id] of each source.'],
    ['id', 'The name of the file; made from the title when it is not given.'],
    ['add-to', 'The id of a claim that appears in --document too: that file is edited, none is made.'],
    ['translate', 'The id of a claim to translate, with --lang.'],
    ['lang', 'The language of the translation.'],
    ['yes', 'Ask nothing.'],
  ] as const;
  const lines = [...fields.map(({ flag, description }) => [flag, description] as const), ...own];
  return lines.map(([flag, description]) => `  --${flag.padEnd(20)} ${description}`).join('\n');
}
