import type { Random } from '#fixtures/random';

const subjects = [
  'the ministry',
  'the studio',
  'the union',
  'a court',
  'the agency',
  'the report',
  'the survey',
  'the company',
  'the committee',
  'the newspaper',
  'the statistics office',
  'a spokesperson',
  'the letter',
  'the senator',
];
const verbs = [
  'counted',
  'published',
  'denied',
  'confirmed',
  'measured',
  'compared',
  'left out',
  'corrected',
  'described',
  'announced',
  'withdrew',
  'repeated',
  'estimated',
  'questioned',
];
const objects = [
  'the number of jobs',
  'the wages of the sector',
  'the training of models',
  'a licence for each work',
  'the length of the strike',
  'the share of direct employment',
  'the answer to the consultation',
  'the rule on fair use',
  'the growth of the market',
  'the figures of the year before',
  'the cost of production',
];
const circumstances = [
  'in a note of four pages',
  'before the deadline',
  'without naming a source',
  'in two states out of fifty',
  'for the whole of the year',
  'after a first estimate',
  'against the advice of its lawyers',
  'in the same week',
  'as the minutes show',
  'although the definition had changed',
  'on the basis of a sample',
];

/** A plain sentence of some ten words, with a capital and without the full stop. */
export function sentence(random: Random): string {
  const words = `${random.pick(subjects)} ${random.pick(verbs)} ${random.pick(objects)} ${random.pick(circumstances)}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A few words for titles and labels. */
export function phrase(random: Random): string {
  return `${random.pick(subjects)} and ${random.pick(objects)}`;
}
