import type { ReadFile } from '#reader/file';
import { namedFiles } from '../captures.ts';
import { locate } from '../locate.ts';
import { defineRule } from '../rule.ts';

/** A picture that readers are to be shown is there. */
export const lostCapture = defineRule({
  code: 'lost-capture',
  severity: 'warning',
  title: 'The picture of a passage is there',
  description:
    'captures.yml names the picture of each passage that was kept, and the site shows it beside the quotation. It stands in the folder captures/, below the id of the source, and goes into the repository with the record. The PDF and the web archive may be kept elsewhere.',
  examples: [
    {
      file: 'content/captures.yml',
      add: `guild-2024:
  asked: https://guild.example.org/2024
  at: 2026-05-20T09:30:00Z
  outcome: kept
  passages:
    - quote: 2 320 000
      found: true
      picture: {bytes: 5, sha256: 04f8996da763b7a969b1028ee3007569eaf3a635486ddab211d512c85b9df8fb, width: 800, height: 400}
`,
      at: 'picture: {',
      says: 'The picture “captures/guild-2024/1.webp” is not there, so no reader sees it. Add it, or capture anew: npm run capture -- --only guild-2024',
    },
  ],
  find: ({ content }) => {
    const { captures, kept, site } = content;
    if (captures === undefined || kept === undefined) return [];
    if (site?.value?.capture.publish === 'none') return [];
    return namedFiles(content).flatMap(({ id, name, place, isPicture }) => {
      if (!isPicture || kept.has(name)) return [];
      const message = `The picture “captures/${name}” is not there, so no reader sees it. Add it, or capture anew: npm run capture -- --only ${id}`;
      return [
        {
          ...locate(captures as ReadFile, place.slice(0, -1), 'key'),
          ...{ found: 'no file', expected: `captures/${name}`, message },
        },
      ];
    });
  },
});
