import type { Phrase } from '#model/views/context';
import { type PlacedText, unitsPerEm } from './drawing.ts';
import type { Setting, SetWords, Typesetter } from './typesetter.ts';

/** A place for words: they must not leave it. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where the words end up when they are lower than their place. */
  readonly stand?: 'top' | 'bottom';
}

/** How words look. */
export interface Look {
  /** Type sizes in pixels, largest first. */
  readonly sizes: readonly number[];
  readonly weight: 400 | 600;
  readonly colour: string;
  /** How many lines at most; by default as many as fit. */
  readonly lines?: number;
}

/** The language of a picture, for words that say no other. */
export interface Reading {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Words that were fitted into their box, and how high they came to stand. */
export interface Fitted {
  readonly text: PlacedText;
  readonly height: number;
}

/** Sets words in a large size that fits the box; when none does, in the smallest, with an ellipsis after a word. */
export async function fitWords(
  typesetter: Typesetter,
  phrase: Phrase,
  reading: Reading,
  box: Box,
  look: Look,
): Promise<Fitted> {
  const settingAt = (text: string, size: number): Setting => ({
    text,
    language: phrase.language ?? reading.language,
    direction: phrase.direction ?? reading.direction,
    align: reading.direction === 'rtl' ? 'right' : 'left',
    weight: look.weight,
    width: (box.width / size) * unitsPerEm,
  });
  const setIn = async (text: string, size: number) => {
    const set = await typesetter.set(settingAt(text, size));
    const scaled = set.height * (size / unitsPerEm);
    return set.lines <= (look.lines ?? Infinity) && scaled <= box.height ? set : undefined;
  };
  const text = phrase.text
    .normalize('NFC')
    .replaceAll(/[ \t\r\n]+/gu, ' ')
    .trim();
  for (const size of sizesFrom(text, box, look.sizes)) {
    const set = await setIn(text, size);
    if (set !== undefined) return place(set, size, box, look.colour);
  }
  const size = look.sizes.at(-1) ?? 0;
  const shorter = await shorten(text, async (candidate) => (await setIn(candidate, size)) !== undefined);
  return place(await typesetter.set(settingAt(shorter, size)), size, box, look.colour);
}

function place({ glyphs, height, missing }: SetWords, size: number, box: Box, colour: string): Fitted {
  const scaled = height * (size / unitsPerEm);
  const y = box.stand === 'bottom' ? box.y + box.height - scaled : box.y;
  return { text: { x: box.x, y: Math.round(y), size, colour, glyphs, missing }, height: scaled };
}

/**
 * The sizes to try: the first that may fit by a rule of thumb, and all below. Letters are about half as wide as high,
 * those of Chinese, Japanese and Korean as wide as high.
 */
function sizesFrom(text: string, box: Box, sizes: readonly number[]): readonly number[] {
  const wide = text.match(/[\u1100-\u11FF\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]/gu)?.length ?? 0;
  const ems = (text.length - wide) * 0.44 + wide * 0.96;
  const index = sizes.findIndex((size) => {
    const lines = Math.ceil((ems * size) / box.width);
    return lines * size * (wide > 0 ? 1.4 : 1.22) <= box.height;
  });
  return sizes.slice(index === -1 ? -1 : index);
}

/** The longest beginning of a text that fits with an ellipsis, ending with a word, or a letter where words have no spaces. */
async function shorten(text: string, fits: (text: string) => Promise<boolean>): Promise<string> {
  const ends = [...text.matchAll(/\S(?=\s)/gu)].map(({ index }) => index + 1);
  const longestWord = Math.max(...text.split(/\s/u).map(({ length }) => length));
  const places = longestWord <= 30 ? ends : [...new Intl.Segmenter().segment(text)].map(({ index }) => index);
  let [shortest, longest] = [0, places.length];
  while (longest - shortest > 1) {
    const middle = Math.floor((shortest + longest) / 2);
    if (await fits(shortened(text, places[middle]))) shortest = middle;
    else longest = middle;
  }
  return shortened(text, places[shortest]);
}

/** A beginning of a text with an ellipsis, and the closing mark of an opened quotation. */
function shortened(text: string, end = 1): string {
  const close = /[\u00A0\s]*[»”“’›」』]$/u.exec(text)?.[0] ?? '';
  return `${text.slice(0, end).replace(/[\s\p{Dash_Punctuation},;:.]+$/u, '')}…${close}`;
}
