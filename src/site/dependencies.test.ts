import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Random } from '#fixtures/random';
import { wordsFor } from '#i18n/words';
import { readContent } from '#reader/content';
import type { TextFile } from '#reader/file';
import { isLoadFailure, loadContentFiles } from '#reader/load';
import { openSite } from './open-site.ts';
import { siteOutputs } from './outputs.ts';
import { changedParts, partDigests } from './part-digests.ts';
import { shortParts } from './reads.ts';
import type { SiteInput } from './site-input.ts';

const assets = {
  ...{ style: 'b{}', script: 'a()', host: 'h()' },
  offline: { worker: 'w()', removal: 'r()' },
};
const day = (text: string) => Date.parse(text) / 1000;

function filesOf(folder: string): readonly TextFile[] {
  const loaded = loadContentFiles(join(import.meta.dirname, '../..', folder));
  if (isLoadFailure(loaded)) throw new Error(loaded.failure);
  return loaded.files;
}

function siteOf(files: readonly TextFile[], time: number): SiteInput | undefined {
  const content = readContent('content', files, (language) => wordsFor(language).footnotes);
  if (content.site?.value === undefined) return undefined;
  return openSite(content, { origin: 'https://example.org', base: '', drafts: false, time, assets });
}

interface Made {
  readonly text: string;
  readonly reads: readonly string[];
  readonly dependsOn: readonly string[];
}

/** What every output of a site shows and read, by its path. */
function madeOf(site: SiteInput): ReadonlyMap<string, Made> {
  const made = new Map<string, Made>();
  for (const output of siteOutputs(site)) {
    const { value, parts } = site.reads.of<unknown>(output.view);
    const reads = shortParts(parts, output.dependsOn).split(' ');
    made.set(output.path, { text: JSON.stringify(value), reads, dependsOn: output.dependsOn ?? [] });
  }
  return made;
}

type Edit = (files: readonly TextFile[], random: Random) => readonly TextFile[];

