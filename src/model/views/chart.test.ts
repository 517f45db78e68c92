import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Random } from '#fixtures/random';
import { ChartScale, type Drawn } from './chart.ts';

const random = new Random(11);

/** Numbers of every size, some below nought, some with a range, some with a range alone. */
function drawn(): Drawn {
  const number = () => random.pick([-1, 1, 1, 1]) * Math.round(10 ** (random.below(120) / 10));
  const value = number();
  const ends = [value, number(), number()].toSorted((left, right) => left - right);
  const [low, middle, high] = ends;
  return random.pick([{ value }, { value: middle, low, high }, { low, high }] as const);
}

describe('the scale of a chart', () => {
  const charts = Array.from({ length: 300 }, () => Array.from({ length: 2 + random.below(8) }, drawn));

  it('places a larger number never to the left of a smaller one, and all within it', () => {
    for (const numbers of charts) {
      const scale = new ChartScale(numbers, 'en');
      const ends = numbers
        .flatMap(({ value, low, high }) => [value, low, high])
        .filter((end) => end !== undefined);
      const placed = ends
        .toSorted((left, right) => Number(left) - Number(right))
        .map((value) => scale.mark({ value }).at ?? Number.NaN);
      for (const [index, at] of placed.entries()) {
        assert.ok(at >= 0 && at <= 100, `${at}`);
        assert.ok(index === 0 || at >= (placed[index - 1] ?? 0), JSON.stringify(numbers));
      }
    }
  });

  it('draws each stem from nought, and each range around its number', () => {
    for (const numbers of charts) {
      const scale = new ChartScale(numbers, 'en');
      const nought = scale.mark({ value: 0 }).at ?? Number.NaN;
      for (const number of numbers) {
        const { at, stem, range, words } = scale.mark(number);
        const touches = [stem.start, stem.start + stem.length].some((end) => Math.abs(end - nought) < 0.02);
        assert.ok(touches, `${JSON.stringify(stem)} is not at ${nought}`);
        if (at !== undefined && range !== undefined)
          assert.ok(at >= range.start - 0.02 && at <= range.start + range.length + 0.02);
        // The words stand behind all that is drawn.
        const drawnEnds = [at ?? 0, nought, range === undefined ? 0 : range.start + range.length];
        assert.ok(
          drawnEnds.every((end) => words >= end - 0.02),
          JSON.stringify(number),
        );
      }
    }
  });

  it('is turned round where reading begins on the right', () => {
    for (const numbers of charts)
      for (const number of numbers) {
        const [left, right] = ['en', 'ar'].map((language) => new ChartScale(numbers, language).mark(number));
        assert.ok(Math.abs((left?.words ?? 0) + (right?.words ?? 0) - 100) < 0.02);
      }
  });

  it('names nought or round numbers that do not touch, each once', () => {
    for (const numbers of charts) {
      const ticks = new ChartScale(numbers, 'en').ticks(String);
      assert.ok(ticks.length > 0);
      assert.equal(new Set(ticks.map(({ text }) => text)).size, ticks.length);
      for (const [index, { at }] of ticks.entries())
        for (const other of ticks.slice(index + 1)) assert.ok(Math.abs(other.at - at) >= 40);
      assert.equal(ticks[0]?.text, '0');
    }
  });

  it('keeps numbers apart that differ by one in twenty digits', () => {
    const numbers = [{ value: '90071992547409920001' }, { value: '45035996273704960000' }];
    const [first, second] = numbers.map((number) => new ChartScale(numbers, 'en').mark(number).at);
    assert.deepEqual([first, second], [100, 49.99]);
  });
});
