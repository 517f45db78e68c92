import { isDecoded } from '#reader/media-file';
import { defineRule } from '../rule.ts';

/** A file in media/ is a picture that can be shown. */
export const refusedPicture = defineRule({
  code: 'refused-picture',
  severity: 'error',
  title: 'A file in media/ is a picture that can be shown',
  description:
    'Pictures are JPEG, PNG, WebP, AVIF or GIF, of which the first image is shown, with at most 20 MB and 50 million pixels. What a file is, is told by decoding it, not by its name. An SVG can hold programs and is refused: export it as PNG. Links and folders are not followed.',
  // A picture is no text: what is refused is tried in the tests of the reader.
  examples: [],
  find: ({ content }) =>
    (content.media ?? []).flatMap(({ path, decoded }) =>
      isDecoded(decoded) ? [] : [{ file: path, line: 1, column: 1, ...decoded }],
    ),
});
