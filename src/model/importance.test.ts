import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimIn, town } from '#fixtures/town-site';
import { importanceOf, mostImportant, shortfallOf, worstFirst } from './importance.ts';
import { restingOn } from './resting.ts';

const verdict = (id: string, glyph: string, value?: number) => ({
  ...{ id, label: id, definition: 'D.', glyph },
  ...(value === undefined ? {} : { value }),
});
const rests = (...ids: readonly string[]) => ({
  relations: ids.map((claim) => ({ type: 'depends-on', claim })),
});

describe('how far a verdict falls short', () => {
  const of = (verdicts: readonly unknown[]) => {
    const { graph } = town({ site: { verdicts } });
    return [...graph.verdicts.keys()].map((id) => `${id} ${shortfallOf(graph, id)}`);
  };

  it('follows the scale; misleading lies between its neighbours, and what is no degree falls short of nothing', () => {
    const scale = [
      ...[verdict('true', 'full', 5), verdict('mixed', 'half', 3), verdict('misleading', 'misleading')],
      ...[verdict('false', 'empty', 1), verdict('open', 'unknown'), verdict('later', 'future')],
    ];
    assert.deepEqual(of(scale), ['true 0', 'mixed 0.5', 'misleading 0.75', 'false 1', 'open 0', 'later 0']);
  });

  it('is known at the edges of scales: misleading last or alone, and a scale of one degree', () => {
    assert.deepEqual(
      of([verdict('true', 'full', 2), verdict('false', 'empty', 1), verdict('bad', 'misleading')]),
      ['true 0', 'false 1', 'bad 1'],
    );
    assert.deepEqual(of([verdict('bad', 'misleading'), verdict('open', 'unknown')]), ['bad 1', 'open 0']);
    assert.deepEqual(of([verdict('true', 'full', 4), verdict('open', 'unknown')]), ['true 0', 'open 0']);
  });
});

describe('what matters most', () => {
  it('is what others rest on, directly or not', () => {
    const { graph } = town({ claims: { a: rests('b'), b: rests('c'), c: {}, d: {} } });
    assert.deepEqual(
      mostImportant(graph, [...graph.claims.values()]).map(({ id }) => id),
      ['c', 'b', 'a', 'd'],
    );
    assert.deepEqual([...restingOn(graph.claims, 'c')].sort(), ['a', 'b']);
  });

  it('weighs more where it falls short', () => {
    const context = town({ claims: { a: {}, b: { verdict: 'false' } } });
    const weight = (id: string) => importanceOf(context.graph, claimIn(context, id));
    assert.equal(weight('b'), 2 * weight('a'));
    assert.deepEqual(
      worstFirst(context.graph, [...context.graph.claims.values()]).map(({ id }) => id),
      ['b'],
    );
  });
});
