import { foldAccents } from '#schema/accents';
import type { ReadFile } from '#reader/file';
import type { ValuePath } from '#reader/yaml';
import { asRecord } from '../facts.ts';
import { locate } from '../locate.ts';
import { picturesOf } from '../pictures.ts';
import { referenceIndexOf } from '../reference-index.ts';
import { defineRule, type Found } from '../rule.ts';

/** The alternative text says what the picture shows. */
export const idleAlternative = defineRule({
  code: 'idle-alternative',
  severity: 'warning',
  title: 'The alternative text says what the picture shows',
  description:
    'Who cannot see a picture hears its “alt”: what is to be seen, and the words that can be read in it. The name of the file, or “picture” alone, says nothing.',
  exceptions: 'allowed',
  examples: [
    {
      file: 'content/claims/letter.mdx',
      good: 'alt: La première page de la lettre',
      bad: 'alt: letter-page.png',
      says: '“letter-page.png” does not say what the picture shows.',
    },
    {
      file: 'content/documents/article.yml',
      good: 'en: The front page of The Daily',
      bad: 'en: Screenshot',
      at: 'en: Screenshot',
      says: '“Screenshot” does not say what the picture shows.',
    },
  ],
  find: ({ content }) => [
    ...picturesOf(content).flatMap(({ file, path, keys }) =>
      idle(file, [...path, 'alt'], keys['alt'], keys['file']),
    ),
    ...referenceIndexOf(content).claims.flatMap(({ texts: [, ...translations] }) =>
      translations.flatMap((file) =>
        Object.entries(asRecord(asRecord(file.raw)['media'])).flatMap(([id, words]) =>
          idle(file, ['media', id, 'alt'], asRecord(words)['alt'], id),
        ),
      ),
    ),
  ],
});

const emptyWords = new Set(
  'image|picture|photo|photograph|photographie|screenshot|capture|capture d ecran|illustration|img|post|scan'.split(
    '|',
  ),
);

function idle(file: ReadFile, path: ValuePath, alt: unknown, name: unknown): Found[] {
  if (typeof alt === 'object' && alt !== null) {
    return Object.entries(alt).flatMap(([language, text]) => idle(file, [...path, language], text, name));
  }
  if (typeof alt !== 'string') return [];
  const said = bare(alt);
  const names = typeof name === 'string' ? [bare(name), bare(name.replace(/\.[a-z]+$/u, ''))] : [];
  if (!emptyWords.has(said) && !names.includes(said)) return [];
  return [
    {
      ...locate(file, path),
      found: alt,
      expected: 'what is to be seen, and the words that can be read',
      message: `“${alt}” does not say what the picture shows.`,
      fix: 'alt: …',
    },
  ];
}

function bare(text: string): string {
  return foldAccents(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
