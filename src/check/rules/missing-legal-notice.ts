import { legalNoticeCountries } from '../legal-notice-countries.ts';
import { locate } from '../locate.ts';
import { defineRule } from '../rule.ts';
import type { ReadFile } from '#reader/file';

/** A site says who answers for it by law, where its country asks for that. */
export const missingLegalNotice = defineRule({
  code: 'missing-legal-notice',
  severity: 'warning',
  title: 'A legal notice stands where the law asks for one',
  description:
    'Where “country” in site.yml is one whose law wants a website to say who is behind it and how to reach them, “legalNotice” says where that is: a page of this site (/legal-notice/, from pages/legal-notice.en.mdx) or a web address. What has to stand there, and whether it concerns you, the law says and not this check.',
  examples: [
    {
      file: 'content/site.yml',
      good: 'contact: desk@example.org\n',
      bad: 'contact: desk@example.org\ncountry: FR\n',
      at: 'country: FR',
      says: 'The law of FR asks websites for a legal notice (loi n° 2004-575, art. 1-1), and site.yml names none.',
    },
  ],
  find: ({ content: { site } }) => {
    const { country, legalNotice } = site?.value ?? {};
    if (site === undefined || country === undefined || legalNotice !== undefined) return [];
    const law = legalNoticeCountries[country.toUpperCase()];
    if (law === undefined) return [];
    return [
      {
        ...locate(site as ReadFile, ['country']),
        found: 'no legalNotice',
        expected: 'legalNotice: a page of this site, or a web address',
        message: `The law of ${country.toUpperCase()} asks websites for a legal notice (${law}), and site.yml names none.`,
        fix: 'legalNotice: /legal-notice/',
      },
    ];
  },
});
