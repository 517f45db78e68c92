import { addressOf, listOf, objectsOf, shown, textOf } from '../json.ts';
import { type Rule, reviewRule } from '../rule.ts';

/** Who checks, and by what rules. */
export const publisherRules: readonly Rule[] = [
  reviewRule({
    code: 'no-author',
    severity: 'warning',
    message: 'Say who checked: an author with a name or an address.',
    bad: [{ review: { author: undefined } }, { review: { author: { '@type': 'Organization' } } }],
    complain: ({ data }) => {
      const named = listOf(data['author']).some(
        (author) =>
          typeof author === 'string' ||
          objectsOf(author).some((desk) => textOf(desk['name']) !== '' || textOf(desk['url']) !== ''),
      );
      return named ? [] : [[shown(data['author']), 'an Organization or Person with name or url']];
    },
  }),
  reviewRule({
    code: 'unusable-author-url',
    severity: 'warning',
    message: 'The address of those who check begins with https://.',
    bad: [{ review: { author: { '@type': 'Organization', name: 'Test desk', url: 'facts.example.org' } } }],
    complain: ({ data }) =>
      [...objectsOf(data['author']), ...objectsOf(data['publisher'])]
        .flatMap(({ url }) => listOf(url))
        .filter((url) => addressOf(url) === undefined)
        .map((url) => [shown(url), `https://${shown(url).replace(/^\/+/u, '')}`] as const),
  }),
  reviewRule({
    code: 'no-corrections-policy',
    severity: 'warning',
    message: 'Google asks for a corrections policy or a way to report errors.',
    bad: [{ review: { publisher: { '@type': 'Organization', name: 'Test desk' } } }],
    complain: ({ data }) =>
      [...objectsOf(data['publisher']), ...objectsOf(data['author'])].some(
        (desk) => addressOf(desk['correctionsPolicy']) !== undefined,
      )
        ? []
        : [['no correctionsPolicy', 'publisher.correctionsPolicy: its address']],
  }),
  reviewRule({
    code: 'no-sources',
    severity: 'warning',
    message: 'Google asks for citations and references to primary sources.',
    bad: [{ review: { citation: undefined } }],
    complain: ({ data }) =>
      listOf(data['citation']).length === 0 && listOf(data['isBasedOn']).length === 0
        ? [['no citation', '“citation”: the sources, each with its address']]
        : [],
  }),
  reviewRule({
    code: 'unusable-licence',
    severity: 'warning',
    message: 'A licence is named by its address: who reuses the data looks there.',
    bad: [{ review: { sdLicense: 'CC BY' } }],
    complain: ({ data }) =>
      listOf(data['sdLicense'])
        .filter((licence) => typeof licence === 'string' && addressOf(licence) === undefined)
        .map((licence) => [shown(licence), 'https://creativecommons.org/licenses/by/4.0/'] as const),
  }),
];
