import type { ReadFile } from '#reader/file';
import { exactly } from '#schema/amount';
import type { Series, SeriesValue } from '#schema/claim';
import { factsOf } from '../facts.ts';
import { locate } from '../locate.ts';
import { defineRule, type Found } from '../rule.ts';

/** A value of a series is a number, a range or both, and has a source. */
export const seriesValue = defineRule({
  code: 'series-value',
  severity: 'error',
  title: 'A value of a series is a number or a range, with its source',
  description:
    'Each value of a series gives “value”, or “low” and “high”, or all three, with the value between the two. It names its source; the claimed value alone may do without, because the claim itself states it.',
  examples: [
    {
      file: 'content/claims/letter.mdx',
      good: 'label: la guilde, value: 900,',
      bad: 'label: la guilde,',
      says: 'The value “asked” of the series “signed” has no number.',
    },
    {
      file: 'content/claims/letter.mdx',
      good: 'low: 420, high: 440',
      bad: 'low: 420',
      says: 'The range of the value “page” has one end only: “high” is missing.',
    },
    {
      file: 'content/claims/letter.mdx',
      good: 'low: 420, high: 440',
      bad: 'low: 440, high: 420',
      says: 'The range of the value “page” is the wrong way round: 440 is more than 420.',
    },
    {
      file: 'content/claims/letter.mdx',
      good: 'low: 420, high: 440',
      bad: 'low: 435, high: 440',
      says: 'The value “page” lies outside its own range: 430 is not between 435 and 440.',
    },
    {
      file: 'content/claims/letter.mdx',
      good: 'sollicitées, source: letter-2025}',
      bad: 'sollicitées}',
      says: 'The value “asked” of the series “signed” has no source.',
    },
  ],
  find: ({ content }) =>
    content.claims.flatMap((file) =>
      factsOf(file).series.flatMap(({ index, value: series }) =>
        series.values.flatMap((value, number) => {
          const at = (...keys: string[]) =>
            locate(file as ReadFile, ['series', index, 'values', number, ...keys]);
          return [...numberProblems(series, value, at), ...sourceProblems(series, value, at)];
        }),
      ),
    ),
});

type At = (...keys: string[]) => ReturnType<typeof locate>;

function numberProblems({ id }: Series, { id: name, value, low, high }: SeriesValue, at: At): Found[] {
  const expected = 'value, or low and high';
  if (low === undefined && high === undefined) {
    if (value !== undefined) return [];
    const message = `The value “${name}” of the series “${id}” has no number.`;
    return [{ ...at(), found: `${name} without a number`, expected, message, fix: 'value: …' }];
  }
  if (low === undefined || high === undefined) {
    const [there, missing] = low === undefined ? ['high', 'low'] : ['low', 'high'];
    const message = `The range of the value “${name}” has one end only: “${missing}” is missing.`;
    return [{ ...at(there), found: `${there} alone`, expected, message, fix: `${missing}: …` }];
  }
  if (exactly(low).gt(exactly(high))) {
    const message = `The range of the value “${name}” is the wrong way round: ${low} is more than ${high}.`;
    const fix = `low: ${high}, high: ${low}`;
    return [{ ...at('low'), found: `${low} to ${high}`, expected: 'the lower end first', message, fix }];
  }
  if (value === undefined || (exactly(value).gte(exactly(low)) && exactly(value).lte(exactly(high))))
    return [];
  const message = `The value “${name}” lies outside its own range: ${value} is not between ${low} and ${high}.`;
  return [{ ...at('value'), found: String(value), expected: `a number from ${low} to ${high}`, message }];
}

function sourceProblems({ id, claimed }: Series, { id: name, source }: SeriesValue, at: At): Found[] {
  if (source !== undefined || name === claimed) return [];
  const message = `The value “${name}” of the series “${id}” has no source.`;
  return [{ ...at(), found: `${name} without a source`, expected: 'source', message, fix: 'source: …' }];
}
