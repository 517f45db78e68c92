import { endingsOf, isDecoded, type MediaFile } from '#reader/media-file';
import { pictureFilePattern } from '#schema/picture';
import { plainId } from '#schema/plain-id';
import { defineRule, type Found } from '../rule.ts';

/** The name of a picture says what it is. */
export const pictureName = defineRule({
  code: 'picture-name',
  severity: 'error',
  title: 'The name of a picture says what it is',
  description:
    'A file in media/ has a name of small letters, digits and hyphens, and the ending of what stands in it: .jpg, .png, .webp, .avif or .gif. Rename it, and its “file” in the list “media”.',
  // A picture is no text: wrong names are tried in the tests of the reader.
  examples: [],
  find: ({ content }) => (content.media ?? []).flatMap(misnamed),
});

function misnamed({ path, name, decoded }: MediaFile): Found[] {
  // What is no picture needs no better name.
  if (!isDecoded(decoded)) return [];
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot === -1 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)];
  const endings = endingsOf[decoded.format];
  const isRight = endings.includes(ending);
  if (isRight && pictureFilePattern.test(name)) return [];
  const better = `${plainId(stem) ?? 'picture'}.${isRight ? ending : endings[0]}`;
  const message = isRight
    ? `“${name}” cannot stand in an address: a name has small letters, digits and hyphens. Rename it to “${better}”.`
    : `“${name}” is in truth ${decoded.format.toUpperCase()}. Rename it to “${better}”.`;
  return [{ file: path, line: 1, column: 1, found: name, expected: better, message, fix: better }];
}
