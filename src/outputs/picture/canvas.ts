import { pictureSize } from '#model/views/picture-words';
import { channelsOf } from './colours.ts';
import type { Area } from './drawing.ts';
import { fullCoverage, type Coverage, rowLength } from './coverage.ts';

/** What a point of the canvas shows: a ground, and a colour on it up to some level. */
interface Shade {
  readonly ground: string;
  readonly colour?: string;
  readonly level: number;
}

/** From not covered to covered. */
const levelCount = fullCoverage + 1;

/** A picture of few colours: each point is a number in a list of colours, which grows as colours meet new grounds. */
export class Canvas {
  /** Row by row, each with the number of its PNG filter before it: none. */
  readonly points: Uint8Array<ArrayBuffer>;
  readonly #shades: Shade[] = [];
  /**
   * By colour: the number that a point gets, by the number it has and the level of what is put on it. 0 is the first ground,
   * so it means that nobody has asked yet.
   */
  readonly #steps = new Map<string, Uint8Array>();

  /** `points` may be those of a former canvas: what is not drawn on shows what was there. */
  constructor(points = new Uint8Array(rowLength * pictureSize.height)) {
    this.points = points;
  }

  /** The colours by their numbers, three bytes each. */
  get palette(): Uint8Array {
    return Uint8Array.from(
      this.#shades.flatMap(({ ground, colour = ground, level }) => {
        const channels = channelsOf(colour);
        return channelsOf(ground).map((channel, index) =>
          Math.round(channel + (((channels[index] ?? 0) - channel) * level) / fullCoverage),
        );
      }),
    );
  }

  /** Fills a rectangle; its sides lie between points. */
  fillArea({ x, y, width, height, colour }: Area): void {
    const number = this.#numberOf(colour);
    for (let row = y; row < y + height; row += 1) {
      const start = row * rowLength + 1 + x;
      this.points.fill(number, start, start + width);
    }
  }

  /** Puts a colour on what is there, at a place in whole points. */
  print({ places, levels }: Coverage, x: number, y: number, colour: string): void {
    const { points } = this;
    const steps = this.#stepsOf(colour);
    const origin = y * rowLength + 1 + x;
    for (let index = 0; index < levels.length; index += 1) {
      const at = origin + (places[index] ?? 0);
      const step = (points[at] ?? 0) * levelCount + (levels[index] ?? 0);
      points[at] = steps[step] || this.#startRamp(steps, step, colour);
    }
  }

  #stepsOf(colour: string): Uint8Array {
    const known = this.#steps.get(colour);
    if (known !== undefined) return known;
    const steps = new Uint8Array(256 * levelCount);
    this.#steps.set(colour, steps);
    return steps;
  }

  #numberOf(colour: string): number {
    const known = this.#shades.findIndex(({ ground, level }) => ground === colour && level === 0);
    return known === -1 ? this.#add({ ground: colour, level: 0 }) : known;
  }

  /** What a point becomes under a colour. Where another colour covers it, that is the ground. */
  #startRamp(steps: Uint8Array, step: number, colour: string): number {
    const before = Math.floor(step / levelCount);
    const shade = this.#shades[before];
    const isCovered =
      shade?.colour !== undefined && shade.colour !== colour && shade.level > fullCoverage / 2;
    const ground = (isCovered ? shade.colour : shade?.ground) ?? colour;
    const known = this.#shades.findIndex((other) => other.ground === ground && other.colour === colour);
    const ramp = known === -1 ? this.#shades.length : known;
    if (known === -1)
      for (let level = 1; level <= fullCoverage; level += 1) this.#add({ ground, colour, level });
    const under = shade?.colour === colour ? shade.level : 0;
    for (let level = 1; level <= fullCoverage; level += 1)
      steps[before * levelCount + level] = ramp + Math.min(fullCoverage, under + level) - 1;
    return steps[step] ?? 0;
  }

  #add(shade: Shade): number {
    if (this.#shades.length === 256) throw new Error('a picture has room for 256 colours');
    return this.#shades.push(shade) - 1;
  }
}
