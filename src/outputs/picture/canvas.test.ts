import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Canvas } from './canvas.ts';
import { fullCoverage, coverageOf, rowLength } from './coverage.ts';

const paper = { x: 0, y: 0, width: 1200, height: 630, colour: '#ffffff' };
const point = (share: number) => coverageOf([share], 1, 0, 0);

describe('a canvas', () => {
  it('mixes a colour with the ground by how much of a point it covers', () => {
    const colourOf = drawn((canvas) => {
      canvas.print(point(1), 3, 2, '#000000');
      canvas.print(point(1 / 3), 4, 2, '#000000');
    });
    assert.deepEqual(
      [2, 3, 4].map((x) => colourOf(x, 2)),
      ['ffffff', '000000', 'aaaaaa'],
    );
  });

  it('adds one colour up, to full coverage', () => {
    const colourOf = drawn((canvas) => {
      for (let times = 0; times < 2; times += 1) canvas.print(point(1 / 3), 3, 2, '#000000');
      for (let times = 0; times < 9; times += 1) canvas.print(point(1 / 3), 4, 2, '#000000');
    });
    assert.deepEqual(
      [3, 4].map((x) => colourOf(x, 2)),
      ['555555', '000000'],
    );
  });

  it('takes full coverage by another colour for a ground, and what is thinner for none', () => {
    const colourOf = drawn((canvas) => {
      for (const [share, x] of [
        [1, 3],
        [1 / fullCoverage, 4],
      ] as const) {
        canvas.print(point(share), x, 2, '#ff0000');
        canvas.print(point(1 / 3), x, 2, '#000000');
      }
    });
    assert.deepEqual(
      [3, 4].map((x) => colourOf(x, 2)),
      ['aa0000', 'aaaaaa'],
    );
  });
});

/** What is drawn on white paper, by place. */
function drawn(draw: (canvas: Canvas) => void): (x: number, y: number) => string {
  const canvas = new Canvas();
  canvas.fillArea(paper);
  draw(canvas);
  const { points, palette } = canvas;
  return (x, y) => {
    const start = 3 * (points[y * rowLength + 1 + x] ?? 0);
    return Buffer.from(palette.subarray(start, start + 3)).toString('hex');
  };
}
