import type { z } from 'zod';
import { compileBody } from '#markdown/compile';
import { claim } from '#schema/claim';
import { document, entity } from '#schema/document';
import { events } from '#schema/event';
import { compareProblems, type Problem } from '#schema/problem';
import { site } from '#schema/site';
import { translation } from '#schema/translation';
import type { Kind, ReadFile, TextFile, Values } from './file.ts';
import { splitFrontMatter } from './front-matter.ts';
import { findHidden } from './hidden-characters.ts';
import { schemaProblems } from './schema-problems.ts';
import { parseYaml, type YamlText } from './yaml.ts';
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
};

type Detail = Omit<Problem, 'file' | 'severity'>;

/**
 * Reads one content file: its values, its compiled body, and every problem that this file alone can
 * have. Pure and total: any text gives a result, nothing in it is executed.
 */
export function readFile(file: TextFile, role: FileRole, footnotes: FootnoteWords): ReadFile {
  const text = file.text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');
  const details: Detail[] = hiddenProblems(text);
  const base = { path: file.path, kind: role.kind, id: role.id, language: role.language, text };
  const hasBody = role.kind === 'claim' || role.kind === 'translation';
  const split = hasBody
    ? splitFrontMatter(text)
    : { yaml: text, yamlLinesBefore: 0, body: '', bodyLinesBefore: 0 };
  if (typeof split === 'string') {
    return { ...base, problems: finish(file.path, [...details, fenceProblem(split, text)]) };
  }
  const yaml = parseYaml(split.yaml, split.yamlLinesBefore);
  const parsed = parseValue(role.kind, yaml);
  details.push(...parsed.details);
  if (!hasBody) {
    return { ...base, ...parsed.values, problems: finish(file.path, details) };
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
): { values: { value?: never; raw?: unknown }; details: Detail[] } {
  if (yaml.errors.length > 0) {
    const details = yaml.errors.map((failure) => {
      const { line, column } = failure;
      return { code: 'front-matter-syntax', line, column, ...explainYaml(failure) };
    });
    return { values: {}, details: firstOfEachLine(details) };
  }
  const raw = kind === 'events' ? (yaml.value ?? []) : (yaml.value ?? {});
  const result = schemas[kind].safeParse(raw);
  if (result.success) {
    // The table of schemas pairs each kind with the schema of its values.
    return { values: { value: result.data as never, raw }, details: [] };
  }
  return { values: { raw }, details: schemaProblems(schemas[kind], result.error.issues, yaml) };
}

/** One broken line makes the YAML parser stumble several times; the first time tells the most. */
function firstOfEachLine(details: readonly Detail[]): Detail[] {
  const seen = new Set<number>();
  return details.filter(({ line }) => !seen.has(line) && seen.add(line));
}

function fenceProblem(missing: 'no-opening' | 'no-closing', text: string): Detail {
  const opening = missing === 'no-opening';
  return {
    code: 'front-matter-syntax',
    line: 1,
    column: 1,
    found: text.split('\n')[0]?.slice(0, 60) ?? '',
    expected: '---',
    message: opening
      ? 'A claim file begins with a line of three hyphens, then its keys.'
      : 'The keys end with a line of three hyphens, then the text; that line is missing.',
    fix: '---',
  };
}

function hiddenProblems(text: string): Detail[] {
  return findHidden(text).map(({ line, column, name }) => ({
    code: 'hidden-characters',
    line,
    column,
    found: name,
    expected: 'characters that can be seen',
    message:
      name === 'U+FFFD'
        ? 'A character was lost here: the file is not in UTF-8, or was once saved in another encoding.'
        : 'An invisible character stands here; it can make a text read otherwise than it is. Delete it and type the place anew.',
  }));
}

function finish(file: string, details: readonly Detail[]): Problem[] {
  return details.map((detail): Problem => ({ ...detail, severity: 'error', file })).sort(compareProblems);
}
