import { pictureSize } from '#model/views/picture-words';
import { colours } from './colours.ts';
import type { Area } from './drawing.ts';

/** Left edge and width of a half of the cut, between the margin and the seam. */
export interface Half {
  readonly x: number;
  readonly width: number;
}

const margin = 56;
const gutter = 68;
const width = pictureSize.width / 2 - margin - gutter;

/** The half of what was said and the half of the answer; in languages from right to left they change sides. */
export function halves(isMirrored: boolean): readonly [said: Half, shown: Half] {
  const left: Half = { x: margin, width };
  const right: Half = { x: pictureSize.width / 2 + gutter, width };
  return isMirrored ? [right, left] : [left, right];
}

/** The two grounds and the seam between them. */
export function splitAreas(isMirrored: boolean, seam: string): readonly Area[] {
  const { width: whole, height } = pictureSize;
  const half = whole / 2;
  return [
    { x: 0, y: 0, width: whole, height, colour: colours.ground },
    { x: isMirrored ? half : 0, y: 0, width: half, height, colour: colours.shot },
    { x: half - 2, y: 0, width: 4, height, colour: seam },
  ];
}