const claimFiles = (files: readonly TextFile[]) => files.filter(({ path }) => /\/claims\//u.test(path));

/** A line of a random file is changed where it matches. */
const changeLine =
  (folder: RegExp, line: RegExp, change: (found: string, random: Random) => string): Edit =>
  (files, random) => {
    const fit = files.filter(({ path, text }) => folder.test(path) && line.test(text));
    if (fit.length === 0) return files;
    const { path } = random.pick(fit);
    return files.map((file) =>
      file.path === path ? { path, text: file.text.replace(line, (found) => change(found, random)) } : file,
    );
  };

const verdicts = ['true', 'false', 'mixed', 'misleading', 'mostly-true'];

/** What editors do. Some leave the content wrong: then files are left out, which is an edit as well. */
const edits: readonly Edit[] = [
  changeLine(/claims/u, /^title: /mu, (found, random) => `${found}Another ${random.below(1000)} `),
  changeLine(/claims/u, /^summary: ["']?/mu, (found, random) => `${found}Now ${random.below(1000)}. `),
  changeLine(/claims/u, /^verdict: .*$/mu, (_, random) => `verdict: ${random.pick(verdicts)}`),
  changeLine(/claims/u, /^published: .*$/mu, (_, random) => `published: 2026-0${1 + random.below(9)}-11`),
  changeLine(/claims/u, /^made: .*$/mu, (_, random) => `made: 2025-0${1 + random.below(9)}-12`),
  changeLine(/claims/u, /^topics: .*$/mu, () => 'topics: []'),
  changeLine(/claims/u, /^status: .*$/mu, () => 'status: draft'),
  changeLine(/claims/u, /^claimant: .*$/mu, (_, random) => `claimant: Somebody ${random.below(3)}`),
  changeLine(/claims/u, /^ {4}publisher: .*$/mu, (_, random) => `    publisher: Press ${random.below(3)}`),
  changeLine(
    /claims/u,
    /^ {4}role: .*$/mu,
    (_, random) => `    role: ${random.pick(['supports', 'context'])}`,
  ),
  changeLine(/claims/u, /\n$/u, (_, random) => `\n\nOne more word, ${random.below(1000)}.\n`),
  changeLine(/documents/u, /^title: /mu, (found, random) => `${found}Paper ${random.below(100)} `),
  changeLine(/documents/u, /^date: .*$/mu, () => 'date: 2024-05-06'),
  changeLine(/entities/u, /^name: .*$/mu, (_, random) => `name: Speaker ${random.below(100)}`),
  changeLine(/events/u, /^- date: .*$/mu, () => '- date: 2023-02-01'),
  changeLine(/pages/u, /^updated: .*$/mu, () => 'updated: 2026-11-01'),
  changeLine(/pages/u, /^title: /mu, (found) => `${found}New `),
  changeLine(/site\.yml/u, /^title:.*$/mu, (found) =>
    found.replace(/: /u, ': ').replace(/\w+(?=['"},]*$)/u, 'Other'),
  ),
  (files, random) => {
    const { path } = random.pick(claimFiles(files));
    return files.filter((file) => file.path !== path);
  },
  // A claim or a document is renamed, and keeps its former addresses.
  ...[/\/claims\/([^/.]+)\.mdx$/u, /\/documents\/([^/.]+)\.yml$/u].map((named): Edit => (files, random) => {
    const { path, text } = random.pick(files.filter((file) => named.test(file.path)));
    const id = named.exec(path)?.[1] ?? '';
    const known = /^aliases: \[(.*)\]$/mu.exec(text)?.[1];
    const aliases = `aliases: [${[id, ...(known === undefined || known === '' ? [] : [known])].join(', ')}]`;
    const bare = text.replace(/^aliases: .*\n/mu, '');
    const next = path.endsWith('.mdx') ? bare.replace(/^---\n/u, `---\n${aliases}\n`) : `${aliases}\n${bare}`;
    const other = path.replace(id, `${id}-${random.below(100)}`);
    return [...files.filter((file) => file.path !== path), { path: other, text: next }];
  }),
  (files, random) => {
    const { path, text } = random.pick(claimFiles(files));
    const copy = path.replace(/([^/]+?)((?:\.[a-z]{2})?\.mdx)$/u, `$1-${random.below(100)}$2`);
    return [...files.filter((file) => file.path !== copy), { path: copy, text }];
  },
];

describe('what an output reads is all that it depends on', () => {
  for (const [folder, rounds] of [
    ['e2e/fixtures/good/content', 60],
    ['content', 5],
  ] as const) {
    it(`${folder}: after any edit, every output that shows something else is looked at again`, () => {
      const random = new Random(1932);
      let files = filesOf(folder);
      let time = day('2026-05-01');
      let site = siteOf(files, time);
      assert.ok(site);
      let made = madeOf(site);
      let [looked, all] = [0, 0];
      for (let round = 0; round < rounds; round += 1) {
        const next = random.pick(edits)(files, random);
        const nextTime = random.below(8) === 0 ? time + 40 * 86_400 : time;
        const nextSite = siteOf(next, nextTime);
        if (nextSite === undefined) continue;
        const changed = changedParts(Object.fromEntries(partDigests(site)), partDigests(nextSite));
        const nextMade = madeOf(nextSite);
        for (const [path, { text, dependsOn }] of nextMade) {
          const before = made.get(path);
          if (before === undefined) continue;
          const isGivenOther = dependsOn.some((part) => !before.reads.includes(part));
          const isStale = isGivenOther || before.reads.some((part) => changed.has(part));
          all += 1;
          if (isStale) looked += 1;
          else assert.ok(text === before.text, `round ${round}: ${path} was not looked at again`);
        }
        [files, time, site, made] = [next, nextTime, nextSite, nextMade];
      }
      // Days and titles of the site change everything; most edits must not.
      assert.ok(looked < all * 0.75, `${looked} of ${all} outputs were looked at again`);
    });
  }
});
