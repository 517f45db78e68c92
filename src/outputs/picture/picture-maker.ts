import type { PictureView } from '#model/views/picture';
import { drawClaim } from './claim-drawing.ts';
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
    const drawing =
      view.kind === 'claim'
        ? await drawClaim(this.#typesetter, view)
        : await drawSite(this.#typesetter, view);
    const png = await this.#painter.paint(drawing);
    return { png, svg: svgOf(drawing), missing: [...new Set(drawing.texts.flatMap((text) => text.missing))] };
  }
}
