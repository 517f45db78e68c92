import { repositoryOf } from '#model/repository';
import { defineRule } from '../rule.ts';

/** Readers can report an error. */
export const noWayToReport = defineRule({
  code: 'no-way-to-report',
  severity: 'warning',
  title: 'Readers can report an error',
  description:
    'Whoever finds an error, or is named and wants to reply, must be able to say so. Write under “contact” in site.yml a mail address, a telephone number, a page, or several of them; or name a “repository” (with its “forge” where its address does not tell).',
  examples: [
    {
      file: 'content/site.yml',
      good: 'contact: desk@example.org\n',
      bad: '',
      at: 'title: {fr: Site d’essai',
      says: 'Nobody can report an error on this site: site.yml has no “contact” and no “repository” where one can.',
    },
  ],
  find: ({ content: { site } }) => {
    const value = site?.value;
    if (site === undefined || value === undefined) return [];
    if (value.contact.length > 0 || repositoryOf(value) !== undefined) return [];
    return [
      {
        ...{ file: site.path, line: 1, column: 1 },
        found: 'no way to report an error',
        expected: 'contact: a mail address, a telephone number or a page',
        message:
          'Nobody can report an error on this site: site.yml has no “contact” and no “repository” where one can.',
        fix: 'contact: desk@example.org',
      },
    ];
  },
});
