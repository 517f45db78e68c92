import type { ReadFile } from '#reader/file';
import type { BareValue } from '#reader/yaml';
import { yamlOf, yamlTextOf } from '../locate.ts';
import { defineRule, type Found } from '../rule.ts';

/** Keys whose values are names and sentences of ours; elsewhere, quotation marks may be meant. */
const ownWords = new Set([
  'title',
  'publisher',
  'name',
  'author',
  'label',
  'claimant',
  'summary',
  'description',
]);

/** Whether a look at the single values can be worth its time. */
const suspicious = /[ \t]#[^\s]|^[^\n]*(?:: |- )“/mu;

/** A value is read as it is meant. */
export const unclearValue = defineRule({
  code: 'unclear-value',
  severity: 'warning',
  title: 'A value is read as it is meant',
  description:
    'In YAML, “#” after a space begins a comment, and what follows is left out: put the value in straight quotation marks. Curly quotation marks around a value are letters of it and would be shown: use straight ones, or none.',
  exceptions: 'allowed',
  examples: [
    {
      file: 'content/documents/article.yml',
      good: 'publisher: The Daily',
      bad: 'publisher: Daily #1 News',
      says: 'From “#” on, this value is left out as a comment.',
    },
    {
      file: 'content/documents/article.yml',
      good: 'publisher: The Daily',
      bad: 'publisher: “The Daily”',
      says: 'The curly quotation marks are letters of this value and will be shown.',
    },
  ],
  find: ({ content }) => {
    const { site, claims, translations, documents, entities, events, exceptions } = content;
    const files = [site, ...claims, ...translations, ...documents, ...entities, events, exceptions];
    return (files as (ReadFile | undefined)[]).flatMap((file) =>
      file === undefined || file.raw === undefined || !suspicious.test(yamlTextOf(file))
        ? []
        : problemsOf(file),
    );
  },
});

function problemsOf(file: ReadFile): Found[] {
  return yamlOf(file)
    .bareValues()
    .flatMap((value) => [...swallowed(file, value), ...curly(file, value)]);
}

function swallowed(file: ReadFile, { text, after, line, column }: BareValue): Found[] {
  if (!/^[ \t]+#[^\s#]/u.test(after) || text === '') return [];
  return [
    {
      file: file.path,
      line,
      column,
      found: text,
      expected: 'the whole value in quotation marks',
      message: 'From “#” on, this value is left out as a comment.',
      fix: lineWith(file, line, column, `${text}${after}`.trimEnd()),
    },
  ];
}

function curly(file: ReadFile, { text, line, column }: BareValue): Found[] {
  const key = /([\w-]+): *$/u.exec(lineOf(file, line).slice(0, column - 1))?.[1] ?? '';
  const isUnclosed = /^“[^”]*$/u.test(text);
  const isWrapped = /^“[^“”]*”$/u.test(text) && ownWords.has(key);
  if (!isUnclosed && !isWrapped) return [];
  return [
    {
      file: file.path,
      line,
      column,
      found: text,
      expected: 'straight quotation marks, or none',
      message: 'The curly quotation marks are letters of this value and will be shown.',
      fix: lineWith(file, line, column, text.replace(/^“([^“”"]*)"$/u, '$1').replaceAll(/[“”]/gu, '')),
    },
  ];
}

function lineWith(file: ReadFile, line: number, column: number, value: string): string {
  const before = lineOf(file, line)
    .slice(0, column - 1)
    .trimStart();
  return `${before}"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function lineOf(file: ReadFile, line: number): string {
  return file.text.split('\n')[line - 1] ?? '';
}
