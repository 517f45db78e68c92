import assert from 'node:assert/strict';
import { it } from 'node:test';

it('the rules of the form are loaded without an attempt to make code from text', async () => {
  const attempts: unknown[][] = [];
  const original = globalThis.Function;
  globalThis.Function = new Proxy(original, {
    construct(_, parts) {
      attempts.push(parts);
      throw new EvalError('refused by the security policy');
    },
  });
  try {
    const { createEngine } = await import('./engine.ts');
    assert.equal(typeof createEngine, 'function');
  } finally {
    globalThis.Function = original;
  }
  assert.deepEqual(attempts, []);
});
