import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Phrase } from '#model/views/context';
import { outlineBounds, readInstalledFont, sentences } from '#fixtures/example-picture';
import { type Box, fitWords, type Look } from './fit.ts';
import { Typesetter } from './typesetter.ts';

const typesetter = new Typesetter(readInstalledFont);
const box: Box = { x: 56, y: 98, width: 476, height: 398 };
const look: Look = { sizes: [64, 52, 43, 36, 30], weight: 400, colour: '#1a1a19' };
const reading = { language: 'en', direction: 'ltr' } as const;

describe('fitted words', () => {
  for (const [language, sentence] of Object.entries(sentences)) {
    it(`stay in their box at any length, in ${language}`, async () => {
      const direction = ['ar', 'fa', 'he'].includes(language) ? 'rtl' : 'ltr';
      for (const length of [1, 7, 40, 160, 420, 1200]) {
        const text = [...`${sentence} `.repeat(Math.ceil(length / 40))].slice(0, length).join('');
        const { text: placed, height } = await fitWords(
          typesetter,
          { text },
          { language, direction },
          box,
          look,
        );
        const bounds = outlineBounds(placed);
        assert.ok(height <= box.height, `${length}: ${height}`);
        const lean = 0.15 * placed.size;
        assert.ok(
          bounds !== undefined &&
            bounds.left >= box.x - lean &&
            bounds.right <= box.x + box.width + lean &&
            bounds.top >= box.y - lean &&
            bounds.bottom <= box.y + box.height + lean,
          `${length}: ${JSON.stringify(bounds)}`,
        );
      }
    });
  }

  it('are large when they are few and small when they are many', async () => {
    const sizeOf = async (text: string) => (await fit({ text })).text.size;
    assert.equal(await sizeOf('The bridge is safe.'), 64);
    assert.equal(await sizeOf('The bridge is safe. '.repeat(20)), 30);
  });

  it('end with an ellipsis after a whole word, and the closing mark, when they are too many', async () => {
    const said = await saidBy(`“${'The bridge stands upright. '.repeat(40).trim()}”`);
    assert.match(said, /^“The bridge.*(?:The|bridge|stands|upright)…”$/u);
  });

  it('are shortened within a word only where there are no words', async () => {
    assert.match(await saidBy('這座橋的造價比預算低'.repeat(60)), /^這座橋.*…$/u);
    assert.match(await saidBy('x'.repeat(900)), /^x+…$/u);
  });

  it('keep to one line where they must', async () => {
    const name = 'The Standing Committee of Inquiry into the Bridges and Ferries of Greater Exampleton';
    const { height } = await fitWords(typesetter, { text: name }, reading, box, {
      ...look,
      sizes: [28, 24],
      lines: 1,
    });
    assert.ok(height < 40);
  });
});

function fit(phrase: Phrase) {
  return fitWords(typesetter, phrase, reading, box, look);
}

/** What was set in the end: the last words asked of the typesetter. */
async function saidBy(text: string): Promise<string> {
  let last = '';
  const listener = new Typesetter(readInstalledFont);
  const set = listener.set.bind(listener);
  listener.set = (setting) => {
    last = setting.text;
    return set(setting);
  };
  await fitWords(listener, { text }, reading, box, look);
  return last;
}
