import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MapGraph, MapRelation } from '../map/map-graph.ts';
import { mapView } from './map.ts';
import { bondsOf, linesOfRelations, raysOf, within } from './map-lines.ts';
import { columns, lineHeight } from './map-node.ts';
import { manyClaims, town, type Town } from '#fixtures/town-site';

const nothing = { items: [], more: 0 };
const graphOf = (
  relations: readonly MapRelation[],
  groups: readonly (readonly string[])[] = [],
): MapGraph => ({
  groups: groups.map((claims) => ({ claims })),
  detail: 'glyphs',
  ...{ claimants: nothing, documents: nothing, sources: nothing, relations },
});
const from = (one: string, to: string, type: MapRelation['type'] = 'supports'): MapRelation => ({
  from: one,
  to,
  type,
});
const places = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 100, y: 0 }],
  ['near', { x: 26, y: 0 }],
  ['nearly', { x: 27, y: 0 }],
]);

describe('the lines of the map', () => {
  it('lead from rim to rim, and by what they mean', () => {
    const lines = (type: MapRelation['type']) => linesOfRelations(graphOf([from('a', 'b', type)]), places);
    assert.deepEqual(lines('supports'), {
      rests: '',
      heads: '',
      against: '',
      other: 'M13 0L87 0',
      bonds: [],
    });
    assert.deepEqual(lines('depends-on'), {
      ...{ rests: 'M13 0L87 0', heads: 'M87 0L79 3.4L79 -3.4Z', against: '', other: '', bonds: [] },
    });
    assert.deepEqual(lines('contradicts'), {
      ...{ rests: '', heads: '', other: '', bonds: [] },
      against: 'M13 0L87 0M47.5 6L47.5 -6M52.5 6L52.5 -6',
    });
  });

  it('are none between glyphs that touch, and none to what has no place', () => {
    for (const other of ['near', 'nowhere']) {
      assert.equal(linesOfRelations(graphOf([from('a', other)]), places).other, '');
      assert.equal(linesOfRelations(graphOf([from(other, 'a')]), places).other, '');
      assert.deepEqual([...raysOf(graphOf([from('a', other)]), places)], []);
    }
    assert.equal(linesOfRelations(graphOf([from('a', 'nearly')]), places).other, 'M13 0L14 0');
  });

  it('neither begin nor end under the words of their own claims', () => {
    const words = new Map([
      ['a', { x: -50, y: 14, width: 100, height: 20 }],
      ['low', { x: -50, y: 114, width: 100, height: 20 }],
    ]);
    const two = new Map([
      ['a', { x: 0, y: 0 }],
      ['low', { x: 0, y: 100 }],
    ]);
    assert.equal(linesOfRelations(graphOf([from('a', 'low')]), two, words).other, 'M0 34L0 87');
    assert.equal(linesOfRelations(graphOf([from('low', 'a')]), two, words).other, 'M0 87L0 34');
    const tall = new Map([['a', { x: -50, y: 14, width: 100, height: 80 }]]);
    assert.equal(linesOfRelations(graphOf([from('low', 'a')]), two, tall).other, '');
  });

  it('are told at both of their ends', () => {
    const rays = raysOf(graphOf([from('a', 'b'), from('nearly', 'a')]), places);
    assert.deepEqual(
      [...rays],
      [
        ['a', 'M13 0L87 0M14 0L13 0'],
        ['b', 'M13 0L87 0'],
        ['nearly', 'M14 0L13 0'],
      ],
    );
  });

  it('between groups are drawn as bonds instead', () => {
    const map = graphOf([from('a', 'b'), from('a', 'c')], [['a', 'b'], ['c']]);
    assert.deepEqual(within(map).relations, [from('a', 'b')]);
  });

  it('between groups are the stronger the more links there are', () => {
    const discs = [0, 1, 2, 3].map((x) => ({ x, y: 0 }));
    const groups = discs.map(({ x }) => Array.from({ length: 6 }, (_, index) => `${x}-${index}`));
    const links = (one: number, other: number, count: number) =>
      Array.from({ length: count }, (_, index) => from(`${one}-${index}`, `${other}-${index}`));
    const bonds = (...relations: readonly MapRelation[]) => bondsOf(graphOf(relations, groups), discs);
    assert.deepEqual(bonds(), ['', '', '']);
    assert.deepEqual(bonds(...links(0, 1, 1)), ['', 'M0 0L1 0', '']);
    assert.deepEqual(bonds(...links(0, 1, 5), ...links(1, 2, 3), ...links(2, 3, 1)), [
      'M2 0L3 0',
      'M1 0L2 0',
      'M0 0L1 0',
    ]);
    assert.deepEqual(bondsOf(graphOf(links(0, 1, 1), groups), discs.slice(0, 1)), ['', '', '']);
  });
});

