import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Face } from './takumi.ts';
import { ShapedWordCache } from './shaped-word-cache.ts';

const face: Face = { names: ['any'], language: 'en', weight: 400 };

/** Letters of one width, and spaces of half of it; notes what it was asked. */
function typewriter() {
  const asked: string[] = [];
  return {
    asked,
    setRows: (lines: readonly string[]) => {
      asked.push(...lines);
      return Promise.resolve(
        lines.flatMap((line, row) => {
          let x = 0;
          return [...line].flatMap((outline) => {
            const glyph = { outline, x, y: row * 10 + 8 };
            x += outline === ' ' ? 1 : 2;
            return outline === ' ' ? [] : [glyph];
          });
        }),
      );
    },
  };
}

describe('the cache of shaped words', () => {
  it('measures a word by the letters around it', async () => {
    const [word] = await new ShapedWordCache(typewriter()).get(['abc'], face, 10);
    assert.deepEqual(word, {
      text: 'abc',
      glyphs: ['a', 'b', 'c'].map((outline, index) => ({ outline, x: index * 2, y: 8 })),
      lead: 0,
      width: 6,
      advance: 7,
      isSolid: true,
    });
  });

  it('has each word shaped once in every face', async () => {
    const takumi = typewriter();
    const cache = new ShapedWordCache(takumi);
    await cache.get(['one', 'two', 'one'], face, 10);
    await cache.get(['two', 'one'], face, 10);
    await cache.get(['one'], { ...face, weight: 600 }, 10);
    assert.deepEqual(
      takumi.asked.filter((line) => line.length > 5),
      ['n one n', 'n two n', 'n one n'],
    );
  });

  it('begins anew when it has many', async () => {
    const takumi = typewriter();
    const cache = new ShapedWordCache(takumi, 2);
    for (const words of [['one', 'two', 'three'], ['two'], ['two']])
      assert.deepEqual(
        (await cache.get(words, face, 10)).map(({ text }) => text),
        words,
      );
    assert.equal(takumi.asked.filter((line) => line === 'n two n').length, 2);
  });
});
