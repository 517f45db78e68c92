import type { z } from 'zod';
import { compileBody } from '#markdown/compile';
import { compileDocumentText } from '#markdown/document-text';
import { captures } from '#schema/captures';
import { claim } from '#schema/claim';
import { document, entity, fullDocument } from '#schema/document';
import { events } from '#schema/event';
import { ledger } from '#schema/ledger';
import { exceptions } from '#schema/exception';
import { compareProblems, type Problem } from '#schema/problem';
import { site } from '#schema/site';
import { translation } from '#schema/translation';
import type { Kind, ReadFile, TextFile, Values } from './file.ts';
import { earlyEnd, fenceProblem, secondHead } from './fence-problems.ts';
import { splitFrontMatter } from './front-matter.ts';
import { findHidden, findHiddenValue, lostCharacter } from './hidden-characters.ts';
import { schemaProblems } from './schema-problems.ts';
import type { YamlText } from './yaml.ts';
import { type ReadYaml, readYaml } from './yaml-on-demand.ts';
import { explainYaml } from './yaml-problems.ts';

/** What a file’s name and place say of it. */
export interface FileRole {
  readonly kind: Kind;
  readonly id: string;
  readonly language: string;
}

/** Words the compiled text needs, by language; given by the room that knows the languages. */
export type FootnoteWords = (language: string) => { readonly heading: string; readonly back: string };

const schemas: { readonly [K in Kind]: z.ZodType<Values[K]> } = {
  site: site as z.ZodType<Values['site']>,
  claim: claim as z.ZodType<Values['claim']>,
  translation: translation as z.ZodType<Values['translation']>,
  document: document as z.ZodType<Values['document']>,
  entity: entity as z.ZodType<Values['entity']>,
  events: events as z.ZodType<Values['events']>,
  ledger: ledger as z.ZodType<Values['ledger']>,
  captures: captures as z.ZodType<Values['captures']>,
  exceptions: exceptions as z.ZodType<Values['exceptions']>,
};

/** What a file of a kind may say. */
export function schemaOf(kind: Kind): z.ZodType {
  return schemas[kind];
}

type Detail = Omit<Problem, 'file' | 'severity'>;

/**
 * Reads one content file: its values, its compiled body, and every problem that this file alone can
 * have. Pure and total: any text gives a result, nothing in it is executed. `read` is the reader of its YAML.
 */
export function readFile(
  file: TextFile,
  role: FileRole,
  footnotes: FootnoteWords,
  read: ReadYaml = readYaml,
): ReadFile {
  const text = file.text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');
  const base = { path: file.path, kind: role.kind, id: role.id, language: role.language, text };
  const excess = sizeProblem(text, role.kind);
  if (excess !== undefined) return { ...base, problems: finish(file.path, [excess]) };
  const binary = binaryProblem(text);
  if (binary !== undefined) return { ...base, problems: finish(file.path, [binary]) };
  const details: Detail[] = hiddenProblems(text);
  const hiddenLines = new Set(details.map(({ line }) => line));
  const isFullText = role.kind === 'document' && file.path.endsWith('.mdx');
  const hasBody = role.kind === 'claim' || role.kind === 'translation' || isFullText;
  const split = hasBody
    ? splitFrontMatter(text)
    : { yaml: text, yamlLinesBefore: 0, body: '', bodyLinesBefore: 0 };
  if (typeof split === 'string') {
    return { ...base, problems: finish(file.path, [...details, fenceProblem(split, text)]) };
  }
  const early = isFullText
    ? undefined
    : (earlyEnd(split, role.kind) ?? (hasBody ? secondHead(split) : undefined));
  if (early !== undefined) return { ...base, problems: finish(file.path, [...details, early]) };
  const yaml = read(split.yaml, split.yamlLinesBefore);
  const parsed = parseValue(role.kind, yaml, isFullText ? fullDocument : schemas[role.kind]);
  if (details.length === 0) details.push(...escapedProblem(split.yaml, parsed.values.raw, yaml));
  // What a hidden character does to its line is told with it.
  details.push(...parsed.details.filter(({ line }) => !hiddenLines.has(line)));
  if (!hasBody) {
    return { ...base, ...parsed.values, problems: finish(file.path, details) };
  }
  if (isFullText) {
    const { text: documentText, findings } = compileDocumentText(split.body, split.bodyLinesBefore);
    details.push(...findings);
    return { ...base, ...parsed.values, documentText, problems: finish(file.path, details) };
  }
  const { body, findings } = compileBody(split.body, {
    language: role.language,
    footnotes: footnotes(role.language),
    linesBefore: split.bodyLinesBefore,
  });
  details.push(...findings);
  return { ...base, ...parsed.values, body, problems: finish(file.path, details) };
}