describe('a small map', () => {
  const documents = { tract: { title: 'Le tract', publisher: 'P', language: 'fr' } };
  const source = { id: 's', title: 'A title', publisher: 'House', role: 'supports' };
  const parts: Town = {
    documents,
    claims: {
      a: { claimant: 'Mayor', verdict: 'false', sources: [source], appearances: [{ document: 'tract' }] },
      b: { claimant: 'Mayor', sources: [{ id: 's', role: 'refutes' }], appearances: [{ document: 'tract' }] },
      c: { sources: [{ ...source, id: 't' }], appearances: [{ document: 'none' }], claimant: 'Baker' },
    },
  };
  const { picture } = mapView(town(parts));
  const nodes = new Map(picture?.nodes.flatMap(({ items }) => items).map((node) => [node.href, node]));
  const node = (href: string) => {
    const found = nodes.get(href);
    assert.ok(found, href);
    return found;
  };

  it('has claimants and documents left, sources right, each with its words beside its dot', () => {
    assert.deepEqual(
      picture?.nodes.map(({ label, items }) => [label, items.map(({ name }) => name)]),
      [
        ['The claims', ['About a. Verdict: False', 'About b. Verdict: True', 'About c. Verdict: True']],
        ['Who says it', ['Mayor, 2 claims', 'Baker, 1 claim']],
        ['Where it appears', ['Le tract, 2 claims']],
        ['Shared sources', ['House, A title, 2 claims']],
      ],
    );
    assert.deepEqual(nodes.size, 7);
    for (const [href, side, anchor] of [
      ['/claimants/mayor/', 'left', 'end'],
      ['/documents/tract/', 'left', 'end'],
      ['/sources/s/', 'right', 'start'],
    ] as const) {
      const { x, y, text } = node(href);
      assert.deepEqual(
        [x, text.x, text.y - y, text.anchor],
        [columns[side].dot, columns[side].text, 4, anchor],
      );
    }
    assert.deepEqual(node('/sources/s/').text.lines, ['House (2)']);
    assert.deepEqual(node('/sources/s/').text.under, ['A title']);
    assert.deepEqual(node('/claimants/mayor/').text.under, []);
  });

  it('shows the verdicts of a claimant below the name, from left to right up to its words', () => {
    const { tally, text } = node('/claimants/mayor/');
    assert.deepEqual(
      tally.map(({ glyph, count }) => [glyph, count]),
      [
        ['full', 1],
        ['empty', 1],
      ],
    );
    assert.ok(tally.every(({ y }) => y === text.y + lineHeight));
    const [one, other] = tally.map(({ x }) => x);
    assert.ok(one !== undefined && other !== undefined && one < other && other < columns.left.text);
    assert.equal(other - one, columns.left.text + 8 - other, 'each as wide as the other');
    assert.deepEqual(node('/sources/s/').tally, []);
  });

  it('heads its columns', () => {
    assert.deepEqual(
      picture?.headings.map(({ text, x, anchor }) => [text, x, anchor]),
      [
        ['Who says it', columns.left.dot, 'end'],
        ['Where it appears', columns.left.dot, 'end'],
        ['Shared sources', columns.right.dot, 'start'],
      ],
    );
    const heights = picture?.headings.map(({ y }) => y) ?? [];
    assert.deepEqual([heights[0], heights[2]], [32, 32]);
    assert.ok((heights[1] ?? 0) > 100);
  });

  it('draws a thread from each column to each claim, at both of its ends', () => {
    const ends = (href: string) =>
      [...node(href).rays.matchAll(/M([\d.]+ [\d.]+)C[\d.]+ [\d.]+ [\d.]+ [\d.]+ ([\d.]+ [\d.]+)/gu)].map(
        ([, one, other]) => [one, other],
      );
    const at = (href: string) => `${node(href).x} ${node(href).y}`;
    assert.deepEqual(ends('/claimants/mayor/'), [
      [at('/claimants/mayor/'), at('/claims/a/')],
      [at('/claimants/mayor/'), at('/claims/b/')],
    ]);
    assert.deepEqual(ends('/claims/c/'), [[at('/claimants/baker/'), at('/claims/c/')]]);
    assert.equal(ends('/claims/a/').length, 3);
    assert.equal(picture?.lines.threads.split('M').length, 8, 'seven threads');
  });

  it('writes the title of a claim in its middle, below its glyph', () => {
    const { x, y, text } = node('/claims/a/');
    assert.deepEqual([text.x, text.y - y, text.anchor, text.lines], [x, 24, 'middle', ['About a']]);
    assert.deepEqual(node('/claims/a/').mark, { glyph: 'empty', tone: 'worst' });
  });

  it('keeps a ground for the words and the sign of each claim, which no line crosses', () => {
    assert.deepEqual(
      picture?.signs,
      ['/claims/a/', '/claims/b/', '/claims/c/'].map((href) => ({
        x: node(href).x,
        y: node(href).y,
      })),
    );
    assert.equal(picture?.grounds.length, 3);
    const [ground] = picture?.grounds ?? [];
    const { text, y } = node('/claims/a/');
    assert.ok(ground !== undefined);
    assert.ok(ground.y > y + 9, 'the sign stands above it');
    assert.ok(ground.y < text.y - 10 && ground.y + ground.height > text.y + 4, 'the words stand in it');
    assert.equal(ground.x + ground.width / 2, text.x);
  });

  it('draws no threads from what everything hangs on, but tells them at their ends', () => {
    const { picture: common } = mapView(town({ claims: manyClaims(6) }));
    assert.equal(common?.lines.threads, '');
    const [first] = common?.nodes[0]?.items ?? [];
    assert.equal(first?.rays.split('M').length, 3);
  });
});
