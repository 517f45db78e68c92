import type { PictureView } from '#model/views/picture';
import { drawClaim } from './claim-drawing.ts';
import type { Drawing } from './drawing.ts';
import type { ReadFontFile } from './font-store.ts';
import { Painter } from './painter.ts';
import { drawSite } from './site-drawing.ts';
import { svgOf } from './svg.ts';
import { Typesetter } from './typesetter.ts';

/** A picture as files, and the characters in it that no font has: they stand as empty boxes. */
export interface Picture {
  readonly png: Buffer;
  readonly svg: string;
  readonly missing: readonly string[];
}

/** Draws pictures, and keeps the fonts and letters it has used for the next. */
export class PictureMaker {
  readonly #typesetter: Typesetter;
  readonly #painter: Painter;

  constructor(read: ReadFontFile) {
    const typesetter = new Typesetter(read);
    this.#typesetter = typesetter;
    this.#painter = new Painter((svg, size) => typesetter.maskOf(svg, size));
  }

  /** The picture of a view. */
  async draw(view: PictureView): Promise<Picture> {
    const drawing = await this.#drawingOf(view);
    return { png: await this.#painter.paint(drawing), ...outlines(drawing) };
  }

  /** The same as outlines alone: what costs most, to paint and to pack, is left. */
  async drawOutlines(view: PictureView): Promise<Omit<Picture, 'png'>> {
    return outlines(await this.#drawingOf(view));
  }

  async #drawingOf(view: PictureView): Promise<Drawing> {
    return view.kind === 'claim'
      ? await drawClaim(this.#typesetter, view)
      : await drawSite(this.#typesetter, view);
  }
}

function outlines(drawing: Drawing): Omit<Picture, 'png'> {
  return { svg: svgOf(drawing), missing: [...new Set(drawing.texts.flatMap((text) => text.missing))] };
}