function parseValue(
  kind: Kind,
  yaml: YamlText,
  schema: z.ZodType,
): { values: { value?: never; raw?: unknown }; details: Detail[] } {
  if (yaml.errors.length > 0) {
    const details = yaml.errors.map((failure) => {
      const { line, column } = failure;
      return { code: 'front-matter-syntax', line, column, ...explainYaml(failure) };
    });
    return { values: {}, details };
  }
  const isList = kind === 'events' || kind === 'exceptions';
  const raw = yaml.value ?? (isList ? [] : {});
  const result = schema.safeParse(raw);
  if (result.success) {
    // The table of schemas pairs each kind with the schema of its values.
    return { values: { value: result.data as never, raw }, details: [] };
  }
  return { values: { raw }, details: schemaProblems(schema, result.error.issues, yaml) };
}

/** Most hidden characters that are told of one file: who pasted twenty finds the others at the first. */
const mostHidden = 5;

function hiddenProblems(text: string): Detail[] {
  const misread = mojibake.exec(text);
  if (misread !== null) return [misreadProblem(text, misread)];
  const all = findHidden(text);
  const lost = all.find(({ name }) => name === lostCharacter);
  const others = all.filter(({ name }) => name !== lostCharacter);
  return [
    ...(lost === undefined ? [] : [lostProblem(lost)]),
    ...others.slice(0, mostHidden).map(({ line, column, name }, index) => {
      const more = index === mostHidden - 1 ? others.length - mostHidden : 0;
      return {
        code: 'hidden-characters',
        line,
        column,
        found: name,
        expected: 'characters that can be seen',
        message: `An invisible character stands here; it can make a text read otherwise than it is. Delete it and type the place anew.${more === 0 ? '' : ` There are ${more} more in this file.`}`,
      };
    }),
  ];
}

/** A hidden character that YAML makes of an escape: `"a\\0b"`, `"\\u202E"`, half of a character as `"\\uD83D"`. */
function escapedProblem(text: string, value: unknown, yaml: YamlText): Detail[] {
  const hidden = text.includes('\\') ? findHiddenValue(value) : undefined;
  if (hidden === undefined) return [];
  return [
    {
      code: 'hidden-characters',
      ...yaml.valueAt(hidden.path),
      found: `${hidden.name}, written with a backslash`,
      expected: 'characters that can be seen',
      message:
        'A backslash in these quotation marks writes a character that nobody sees, or half of one. Delete it; for a backslash itself, write two.',
    },
  ];
}

/** UTF-8 that was read as Latin-1 and saved so: “é” stands as “Ã©”, “’” as “â” with two characters nobody sees. */
const mojibake = /\u00E2[\u0080-\u009F]{2}|\u00C3[\u0080-\u009F]/u;

function misreadProblem(text: string, { 0: found, index }: RegExpExecArray): Detail {
  const before = text.slice(0, index);
  return {
    code: 'hidden-characters',
    line: before.split('\n').length,
    column: index - before.lastIndexOf('\n'),
    found: `“${found[0] ?? ''}” and characters that nobody sees`,
    expected: 'a text file in UTF-8',
    message:
      'This file was read in another encoding and saved so: letters with accents and quotation marks are broken. Take the version before, and in your editor choose “Save with encoding: UTF-8”.',
  };
}

function lostProblem({ line, column }: { line: number; column: number }): Detail {
  return {
    code: 'hidden-characters',
    line,
    column,
    found: lostCharacter,
    expected: 'a text file in UTF-8',
    message:
      'A letter was lost here: the file is not in UTF-8, or was once saved in another encoding. In your editor choose “Save with encoding: UTF-8”, then type the lost letters anew.',
  };
}

/** Most characters of a file that an editor writes; lists that grow with the site may be longer. */
const longestFile = 400_000;
const longestList = 10_000_000;
const lists: ReadonlySet<Kind> = new Set(['ledger', 'captures', 'events']);

/** A file this long is no claim, and could keep its reader busy. */
function sizeProblem(text: string, kind: Kind): Detail | undefined {
  const longest = lists.has(kind) ? longestList : longestFile;
  if (text.length <= longest) return undefined;
  return {
    code: 'too-long',
    line: 1,
    column: 1,
    found: `${text.length} characters`,
    expected: `at most ${longest} characters`,
    message: 'This file is too long to be read. Take out what belongs elsewhere, or make two of it.',
  };
}

/** A text in UTF-16 or a file that is no text: all else that could be said of it would be noise. */
function binaryProblem(text: string): Detail | undefined {
  if (!text.includes('\u0000')) return undefined;
  const place = findHidden(text).find(({ name }) => name === 'U+0000');
  if (place === undefined) return undefined;
  return {
    code: 'hidden-characters',
    line: place.line,
    column: place.column,
    found: 'a null character (U+0000)',
    expected: 'a text file in UTF-8',
    message:
      'This file is not text in UTF-8; it may be in UTF-16. In your editor choose “Save with encoding: UTF-8”.',
  };
}

function finish(file: string, details: readonly Detail[]): Problem[] {
  return details.map((detail): Problem => ({ ...detail, severity: 'error', file })).sort(compareProblems);
}
