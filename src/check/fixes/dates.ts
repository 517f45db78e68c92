import { isScalar } from 'yaml';
import { schemaAt } from '#reader/describe-schema';
import { schemaOf } from '#reader/read-file';
import type { ValuePath } from '#reader/yaml';
import { meantDay } from '#schema/written-day';
import type { Fixer } from './fixer.ts';

/** Dates as year-month-day. */
export const dates: Fixer = {
  name: 'dates',
  description:
    'A date that can mean one day only is written as year-month-day: 15/03/2025, 15 mars 2025, March 15, 2025, 2025-03-15T10:00. What can mean two days, such as 03/04/2025, is left to the editor.',
  mends: ['wrong-value'],
  examples: [
    { file: 'content/claims/jobs.mdx', bad: 'made: 15 mars 2025', good: 'made: 2025-03-15' },
    {
      file: 'content/claims/jobs.mdx',
      instead: 'accessed: 2026-02-02',
      bad: 'accessed: "02/13/2026"',
      good: 'accessed: 2026-02-13',
    },
    {
      file: 'content/events.yml',
      bad: '- date: 2023-05-02T08:30:00',
      good: '- date: 2023-05-02',
    },
  ],
  find: ({ kind, yaml, yamlStart }) => {
    const schema = schemaOf(kind);
    const result = schema.safeParse(yaml.toJS());
    const issues = result.success ? [] : result.error.issues;
    return issues.flatMap(({ code, message, path }) => {
      if (code !== 'custom' || message !== 'day') return [];
      const node = yaml.getIn(path, true);
      if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return [];
      const day = meantDay(node.value);
      if (schemaAt(schema, path as ValuePath)?.safeParse(day).success !== true || day === undefined)
        return [];
      return [{ start: yamlStart + node.range[0], end: yamlStart + node.range[1], text: day }];
    });
  },
};
