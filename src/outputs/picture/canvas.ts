import { channelsOf } from './colours.ts';
import type { Area } from './drawing.ts';
import { fullInk, type Ink } from './ink.ts';

/** What a point of the canvas shows: a ground, and ink on it up to some level. */
interface Shade {
  readonly ground: string;
  readonly ink?: string;
  readonly level: number;
}

/** A picture of few colours: each point is a number in a list of colours, which grows as inks meet new grounds. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** Row by row, each with the number of its PNG filter before it: none. */
  readonly points: Uint8Array;
  readonly stride: number;
  readonly #shades: Shade[] = [];
  readonly #ramps = new Map<string, number>();

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.stride = width + 1;
    this.points = new Uint8Array(this.stride * height);
  }

  /** The colours by their numbers, three bytes each. */
  get palette(): Uint8Array {
    return Uint8Array.from(
      this.#shades.flatMap(({ ground, ink = ground, level }) => {
        const inks = channelsOf(ink);
        return channelsOf(ground).map((channel, index) =>
          Math.round(channel + (((inks[index] ?? 0) - channel) * level) / fullInk),
        );
      }),
    );
  }

  /** Fills a rectangle; its sides lie between points. */
  fillArea({ x, y, width, height, colour }: Area): void {
    const number = this.#numberOf(colour);
    for (let row = y; row < y + height; row += 1) {
      const start = row * this.stride + 1 + x;
      this.points.fill(number, start, start + width);
    }
  }

  /** Puts ink on what is there, at a place in whole points. */
  print({ columns, rows, levels }: Ink, x: number, y: number, colour: string): void {
    const { points, stride } = this;
    const origin = y * stride + 1 + x;
    let [ground, ramp, under] = [-1, 0, 0];
    for (let index = 0; index < levels.length; index += 1) {
      const at = origin + (rows[index] ?? 0) * stride + (columns[index] ?? 0);
      const before = points[at] ?? 0;
      if (before !== ground) {
        ground = before;
        ramp = this.#rampOver(before, colour);
        const shade = this.#shades[before];
        under = shade?.ink === colour ? shade.level : 0;
      }
      points[at] = ramp + Math.min(fullInk, under + (levels[index] ?? 0)) - 1;
    }
  }

  #numberOf(colour: string): number {
    const known = this.#shades.findIndex(({ ground, level }) => ground === colour && level === 0);
    return known === -1 ? this.#add({ ground: colour, level: 0 }) : known;
  }

  /** Where the colours of an ink over a point’s ground begin. Over full ink of another colour, that is the ground. */
  #rampOver(number: number, ink: string): number {
    const shade = this.#shades[number];
    const isCovered = shade?.ink !== undefined && shade.ink !== ink && shade.level > fullInk / 2;
    const ground = (isCovered ? shade.ink : shade?.ground) ?? ink;
    const key = `${ground} ${ink}`;
    const known = this.#ramps.get(key);
    if (known !== undefined) return known;
    const ramp = this.#shades.length;
    for (let level = 1; level <= fullInk; level += 1) this.#add({ ground, ink, level });
    this.#ramps.set(key, ramp);
    return ramp;
  }

  #add(shade: Shade): number {
    if (this.#shades.length === 256) throw new Error('a picture has room for 256 colours');
    return this.#shades.push(shade) - 1;
  }
}
