import type { Tone } from '#model/views/verdict-mark';

/** The colours of pictures: the light scheme of `styles/site.css`, because a picture cannot know where it is shown. */
export const colours = {
  ground: '#faf8f3',
  shot: '#f1ede4',
  ink: '#1a1a19',
  soft: '#57554e',
  line: '#d9d3c5',
} as const;

/** The colour of a verdict, by its place on the scale. */
export const toneColours: Readonly<Record<Tone, string>> = {
  best: '#14508a',
  good: '#2a6799',
  middle: '#5f5d57',
  plain: '#5f5d57',
  poor: '#96520f',
  worst: '#8c3b00',
  caution: '#9a4a06',
};

/** Red, green and blue of `#rrggbb`, each from 0 to 255. */
export function channelsOf(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
