import type { ReadFile } from '#reader/file';
import { namedFiles } from '../captures.ts';
import { locate } from '../locate.ts';
import { defineRule } from '../rule.ts';

/** What was kept of a source is as it was when it was kept. */
export const changedCapture = defineRule({
  code: 'changed-capture',
  severity: 'error',
  title: 'What was kept of a source is as it was',
  description:
    'captures.yml has the checksum of every file that “npm run capture” kept. Readers are shown such a picture as evidence: a file whose bytes are others is none. Take the file as it was from the history of the repository, or capture the source again. Files that the site does not publish are looked at by npm run capture -- --verify.',
  examples: [
    {
      file: 'content/captures.yml',
      add: `census-2023:
  asked: https://census.example.org/2023
  at: 2026-05-20T09:30:00Z
  outcome: kept
  passages:
    - quote: 2 320 000
      found: true
      picture: {bytes: 5, sha256: 04f8996da763b7a969b1028ee3007569eaf3a635486ddab211d512c85b9df8fb, width: 800, height: 400}
`,
      at: 'picture: {',
      says: '“captures/census-2023/1.webp” is not the file that was kept: its checksum is another. Take it from the history, or capture anew: npm run capture -- --only census-2023',
    },
  ],
  find: ({ content }) => {
    const { captures, kept, site } = content;
    if (captures === undefined || kept === undefined) return [];
    const publish = site?.value?.capture.publish;
    return namedFiles(content).flatMap(({ id, name, sha256, place, isPicture }) => {
      // Whole pages can be gigabytes: of those that nobody is shown, capture --verify tells.
      if (publish === 'none' || (publish !== 'all' && !isPicture)) return [];
      const own = kept.get(name)?.sha256();
      if (own === undefined || own === sha256) return [];
      const message = `“captures/${name}” is not the file that was kept: its checksum is another. Take it from the history, or capture anew: npm run capture -- --only ${id}`;
      return [{ ...locate(captures as ReadFile, place), found: own, expected: sha256, message }];
    });
  },
});
