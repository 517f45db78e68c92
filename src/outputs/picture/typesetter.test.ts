import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unitsPerEm } from './drawing.ts';
import { glyphBounds, readInstalledFont, sentences } from '#fixtures/example-picture';
import { Random } from '#fixtures/random';
import { type SetWords, type Setting, Typesetter } from './typesetter.ts';

const typesetter = new Typesetter(readInstalledFont);

/** Words of every direction, with digits and marks among them. None begins or ends with a gap of its own. */
const words = [
  'bridge',
  'on',
  '12%',
  '2025',
  'council',
  'الجسر',
  'قال',
  'البلدة',
  'السلام',
  'עיירה',
  'שלום',
  'Мост',
  '“now”',
  'γη',
];

describe('set words', () => {
  it('lose no space between two words, whatever their direction and wherever a line ends', async () => {
    const random = new Random(1932);
    for (let round = 0; round < 120; round += 1) {
      const text = Array.from({ length: 3 + random.below(9) }, () => random.pick(words)).join(' ');
      const direction = random.below(2) === 0 ? 'ltr' : 'rtl';
      const set = await typesetter.set(settingOf(text, { direction, width: 1600 + random.below(4000) }));
      const spaces = text.split(' ').length - 1;
      assert.equal(gaps(set), spaces - (set.lines - 1), `${direction}: ${text}`);
    }
  });

  it('keep within the width in every script', async () => {
    for (const [language, text] of Object.entries(sentences)) {
      for (const width of [1500, 3000, 6000]) {
        const direction = ['ar', 'fa', 'he'].includes(language) ? 'rtl' : 'ltr';
        const { glyphs, lines, height } = await typesetter.set(
          settingOf(text, { language, direction, width }),
        );
        assert.ok(lines > 0 && height > 0);
        for (const bounds of glyphs.map(glyphBounds)) {
          // A letter may lean out of its line by a little.
          const lean = 0.12 * unitsPerEm;
          assert.ok(
            bounds === undefined || (bounds.left >= -lean && bounds.right <= width + lean),
            `${language} ${width}`,
          );
          assert.ok(
            bounds === undefined || (bounds.top >= -lean && bounds.bottom <= height + lean),
            `${language} ${width}`,
          );
        }
      }
    }
  });

  it('join Arabic letters: a word has fewer separate shapes than its letters alone', async () => {
    const joined = await typesetter.set(settingOf('محمد', { language: 'ar', direction: 'rtl' }));
    const apart = await typesetter.set(settingOf('م ح م د', { language: 'ar', direction: 'rtl' }));
    const outlines = (set: SetWords) => new Set(set.glyphs.map(({ outline }) => outline));
    assert.notDeepEqual(outlines(joined), outlines(apart));
  });

  it('break a word that is longer than the line', async () => {
    const { lines } = await typesetter.set(settingOf('Donaudampfschifffahrtsgesellschaft', { width: 2000 }));
    assert.ok(lines > 1);
  });

  it('say which characters no font has', async () => {
    const { missing, glyphs } = await typesetter.set(settingOf('a ก', {}));
    assert.deepEqual(missing, ['ก']);
    assert.equal(glyphs.length, 2);
  });
});

