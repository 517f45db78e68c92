import assert from 'node:assert/strict';
import type { TextFile } from '#reader/file';
import { checkFiles } from './check-files.ts';
import { exampleSite, exampleToday } from './example-site.ts';

/** In a file of the example site, the first of a text is replaced by another. */
export type Edit = readonly [file: string, good: string, bad: string];

export const jobs = 'content/claims/jobs.mdx';
export const english = 'content/claims/jobs.en.mdx';
export const strikes = 'content/claims/strikes.mdx';
export const letter = 'content/claims/letter.mdx';
export const site = 'content/site.yml';

/** The last revision of the letter. */
export const revisions =
  '  - {date: 2026-03-01, kind: clarification, summary: Une phrase est plus claire.}\n';

function edited(edits: readonly Edit[], added: readonly TextFile[] = []): TextFile[] {
  const files = exampleSite.map(({ path, text }) => {
    let now = text;
    for (const [file, good, bad] of edits) {
      if (file !== path) continue;
      assert.ok(now.includes(good), `${file} has “${good}”`);
      now = now.replace(good, () => bad);
    }
    return { path, text: now };
  });
  return [...files, ...added];
}

/** The codes of what the check says of the example site after some edits; where it was published before, of the change too. */
export function codes(
  edits: readonly Edit[],
  added: readonly TextFile[] = [],
  published?: readonly TextFile[],
): string[] {
  return checkFiles(edited(edits, added), exampleToday, published).map(({ code }) => code);
}
