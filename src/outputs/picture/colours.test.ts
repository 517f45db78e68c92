import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { channelsOf, colours, toneColours } from './colours.ts';

describe('the colours of pictures', () => {
  it('can be read: 4.5 to 1 between every text and both grounds', () => {
    const texts = [colours.ink, colours.soft, ...Object.values(toneColours)];
    for (const text of texts) {
      for (const ground of [colours.ground, colours.shot]) {
        assert.ok(
          contrast(text, ground) >= 4.5,
          `${text} on ${ground}: ${contrast(text, ground).toFixed(2)}`,
        );
      }
    }
  });

  it('are those of the pages', () => {
    const styles = readFileSync(new URL('../../styles/site.css', import.meta.url), 'utf8');
    const light = styles.slice(0, styles.indexOf('prefers-color-scheme: dark'));
    const { plain, ...tones } = toneColours;
    assert.equal(plain, tones.middle);
    for (const [name, colour] of Object.entries({ ...colours, ...tones })) {
      assert.match(light, new RegExp(`--${name}: ${colour};`, 'u'));
    }
  });
});

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(left: string, right: string): number {
  const [dark = 0, light = 0] = [luminance(left), luminance(right)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
