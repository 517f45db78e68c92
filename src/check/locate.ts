import type { ReadFile } from '#reader/file';
import { type FrontMatter, splitFrontMatter } from '#reader/front-matter';
import { parseYaml, type ValuePath, type YamlText } from '#reader/yaml';
import type { Position } from '#schema/problem';

const longestFix = 160;
const parsed = new WeakMap<ReadFile, YamlText>();

/** A file and a place in it, as problems carry them. */
export interface Place extends Position {
  readonly file: string;
}

/**
 * Where a value or its key stands in a file. The YAML is parsed again, once for each file that has
 * a problem: positions of thousands of good files need not be kept.
 */
export function locate(file: ReadFile, path: ValuePath, part: 'key' | 'value' = 'value'): Place {
  const yaml = yamlOf(file);
  return { file: file.path, ...(part === 'key' ? yaml.keyAt(path) : yaml.valueAt(path)) };
}

/** The beginning of a file, for what its name says. */
export function startOf(file: ReadFile): Place {
  return { file: file.path, line: 1, column: 1 };
}

/** The first line of the text under the front matter, or of the file when there is none. */
export function bodyStart(file: ReadFile): Place {
  const split = splitFrontMatter(file.text);
  if (typeof split === 'string') return startOf(file);
  const blank = split.body.split('\n').findIndex((line) => line.trim() !== '');
  return {
    file: file.path,
    line: split.bodyLinesBefore + Math.max(0, blank) + (blank === -1 ? 0 : 1),
    column: 1,
  };
}

/** The line at a place with one word put right, as the editor would type it; nothing when there is no better word. */
export function corrected(
  file: ReadFile,
  { line, column }: Position,
  from: string,
  to: string | undefined,
): { fix?: string } {
  const text = file.text.split('\n')[line - 1] ?? '';
  const index = text.indexOf(from, column - 1);
  if (to === undefined || index === -1) return {};
  const whole = `${text.slice(0, index)}${to}${text.slice(index + from.length)}`.trim();
  return { fix: whole.length <= longestFix ? whole : markAround(whole, to) };
}

/** A paragraph is often one long line: then the mark in brackets or the word itself is shown. */
function markAround(whole: string, word: string): string {
  const marks = whole.match(/\[\[[^\]]*\]\]|\[@[^\]]*\]|<[A-Z][^>]*>/gu) ?? [];
  return marks.find((mark) => mark.includes(word)) ?? word;
}

/** The YAML of a file with the places in it, parsed once. */
export function yamlOf(file: ReadFile): YamlText {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const yaml = parse(file);
  parsed.set(file, yaml);
  return yaml;
}

/** The YAML of a file, as it is written. */
export function yamlTextOf(file: ReadFile): string {
  return cut(file).yaml;
}

function parse(file: ReadFile): YamlText {
  const { yaml, yamlLinesBefore } = cut(file);
  return parseYaml(yaml, yamlLinesBefore);
}

function cut({ path, text }: ReadFile): Pick<FrontMatter, 'yaml' | 'yamlLinesBefore'> {
  if (!path.endsWith('.mdx')) return { yaml: text, yamlLinesBefore: 0 };
  const split = splitFrontMatter(text);
  return typeof split === 'string' ? { yaml: '', yamlLinesBefore: 0 } : split;
}
