import { localise } from '#model/graph';
import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import type { Verdict } from '#schema/site';
import { factsOf } from '../facts.ts';
import { isPublished } from '../history/published-claims.ts';
import { locate } from '../locate.ts';
import { defineRule, type Found } from '../rule.ts';

/** A verdict that claims carry keeps its meaning. */
export const changedScale = defineRule({
  code: 'changed-scale',
  severity: 'warning',
  title: 'A verdict that claims carry keeps its meaning',
  description:
    'The label, definition or value of a verdict is read on every claim that carries it: changing one changes all those answers at once, and no revision says so. Where the meaning changes, retire the verdict and add a new one; where only the words get better, say so in the change.',
  examples: [
    {
      file: 'content/site.yml',
      published: true,
      good: 'label: {fr: Plutôt vrai, en: Mostly true}',
      bad: 'label: {fr: Plutôt faux, en: Mostly true}',
      says: 'The verdict “mostly-true” read “Plutôt vrai” on 1 published claim and reads “Plutôt faux” now.',
    },
    {
      file: 'content/site.yml',
      published: true,
      good: 'definition: {fr: L’essentiel est confirmé.',
      bad: 'definition: {fr: Rien n’est confirmé.',
      says: 'The verdict “mostly-true” meant “L’essentiel est confirmé.” on 1 published claim and means “Rien n’est confirmé.” now.',
    },
  ],
  find: ({ content, before }) => {
    const old = before?.site?.value?.verdicts;
    const now = content.site?.value?.verdicts;
    if (before === undefined || old === undefined || now === undefined || before.site === content.site)
      return [];
    return now.flatMap((verdict, place) => {
      const known = old.find(({ id }) => id === verdict.id);
      const count = publishedWith(before, verdict.id);
      return known === undefined || count === 0 ? [] : compare(content, place, known, verdict, count);
    });
  },
});

function publishedWith({ claims }: Content, verdict: string): number {
  return claims.filter((file) => isPublished(file) && factsOf(file).verdict === verdict).length;
}

function compare(content: Content, place: number, old: Verdict, now: Verdict, count: number): Found[] {
  const on = `on ${count} published claim${count === 1 ? '' : 's'}`;
  const told: [keyof Verdict & ('label' | 'definition' | 'value'), string, string][] = [
    ['label', 'read', 'reads'],
    ['definition', 'meant', 'means'],
    ['value', 'had the value', 'has'],
  ];
  return told.flatMap(([key, was, is]) => {
    const languages = [content.languages[0] ?? '', ...content.languages];
    const pair = languages
      .map((language) => [wordsOf(old[key], language), wordsOf(now[key], language)] as const)
      .find(([from, to]) => from !== to);
    if (pair === undefined) return [];
    const [from, to] = pair;
    return [
      {
        ...locate(content.site as ReadFile, ['verdicts', place, key]),
        found: to,
        expected: from,
        message: `The verdict “${now.id}” ${was} “${from}” ${on} and ${is} “${to}” now.`,
      },
    ];
  });
}

function wordsOf(value: Verdict['label' | 'value'], language: string): string {
  if (value === null) return 'none';
  return typeof value === 'number' ? String(value) : localise(value, language, language).text;
}
