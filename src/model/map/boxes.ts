/** A thing with a place: its middle, and half its width and height. */
export interface Box {
  x: number;
  y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** Where boxes may lie. */
export interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the middle of a box is to begin: its place in a square grid that fills the room, row by row. */
export function gridPoint(
  index: number,
  count: number,
  room: Room,
): { readonly x: number; readonly y: number } {
  const columns = Math.max(1, Math.ceil(Math.sqrt(count)));
  return {
    x: room.left + ((room.right - room.left) * ((index % columns) + 0.5)) / columns,
    y: room.top + ((room.bottom - room.top) * (Math.floor(index / columns) + 0.5)) / columns,
  };
}

/** An overlap that is none. */
const smallest = 0.01;

/**
 * Pushes boxes that overlap apart by a part of the overlap, sideways where that takes no more than so many times as
 * much: boxes of text are wider than high and would pile up. Changes them; says whether there was anything to do.
 */
export function pushApart(boxes: readonly Box[], part: number, sideways: number): boolean {
  let moved = false;
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const overX = one.halfWidth + other.halfWidth - Math.abs(one.x - other.x);
      const overY = one.halfHeight + other.halfHeight - Math.abs(one.y - other.y);
      if (overX <= smallest || overY <= smallest) continue;
      moved = true;
      // The first of two boxes at the very same place goes up or left: as good as the other way, and always the same.
      if (overX < sideways * overY) {
        const way = (one.x <= other.x ? -1 : 1) * (overX / 2) * part;
        one.x += way;
        other.x -= way;
      } else {
        const way = (one.y <= other.y ? -1 : 1) * (overY / 2) * part;
        one.y += way;
        other.y -= way;
      }
    }
  }
  return moved;
}

/** Moves boxes into the room; a room may be open below. Changes them. */
export function keepInside(boxes: readonly Box[], room: Room): void {
  for (const box of boxes) {
    box.x = Math.min(Math.max(box.x, room.left + box.halfWidth), room.right - box.halfWidth);
    box.y = Math.min(Math.max(box.y, room.top + box.halfHeight), room.bottom - box.halfHeight);
  }
}

/**
 * Draws boxes apart in height until they fill the room, by no more than a factor. Boxes that do not overlap do not
 * overlap afterwards either. Changes them.
 */
export function fillHeight(boxes: readonly Box[], room: Room, most: number): void {
  const first = Math.min(...boxes.map(({ y, halfHeight }) => y - halfHeight));
  const last = Math.max(...boxes.map(({ y, halfHeight }) => y + halfHeight));
  const tallest = Math.max(0, ...boxes.map(({ halfHeight }) => halfHeight));
  const [has, may] = [last - first - 2 * tallest, room.bottom - room.top - 2 * tallest];
  if (has <= 0 || may <= has) return;
  const factor = Math.min(most, may / has);
  const rest = (room.bottom - room.top - 2 * tallest - has * factor) / 2;
  for (const box of boxes) box.y = room.top + tallest + rest + (box.y - first - tallest) * factor;
}

/**
 * Puts each box, from top to bottom, below those before it that it would cover. Boxes that do not overlap stay where
 * they are. Changes them.
 */
function stackDown(boxes: readonly Box[]): void {
  const placed: Box[] = [];
  for (const box of boxes.toSorted((one, other) => one.y - other.y)) {
    for (const other of placed) {
      const isBeside = box.halfWidth + other.halfWidth - Math.abs(box.x - other.x) <= smallest;
      const lowest = other.y + other.halfHeight + box.halfHeight;
      if (!isBeside && box.y < lowest - smallest) box.y = lowest;
    }
    placed.push(box);
  }
}

/**
 * Settles boxes until none overlap: pushes and keeps inside in turn, and lets the room grow downwards when it is too
 * tight. Wide boxes may push each other about without end: what is not settled then is stacked. Changes them. Gives
 * where the lowest ends.
 */
export function settle(boxes: readonly Box[], room: Room): number {
  let { bottom } = room;
  for (let round = 0; round < 600; round += 1) {
    if (round % 20 === 19) bottom += 20;
    // What cannot give way sideways must do so downwards in the end.
    const moved = pushApart(boxes, 1, Math.max(0, 2 - round / 100));
    keepInside(boxes, { ...room, bottom });
    if (!moved) break;
  }
  stackDown(boxes);
  return Math.max(room.top, ...boxes.map(({ y, halfHeight }) => y + halfHeight));
}
