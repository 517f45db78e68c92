import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { withClaims } from '#fixtures/fixture-site';
import { wordsFor } from '#i18n/words';
import { readContent } from '#reader/content';
import { isLoadFailure, loadContentFiles } from '#reader/load';
import { buildGraph } from '../build-graph.ts';
import type { ClaimNode, Graph } from '../graph.ts';
import { cardsOf } from './card.ts';
import { createContext } from './context.ts';
import { mapView } from './map.ts';

const place = { origin: 'https://facts.example.org', base: '/project', defaultLanguage: 'fr' };

function shippedGraph(): Graph {
  const loaded = loadContentFiles(join(import.meta.dirname, '../../../content'));
  if (isLoadFailure(loaded)) throw new Error(loaded.failure);
  const content = readContent(loaded.folder, loaded.files, (language) => wordsFor(language).footnotes);
  if (content.site?.value === undefined) throw new Error('site.yml could not be read');
  return buildGraph(content, content.site.value, { drafts: false });
}

/** The graph with each claim so many times, under ids of their own; relations stay within each copy. */
function multiplied(graph: Graph, times: number): Graph {
  const claims = Array.from({ length: times }, (_, copy) =>
    [...graph.claims.values()].map((claim): ClaimNode => ({
      ...claim,
      id: `${claim.id}-${copy}`,
      relations: claim.relations.map((relation) => ({ ...relation, claim: `${relation.claim}-${copy}` })),
    })),
  ).flat();
  return withClaims(graph, claims);
}

const graph = shippedGraph();
const sizes = { titles: graph, glyphs: multiplied(graph, 17), groups: multiplied(graph, 30) };

for (const [detail, site] of Object.entries(sizes))
  describe(`a map of ${site.claims.size} claims`, () => {
    const view = mapView(createContext(site, place, 'fr'));
    const nodes = view.picture?.nodes.flatMap(({ items }) => items) ?? [];

    it(`looks as closely as can be read: ${detail}`, () => {
      assert.equal(view.picture?.detail, detail);
    });

    it('leads to the same places as its list, in the same order', () => {
      const { groups, sides } = view.list;
      const listed = [
        ...groups.flatMap(({ heading, claims }) => [
          ...(heading ? [heading.href] : []),
          ...claims.map(({ href }) => href),
        ]),
        ...sides.flatMap(({ items }) => items.map(({ href }) => href)),
      ];
      assert.deepEqual(
        listed,
        nodes.map(({ href }) => href),
      );
      assert.equal(new Set(listed).size, listed.length);
    });

    it('lies in its picture', () => {
      const { width = 0, height = 0 } = view.picture ?? {};
      for (const { href, x, y, radius = 4 } of nodes)
        assert.ok(
          x >= radius && x <= width - radius && y >= radius && y <= height - radius,
          `${href}: ${x} ${y}`,
        );
    });

    it('is the same each time', () => {
      assert.deepEqual(mapView(createContext(site, place, 'fr')), view);
    });
  });

it('every claim is in the picture, with its verdict and title for those who hear it', () => {
  const context = createContext(graph, place, 'en');
  const nodes = mapView(context).picture?.nodes.flatMap(({ items }) => items) ?? [];
  for (const { title, verdict, href } of cardsOf(context, graph.claims.keys()))
    assert.equal(nodes.find((node) => node.href === href)?.name, `${title.text}. Verdict: ${verdict.label}`);
});

it('says in words which claim carries most and which source is shared most', () => {
  const { answer, facts } = mapView(createContext(graph, place, 'en'));
  assert.match(answer?.text ?? '', /^If the verdict on “.+” changed, \d+ other pages would/u);
  assert.match(facts[0]?.text ?? '', /claims cite it/u);
});

it('names in French need no article: they follow a colon', () => {
  const { map } = wordsFor('fr');
  for (const name of ['Article de example.org', 'La Gazette', '« Le pont »'])
    for (const text of [map.commonOne(name), map.commonMany(name)]) {
      assert.ok(text.includes(`\u00a0: ${name}. `), text);
      assert.match(text, /au survol ou au clavier\.$/u);
    }
});

it('a site without claims has no picture', () => {
  const view = mapView(createContext(withClaims(graph, []), place, 'fr'));
  assert.equal(view.picture, undefined);
});
