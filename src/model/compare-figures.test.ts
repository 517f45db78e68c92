import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Random } from '#fixtures/random';
import { agrees, compareFigures, likenessOf } from './compare-figures.ts';

describe('two numbers', () => {
  for (const [claimed, found, tolerance, expected] of [
    [100, 100, '0%', true],
    [100, 101, '0%', false],
    [100, 105, '5%', true],
    [100, 106, '5%', false],
    [100, 95, '5%', true],
    [100, 94, '5%', false],
    [-100, -105, '5%', true],
    // What the boundary belongs to, whatever binary fractions make of it.
    [0.3, 0.33, '10%', true],
    [1.1, 1.21, '10%', true],
    [0.6, 0.606, '1%', true],
    [0.3, 0.30000000000000004, '0%', false],
    ['9007199254740993', '9007199254740992', '0%', false],
    [0, 0, '0%', true],
    [0, 1, '10%', false],
  ] as const)
    it(`${claimed} and ${found} ${expected ? 'agree' : 'do not agree'} within ${tolerance}`, () => {
      assert.equal(agrees({ claimed, found, tolerance }), expected);
    });

  it('agree at the boundary of the tolerance, and not one step beyond it', () => {
    const random = new Random(5);
    for (let round = 0; round < 500; round += 1) {
      const claimed = 1 + random.below(1e6);
      const percent = 1 + random.below(99);
      // In thousandths, so that everything here is whole: the boundary is exact.
      const boundary = claimed * 100 + claimed * percent;
      const written = (hundredths: number) =>
        `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
      const held = (hundredths: number) =>
        agrees({ claimed, found: written(hundredths), tolerance: `${percent}%` });
      assert.ok(held(boundary), `${claimed} ${percent}%`);
      assert.ok(!held(boundary + 1), `${claimed} ${percent}%`);
    }
  });
});

describe('a comparison', () => {
  const told = (claimed: number | string, found: number | string, tolerance = '0%') =>
    compareFigures({ claimed, found, tolerance });

  it('of nothing is the difference, since it has no percentage', () => {
    assert.deepEqual(told(0, 5), { kind: 'apart', difference: '5' });
    assert.deepEqual(told(5, 0), { kind: 'percent-apart', percent: '100', rounded: false });
  });

  it('of different numbers is never nothing', () => {
    assert.deepEqual(told(12345678, 12349999), { kind: 'percent-apart', percent: '0.035', rounded: true });
    assert.deepEqual(told(`1${'0'.repeat(59)}`, `1${'0'.repeat(58)}1`), {
      kind: 'percent-apart',
      percent: `0.${'0'.repeat(56)}1`,
      rounded: false,
    });
  });

  it('says when it was rounded', () => {
    assert.deepEqual(told(400, 100), { kind: 'claimed-larger', times: '4', rounded: false });
    assert.deepEqual(told(100, 396.2), { kind: 'found-larger', times: '4', rounded: true });
  });
});

describe('what a figure compares', () => {
  it('is like with like where nothing says otherwise', () => assert.equal(likenessOf({}), 'like'));
  it('is not known where one side alone says what it counts', () =>
    assert.equal(likenessOf({ foundLabel: 'direct jobs' }), 'unknown'));
  it('is what the words of both sides say', () => {
    assert.equal(likenessOf({ counts: { claimed: 'supported jobs', found: 'direct jobs' } }), 'unlike');
    assert.equal(
      likenessOf({ foundLabel: 'in the letter', counts: { claimed: 'Jobs', found: 'jobs ' } }),
      'like',
    );
  });
});