describe('plain words', () => {
  const listener = new Typesetter(readInstalledFont);
  const setWhole = listener.setWhole.bind(listener);
  let wholes = 0;
  listener.setWhole = (setting) => {
    wholes += 1;
    return setWhole(setting);
  };
  /** What is set, and whether Takumi had to set the whole text. */
  const listen = async (setting: Setting) => {
    const before = wholes;
    const set = await listener.set(setting);
    return { set, isWhole: wholes > before };
  };

  it('stand where Takumi puts them when it sets the whole text, to a hundredth', async () => {
    const count = { quick: 0, whole: 0 };
    const random = new Random(1789);
    for (let round = 0; round < 400; round += 1) {
      const pool = random.below(2) === 0 ? frenchWords : englishWords;
      const text = Array.from({ length: 1 + random.below(24) }, () => random.pick(pool)).join(' ');
      const language = pool === frenchWords ? 'fr' : 'en';
      const weight = random.below(2) === 0 ? 400 : 600;
      const setting = settingOf(text, { language, weight, width: 900 + random.below(8000) });
      const { set, isWhole } = await listen(setting);
      count[isWhole ? 'whole' : 'quick'] += 1;
      if (!isWhole) assert.deepEqual(inHundredths(set), inHundredths(await setWhole(setting)), text);
    }
    assert.ok(count.quick > 150 && count.whole > 50, JSON.stringify(count));
  });

  it('are left to Takumi where a line ends within a word, or may not end', async () => {
    for (const [text, width] of [
      ['The state-of-the-art bridge', 2000],
      ['Donaudampfschifffahrtsgesellschaft', 2000],
      ['The bridges or/and ferries', 2000],
      ['What they said ! again', 2530],
    ] as const) {
      assert.ok((await listen(settingOf(text, { width }))).isWhole, text);
      assert.ok(!(await listen(settingOf(text, { width: 9000 }))).isWhole, text);
    }
    assert.ok(!(await listen(settingOf('What they said so again', { width: 2530 }))).isWhole);
  });

  it('are of one script and one font, from left to right', async () => {
    for (const text of ['الجسر', 'Мост', 'Łódź', '桥', 'a ก', '👋', 'e\u0302\u0301', 'a  b', 'a \u00A0b'])
      assert.ok((await listen(settingOf(text, {}))).isWhole, text);
    assert.ok((await listen(settingOf('bridge', { direction: 'rtl' }))).isWhole);
    assert.ok((await listen(settingOf('bridge', { align: 'right' }))).isWhole);
  });
});

/** “_” is a space at which no line ends. */
const frenchWords =
  '«_Œuvrer à l’été, c’est garantir 2,3_millions d’emplois – dès 2025_– là où l’IA naît._» Vrai_? Plutôt faux_: 12_% ; non_! Y’a-t-il Va-et-vient AVANT (To Ta W.) et/ou n°5 … […] «_oui_», anticonstitutionnellement'
    .replaceAll('_', '\u00A0')
    .split(' ');
const englishWords =
  '“Take a well-known office, the first of fifty.” AV VA To Ty. it’s $2.3_million (about 12%) in 2024/25 — or ‘so’ they said: AT&T, e.g. figures; why? No! state-of-the-art A.I. "plain" it\'s 5_°C misunderstandings'
    .replaceAll('_', '\u202F')
    .split(' ');

function inHundredths({ glyphs, ...rest }: SetWords) {
  const round = (length: number) => Math.round(length * 100);
  return { ...rest, glyphs: glyphs.map(({ outline, x, y }) => [outline, round(x), round(y)]) };
}

function settingOf(text: string, changes: Partial<Setting>): Setting {
  return { text, language: 'en', direction: 'ltr', align: 'left', weight: 400, width: 4000, ...changes };
}

/** Arabic letters that do not join stand a seventh of the type size apart; the narrowest space is a fifth of it. */
const widestInWord = 0.165 * unitsPerEm;

/** Places in the lines where there is no gap wider than within a word. */
function gaps({ glyphs, lines, height }: SetWords): number {
  const boxes = glyphs.map(glyphBounds).filter((bounds) => bounds !== undefined);
  const lineHeight = height / lines;
  let count = 0;
  for (let line = 0; line < lines; line += 1) {
    const inLine = boxes
      .filter(({ top, bottom }) => Math.floor((top + bottom) / 2 / lineHeight) === line)
      .sort((left, right) => left.left - right.left);
    let end = inLine[0]?.right ?? 0;
    for (const { left, right } of inLine) {
      if (left - end > widestInWord) count += 1;
      end = Math.max(end, right);
    }
  }
  return count;
}
