import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wordsFor } from '#i18n/words';
import { readContent } from '#reader/content';
import { isLoadFailure, loadContentFiles } from '#reader/load';
import type { LeftOut } from '#schema/site';
import { readEmbedAssets } from './embed-assets.ts';
import { openSite } from './open-site.ts';
import type { Output } from './output.ts';
import { siteOutputs } from './outputs.ts';

const base = '/project';
const origin = 'https://facts.example.org';

/** All outputs of a content folder, by path, when its site.yml leaves some kinds out. */
function outputsOf(folder: string, leaveOut: readonly LeftOut[]): Map<string, Output> {
  const loaded = loadContentFiles(folder);
  assert.ok(!isLoadFailure(loaded));
  const files = loaded.files.map(({ path, text }) => ({
    path,
    text: path.endsWith('/site.yml') ? `${text}\noutputs: {leaveOut: [${leaveOut.join(', ')}]}\n` : text,
  }));
  const content = readContent(loaded.folder, files, (language) => wordsFor(language).footnotes);
  const site = openSite(content, { origin, base, drafts: false, assets: readEmbedAssets() });
  return new Map([...siteOutputs(site)].map((output) => [output.path, output]));
}

/** Every address of the site that stands in a text, with what comes after its “#”. */
function addressesIn(text: string): [path: string, anchor: string][] {
  return [...text.matchAll(/\/project(\/(?:[\w-]+\/)*(?:[\w-]+(?:\.\w+)+)?)(?:#([\w-]+))?/gu)].map(
    ([, path = '', anchor = '']) => [path.slice(1), anchor],
  );
}

function textOf({ view }: Output): string {
  const made = view();
  return typeof made === 'string' ? made : JSON.stringify(made);
}

/** Addresses in the outputs that lead to no output, and places on pages that are not there. */
function deadLinks(outputs: ReadonlyMap<string, Output>): string[] {
  const texts = new Map([...outputs].map(([path, output]) => [path, textOf(output)]));
  // The page about data names the folder in which it is looked up whether a page was checked.
  const folders = ['seen/', ...[...outputs.keys()].filter((path) => path.endsWith('/'))];
  const dead = new Set<string>();
  for (const [path, text] of texts) {
    if (path === '_headers' || outputs.get(path)?.draw === 'folder') continue;
    for (const [to, anchor] of addressesIn(text)) {
      const target = to === '' || to.endsWith('/') ? `${to}index.html` : to;
      const there = texts.get(target);
      // Files of the folder “public” leave the site as they are.
      const isFound =
        there !== undefined || to.startsWith('icon') || folders.some((folder) => to.startsWith(folder));
      const hasPlace = !anchor.startsWith('source-') || there?.includes(`"anchor":"${anchor}"`) === true;
      if (!isFound || !hasPlace) dead.add(`${path}: ${to}#${anchor}`);
    }
  }
  return [...dead];
}

/** What each kind takes away. */
const taken: Readonly<Record<LeftOut, RegExp>> = {
  pictures: /^(?!(?:[a-z]{2}\/)?card\.png$).*\/card\.png$/u,
  snippets: /(?:^|\/)claims\/[^/]+\/embed\/index\.html$/u,
  'small-sources': /(?:^|\/)sources\/(?!page-)[^/]+\/index\.html$/u,
};

for (const folder of ['content', 'e2e/fixtures/good/content']) {
  describe(`What ${folder} leaves out`, () => {
    const whole = outputsOf(folder, []);

    test('is nothing by default, and all addresses lead to something', () => {
      for (const pattern of Object.values(taken)) {
        assert.ok([...whole.keys()].some((path) => pattern.test(path)));
      }
      assert.deepEqual(deadLinks(whole), []);
    });

    for (const kind of Object.keys(taken) as LeftOut[]) {
      test(`is of the kind ${kind} alone, and nothing leads there any more`, () => {
        const outputs = outputsOf(folder, [kind]);
        const gone = [...whole.keys()].filter((path) => !outputs.has(path));
        assert.ok(gone.length > 0);
        assert.deepEqual(
          gone.filter((path) => !taken[kind].test(path) && !path.includes('sitemap')),
          [],
        );
        if (kind !== 'small-sources') {
          assert.deepEqual(
            [...outputs.keys()].filter((path) => taken[kind].test(path)),
            [],
          );
        }
        assert.deepEqual(deadLinks(outputs), []);
      });
    }

    test('can be all kinds at once', () => {
      assert.deepEqual(deadLinks(outputsOf(folder, Object.keys(taken) as LeftOut[])), []);
    });
  });
}
