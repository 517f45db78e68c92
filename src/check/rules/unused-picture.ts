import { picturesOf } from '../pictures.ts';
import { defineRule } from '../rule.ts';

/** Every picture is told of. */
export const unusedPicture = defineRule({
  code: 'unused-picture',
  severity: 'warning',
  title: 'Every picture is told of',
  description:
    'A file in media/ that no claim, document or entity names in its list “media” is published nowhere. Tell of it, or delete it.',
  // Told at the picture, which is no text.
  examples: [],
  find: ({ content }) => {
    const named = new Set(picturesOf(content).map(({ keys }) => keys['file']));
    // A file whose front matter cannot be read tells its own mistake; it may name the picture all the same.
    const unread = [...content.claims, ...content.documents, ...content.entities].filter(
      ({ raw }) => raw === undefined,
    );
    return (content.media ?? [])
      .filter(({ name }) => !named.has(name) && !unread.some(({ text }) => text.includes(name)))
      .map(({ path, name }) => ({
        ...{ file: path, line: 1, column: 1, found: name },
        expected: 'a file that a list “media” names',
        message: `No list “media” names “${name}”: it is shown nowhere. Delete it, or tell of it.`,
      }));
  },
});
