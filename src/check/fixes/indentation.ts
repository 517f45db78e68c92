import { parseYaml } from '#reader/yaml';
import { lineAround } from './blocks.ts';
import type { Edit } from './edit.ts';
import type { Draft, Fixer } from './fixer.ts';

/** Plain spaces where YAML wants spaces. */
export const indentation: Fixer = {
  name: 'indentation',
  description:
    'Tabs and no-break spaces in front of a key or behind its colon become plain spaces, where nothing else keeps the file from being read.',
  mends: ['front-matter-syntax'],
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      bad: '\tnoArchive: Le site refuse les copies.\n',
      good: '    noArchive: Le site refuse les copies.\n',
    },
    {
      file: 'content/claims/jobs.mdx',
      bad: 'claimant:\u00A0Guilde des studios',
      good: 'claimant: Guilde des studios',
    },
  ],
  opens: true,
  find: ({ text, yamlStart, yamlEnd }: Draft): Edit[] => {
    const yaml = text.slice(yamlStart, yamlEnd);
    const cause = parseYaml(yaml.replaceAll('\r\n', '\n'), 0).errors[0]?.cause;
    if (cause?.isSpacing !== true || cause.fix === undefined) return [];
    const lines = yaml.split('\n');
    const before = lines.slice(0, cause.index).join('\n').length + (cause.index > 0 ? 1 : 0);
    return [{ ...lineAround(text, yamlStart + before), text: cause.fix }];
  },
};
