import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { claimantNames, claimantOfLine } from '#schema/claim';
import { entityKinds } from '#schema/document';
import { pictureRoles } from '#schema/picture';
import { idPattern } from '#schema/text';
import type { Answers } from './new-answers.ts';
import {
  appearanceFields,
  claimFields,
  documentFields,
  type Field,
  mediaFields,
  originalFields,
  replyFields,
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

const fields = [
  ...[...claimFields, ...appearanceFields, ...sourceFields, ...replyFields, ...documentFields],
  ...[...mediaFields, ...originalFields],
];
const ownFlags: ParseArgsOptionsConfig = {
  ...{
    author: { type: 'string', multiple: true },
    'reviewed-by': { type: 'string', multiple: true },
    'claimant-kind': { type: 'string', multiple: true },
    topic: { type: 'string', multiple: true },
    source: { type: 'string' },
  },
  ...{
    picture: { type: 'string' },
    'picture-is': { type: 'string' },
    'picture-alt': { type: 'string' },
    'picture-licence': { type: 'string' },
    'picture-ground': { type: 'string' },
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
  const claim = pick(claimFields);
  const document = pick(documentFields);
  const source = {
    ...(one('source') === undefined ? {} : { id: one('source') ?? '' }),
    ...pick(sourceFields),
  };
  const reply = pick(replyFields);
  if (Object.keys(reply).length > 0 && reply['to'] === undefined)
    throw new WrongUsage('--reply-to is missing: who was asked, or replied unasked?');
  const original = pick(originalFields);
  const media = {
    ...pick(mediaFields),
    ...(Object.keys(original).length === 0 ? {} : { original }),
  };
  if (Object.keys(media).length > 0 && !('type' in media))
    throw new WrongUsage('--media-type is missing: image, video or audio?');
  const id = one('id');
  if (id !== undefined && !idPattern.test(id))
    throw new WrongUsage(
      `--id “${id}” is not right. Expected: small letters without accents, digits and hyphens.`,
    );
  return {
    answers: {
      claim,
      appearance: pick(appearanceFields),
      ...(Object.keys(document).length === 0 ? {} : { document }),
      sources: Object.keys(source).length === 0 ? [] : [source],
      authors: many('author'),
      ...kindsOf(claim['claimant'] ?? '', many('claimant-kind')),
      reviewedBy: many('reviewed-by'),
      replies: Object.keys(reply).length === 0 ? [] : [reply],
      ...(Object.keys(media).length === 0 ? {} : { mediaReview: media }),
      topics: many('topic'),
      text: one('text') ?? '',
      ...pictureOf(one),
      ...(id === undefined ? {} : { id }),
    },
    ...given('addTo', one('add-to')),
    ...given('translate', one('translate')),
    ...given('language', one('lang')),
    yes: values['yes'] === true,
    help: values['help'] === true,
  };
}

/** A picture, with what is said of it already. */
function pictureOf(one: (flag: string) => string | undefined): Pick<Answers, 'picture'> {
  const path = one('picture');
  const [is, alt, licence, ground] = ['is', 'alt', 'licence', 'ground'].map((key) => one(`picture-${key}`));
  if (path === undefined) {
    if ([is, alt, licence, ground].some((value) => value !== undefined))
      throw new WrongUsage('--picture is missing: the path of the file.');
    return {};
  }
  const role = pictureRoles.find((known) => known === is);
  if (is !== undefined && role === undefined)
    throw new WrongUsage(`--picture-is “${is}” is not right. Expected one of ${pictureRoles.join(', ')}.`);
  const said = {
    ...given('alt', alt),
    ...given('licence', licence),
    ...given('ground', ground),
  };
  return { picture: { path, ...said, ...(role === undefined ? {} : { is: role }) } };
}

/** What each claimant is, in the order of their line. */
function kindsOf(line: string, given: readonly string[]): Pick<Answers, 'kinds'> {
  if (given.length === 0) return {};
  const names = claimantNames(claimantOfLine(line)).filter((name) => name !== '');
  if (given.length !== names.length)
    throw new WrongUsage(
      `--claimant-kind is given ${given.length} time${given.length === 1 ? '' : 's'}, and --claimant names ${names.length}: ${names.join('; ') || 'nobody'}. Give it once for each, in their order.`,
    );
  const kinds = names.map((name, index) => {
    const kind = entityKinds.find((known) => known === given[index]);
    if (kind === undefined)
      throw new WrongUsage(
        `--claimant-kind “${given[index] ?? ''}” is not right. Expected one of ${entityKinds.join(', ')}.`,
      );
    return [name, kind] as const;
  });
  return { kinds: Object.fromEntries(kinds) };
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
    ['reviewed-by', 'Who read it a second time, against the sources; can be given again.'],
    [
      'claimant-kind',
      `What a new claimant is: ${entityKinds.join(', ')}. Where --claimant names several, given once for each, in their order.`,
    ],
    ['topic', 'A topic of site.yml; can be given again.'],
    ['source', 'The id of a source: one that the site has, or a new one with the flags below.'],
    ['picture', 'The path of a picture, which is copied to media/; what the flags below leave out is asked.'],
    ['picture-is', `What it is: ${pictureRoles.join(', ')}; evidence where nothing is said.`],
    ['picture-alt', 'What it shows, for who cannot see it.'],
    ['picture-licence', 'The name of its licence.'],
    ['picture-ground', 'Why it may be shown without one.'],
    ['text', 'The reasoning, in claim Markdown, with a citation [@id] of each source.'],
    ['id', 'The name of the file; made from the title when it is not given.'],
    ['add-to', 'The id of a claim that appears in --document too: that file is edited, none is made.'],
    ['translate', 'The id of a claim to translate, with --lang.'],
    ['lang', 'The language of the translation.'],
    ['yes', 'Ask nothing.'],
  ] as const;
  const schemaLines = fields.map(({ flag, description, choices }) => {
    const oneOf = choices.length === 0 ? '' : ` One of ${choices.join(', ')}.`;
    return [flag, `${description}${oneOf}`] as const;
  });
  const lines = [...schemaLines, ...own];
  return lines.map(([flag, description]) => `  --${flag.padEnd(20)} ${description}`).join('\n');
}
