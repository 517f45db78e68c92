import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boundsOf, contoursOf } from './contours.ts';
import { fill, fullCoverage, rowLength } from './coverage.ts';
import { pathData, segmentsOf } from './outline.ts';

describe('an outline', () => {
  it('is read from every command that fonts use', () => {
    const same = [
      'M10 10L30 10L30 40L10 40Z',
      'M10 10h20v30h-20z',
      'm10 10 20 0 0 30-20 0z',
      'M10,10H30V40H10Z',
    ].map((data) => contoursOf(segmentsOf(data)));
    for (const contours of same) assert.deepEqual(contours, same[0]);
    assert.throws(() => segmentsOf('M0 0A5 5 0 0 1 9 9'), /unknown path command “A”/u);
  });

  it('begins a further contour where the last was closed', () => {
    const contours = contoursOf(segmentsOf('M10 10h20v20zm5 5h2v2z'));
    assert.deepEqual(contours[1]?.[0], [15, 15]);
  });

  it('is written in whole numbers without adding up errors', () => {
    const steps = Array.from({ length: 200 }, (_, index) => `q.3 ${index % 2 ? '-' : ''}.4 .4 .4`).join('');
    const outline = `M0.4 0.4${steps}l-70.6 3.3z`;
    const before = boundsOf(contoursOf(segmentsOf(outline)));
    const after = boundsOf(contoursOf(segmentsOf(pathData(segmentsOf(outline)))));
    for (const side of ['left', 'top', 'right', 'bottom'] as const) {
      assert.ok(Math.abs((before?.[side] ?? 0) - (after?.[side] ?? 99)) <= 1, side);
    }
  });
});

describe('coverage', () => {
  it('covers points in whole, in part and not at all', () => {
    const { places, levels } = fill([
      [
        [1, 1],
        [3.5, 1],
        [3.5, 2],
        [1, 2],
      ],
    ]);
    assert.deepEqual([...places], [rowLength + 1, rowLength + 2, rowLength + 3]);
    assert.deepEqual([...levels], [fullCoverage, fullCoverage, Math.round(fullCoverage / 2)]);
  });

  it('has holes, and stays full where contours overlap', () => {
    const square = (from: number, to: number) =>
      [
        [from, from],
        [to, from],
        [to, to],
        [from, to],
      ] as const;
    const sum = (contours: Parameters<typeof fill>[0]) =>
      fill(contours).levels.reduce((all, level) => all + level, 0);
    assert.equal(sum([square(0, 6), square(2, 4).toReversed()]), 32 * fullCoverage);
    assert.equal(sum([square(0, 4), square(2, 6)]), 28 * fullCoverage);
  });

  it('of a slanting edge is the area below it', () => {
    const { levels } = fill([
      [
        [0, 0],
        [90, 0],
        [0, 90],
      ],
    ]);
    const area = levels.reduce((all, level) => all + level, 0) / fullCoverage;
    assert.ok(Math.abs(area - 4050) < 50, `${area}`);
  });
});
