import assert from 'node:assert/strict';
import { it } from 'node:test';
import { showProgress } from './progress.ts';

function work(steps: number, isTerminal: boolean): string {
  let written = '';
  let time = 0;
  const progress = showProgress(steps, {
    isTerminal,
    write: (text) => {
      written += text;
    },
    now: () => time,
  });
  for (let step = 0; step < steps; step += 1) {
    time += 0.5;
    progress.step();
  }
  progress.clear();
  return written;
}

it('says how far it is after a second, a few times, and takes the line away', () => {
  const shown = work(3000, true).split('\r\u001B[2K');
  assert.deepEqual(shown, [
    '',
    ...[2000, 2200, 2400, 2600, 2800, 3000].map((done) => `Checking ${done.toLocaleString('en')} of 3,000 …`),
    '',
  ]);
});

it('says nothing of a short work, and nothing where no terminal is', () => {
  assert.equal(work(1900, true), '');
  assert.equal(work(9000, false), '');
});
