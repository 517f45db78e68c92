import { channelsOf } from './colours.ts';
import type { Area } from './drawing.ts';
import { fullInk, type Ink } from './ink.ts';

/** What a point of the canvas shows: a ground, and ink on it up to some level. */
interface Shade {
  readonly ground: string;
  readonly ink?: string;
  readonly level: number;
}

/**
 * What an ink does to the points of each number: where its colours begin (0 is the first ground, so it means that nobody
 * has asked yet), and how much of it is there already.
 */
interface Pass {
  readonly ramps: Uint8Array;
  readonly under: Uint8Array;
}

/** A picture of few colours: each point is a number in a list of colours, which grows as inks meet new grounds. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** Row by row, each with the number of its PNG filter before it: none. */
  readonly points: Uint8Array<ArrayBuffer>;
  readonly stride: number;
  readonly #shades: Shade[] = [];
  readonly #passes = new Map<string, Pass>();

  /** `points` may be those of a former canvas: what is not drawn on shows what was there. */
  constructor(width: number, height: number, points = new Uint8Array((width + 1) * height)) {
    this.width = width;
    this.height = height;
    this.stride = width + 1;
    this.points = points;
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
    const { ramps, under } = this.#passOf(colour);
    const origin = y * stride + 1 + x;
    for (let index = 0; index < levels.length; index += 1) {
      const at = origin + (rows[index] ?? 0) * stride + (columns[index] ?? 0);
      const before = points[at] ?? 0;
      const ramp = ramps[before] || this.#startRamp(before, colour);
      points[at] = ramp + Math.min(fullInk, (under[before] ?? 0) + (levels[index] ?? 0)) - 1;
    }
  }

  #passOf(colour: string): Pass {
    const known = this.#passes.get(colour);
    if (known !== undefined) return known;
    const pass: Pass = { ramps: new Uint8Array(256), under: new Uint8Array(256) };
    this.#passes.set(colour, pass);
    return pass;
  }

  #numberOf(colour: string): number {
    const known = this.#shades.findIndex(({ ground, level }) => ground === colour && level === 0);
    return known === -1 ? this.#add({ ground: colour, level: 0 }) : known;
  }

  /** Where the colours of an ink over a point’s ground begin. Over full ink of another colour, that is the ground. */
  #startRamp(before: number, ink: string): number {
    const shade = this.#shades[before];
    const isCovered = shade?.ink !== undefined && shade.ink !== ink && shade.level > fullInk / 2;
    const ground = (isCovered ? shade.ink : shade?.ground) ?? ink;
    const known = this.#shades.findIndex((other) => other.ground === ground && other.ink === ink);
    const ramp = known === -1 ? this.#shades.length : known;
    if (known === -1) for (let level = 1; level <= fullInk; level += 1) this.#add({ ground, ink, level });
    const { ramps, under } = this.#passOf(ink);
    ramps[before] = ramp;
    under[before] = shade?.ink === ink ? shade.level : 0;
    return ramp;
  }

  #add(shade: Shade): number {
    if (this.#shades.length === 256) throw new Error('a picture has room for 256 colours');
    return this.#shades.push(shade) - 1;
  }
}
