import { type Document, parseDocument, visit } from 'yaml';
import type { Kind, ReadFile } from '#reader/file';
import { isWholeText } from '../references.ts';
import type { Draft } from './fixer.ts';

/** Line ends of old machines alone, and letters lost with an encoding: writing such a file back could lose more. */
const untouchable = /\r(?!\n)|\0|\uFFFD/u;

/** A file opened for mending; nothing when it cannot be read well enough to be written back. */
export function openDraft(file: ReadFile, text: string): Draft | undefined {
  if (untouchable.test(text)) return undefined;
  const range = yamlRange(file.kind, text);
  if (range === undefined) return undefined;
  const [yamlStart, yamlEnd, bodyStart] = range;
  const yaml = parseDocument(text.slice(yamlStart, yamlEnd), { prettyErrors: false, logLevel: 'silent' });
  if (hasAlias(yaml)) return undefined;
  return {
    kind: file.kind,
    text,
    ...{ yamlStart, yamlEnd, yaml },
    ...(bodyStart === undefined ? {} : { bodyStart }),
    ...(file.body !== undefined && isWholeBody(file) ? { cited: file.body.cited } : {}),
  };
}

/** Whether two files say the same but for the order of keys and of list items. */
export function saysTheSame(left: Draft, right: Draft): boolean {
  return canonical(left.yaml.toJS()) === canonical(right.yaml.toJS());
}

/** `*name` refers to `&name` above it: where such a pair stands, nothing may be moved or taken for what it seems. */
function hasAlias(yaml: Document): boolean {
  let found = false;
  visit(yaml, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

function isWholeBody(file: ReadFile): boolean {
  const problems = file.problems.filter(({ code }) => code !== 'front-matter-syntax');
  return isWholeText({ ...file, problems });
}

function yamlRange(kind: Kind, text: string): [number, number, number?] | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (kind !== 'claim' && kind !== 'translation') return [start, text.length];
  const opening = /^---[ \t]*\r?\n/u.exec(text.slice(start));
  if (opening === null) return undefined;
  const yamlStart = start + opening[0].length;
  const closing = /^---[ \t]*\r?(?:\n|$(?!\n))/mu.exec(text.slice(yamlStart));
  if (closing === null) return undefined;
  return [yamlStart, yamlStart + closing.index, yamlStart + closing.index + closing[0].length];
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  return `{${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .sort()
    .join()}}`;
}
