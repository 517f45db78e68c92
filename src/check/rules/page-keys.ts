import { z } from 'zod';
import type { TextFile } from '#reader/file';
import { findHiddenValue } from '#reader/hidden-characters';
import { splitFrontMatter } from '#reader/front-matter';
import { schemaProblems } from '#reader/schema-problems';
import { parseYaml } from '#reader/yaml';
import { explainYaml } from '#reader/yaml-problems';
import { fullDay } from '#schema/day';
import { text } from '#schema/text';
import { defineRule, type Found } from '../rule.ts';

const page = z.strictObject({ title: text(), description: text(), updated: fullDay() });

/** An editorial page says its title, its description and when it was changed. */
export const pageKeys = defineRule({
  code: 'page-keys',
  severity: 'error',
  title: 'An editorial page has title, description and updated',
  description:
    'A file of pages/ begins with three keys between two lines of hyphens: title, description, and updated, a full date. It has no other keys.',
  examples: [
    {
      file: 'content/pages/about.fr.mdx',
      good: 'updated: 2026-05-01',
      bad: 'updated: 2026-05',
      says: '“updated” cannot be “2026-05”. Write a full date as year-month-day, such as 2026-11-22.',
    },
    {
      file: 'content/pages/about.fr.mdx',
      good: 'title: ',
      bad: 'titel: ',
      says: 'There is no key “titel” here. Did you mean “title”?',
    },
  ],
  find: ({ content }) => content.pages.flatMap(problemsOf),
});

function problemsOf(file: TextFile): Found[] {
  const split = splitFrontMatter(file.text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n'));
  if (typeof split === 'string') {
    const message = 'A page begins with its keys between two lines of three hyphens.';
    const found = split === 'no-opening' ? 'no line of hyphens' : 'one line of hyphens';
    return [{ file: file.path, line: 1, column: 1, found, expected: '---', message, fix: '---' }];
  }
  const yaml = parseYaml(split.yaml, split.yamlLinesBefore);
  if (yaml.errors.length > 0) {
    return yaml.errors.map((failure) => ({
      file: file.path,
      line: failure.line,
      column: failure.column,
      ...explainYaml(failure),
    }));
  }
  const hidden = findHiddenValue(yaml.value);
  if (hidden !== undefined) {
    const message = 'A character stands here that nobody sees. Delete it.';
    const expected = 'characters that can be seen';
    return [{ file: file.path, ...yaml.valueAt(hidden.path), found: hidden.name, expected, message }];
  }
  const result = page.safeParse(yaml.value ?? {});
  if (result.success) return [];
  return schemaProblems(page, result.error.issues, yaml).map(({ code: _code, ...problem }) => ({
    file: file.path,
    ...problem,
  }));
}
