import type { RoomImports } from './room-imports.ts';

/** Where a room stands: the middle of its box, and its layer counted from the top. */
export interface Placed {
  readonly name: string;
  readonly x: number;
  readonly layer: number;
}

/** An arrow as the places that it passes, from the room that imports to the one that is imported. */
export type Way = readonly Placed[];

/** A room, or a place in between where an arrow crosses a layer. */
interface Spot {
  readonly name: string;
  readonly layer: number;
  readonly width: number;
  readonly above: Spot[];
  readonly below: Spot[];
  x: number;
}

const rounds = 24;

/** Places rooms in layers, each below all that import it, so that few arrows cross; the same input, the same places. */
export function placeInLayers(
  imports: RoomImports,
  widths: { readonly room: number; readonly arrow: number },
): { readonly rooms: readonly Placed[]; readonly ways: readonly Way[] } {
  const spot = (name: string, layer: number, width: number): Spot => ({
    ...{ name, layer, width, above: [], below: [], x: 0 },
  });
  const depthOf = (room: string): number =>
    1 + Math.max(-1, ...[...imports].filter(([, others]) => others.has(room)).map(([name]) => depthOf(name)));
  const rooms = new Map([...imports.keys()].map((name) => [name, spot(name, depthOf(name), widths.room)]));
  const all = [...rooms.values()];
  const ways: Spot[][] = [];
  for (const [name, others] of imports) {
    for (const other of others) {
      const [from, to] = [rooms.get(name), rooms.get(other)];
      if (from === undefined || to === undefined) throw new TypeError(`${other} is no room`);
      const between = Array.from({ length: to.layer - from.layer - 1 }, (_, index) =>
        spot('', from.layer + index + 1, widths.arrow),
      );
      const way = [from, ...between, to];
      for (const [index, place] of way.slice(1).entries()) {
        way[index]?.below.push(place);
        place.above.push(way[index] as Spot);
      }
      all.push(...between);
      ways.push(way);
    }
  }
  const layers = Array.from({ length: Math.max(...all.map(({ layer }) => layer)) + 1 }, (_, layer) =>
    all.filter((place) => place.layer === layer),
  );
  for (const layer of layers) spread(layer, () => 0);
  for (let round = 0; round < rounds; round += 1) {
    for (const layer of layers) arrange(layer, 'above', round);
    for (const layer of layers.toReversed()) arrange(layer, 'below', round);
  }
  for (const layer of layers) spread(layer, ({ above, below, x }) => mean([...above, ...below], x));
  return { rooms: [...rooms.values()], ways };
}

/** Orders a layer by what stands above or below it; in the later half of the rounds the order is kept. */
function arrange(layer: Spot[], side: 'above' | 'below', round: number): void {
  const wanted = new Map(layer.map((place) => [place, mean(place[side], place.x)]));
  const of = (place: Spot) => wanted.get(place) ?? 0;
  if (round < rounds / 2) layer.sort((left, right) => of(left) - of(right));
  spread(layer, of);
}

/** Brings each as near to its wanted place as its neighbours let it, in the order in which they stand. */
function spread(layer: readonly Spot[], wanted: (place: Spot) => number): void {
  const goals = layer.map(wanted);
  const offsets: number[] = [];
  for (const [index, place] of layer.entries()) {
    const before = layer[index - 1];
    offsets.push(before === undefined ? 0 : (offsets[index - 1] ?? 0) + (before.width + place.width) / 2);
  }
  // Neighbours that want the same room share it: the blocks of an isotonic regression.
  const blocks: { sum: number; count: number }[] = [];
  for (const [index, goal] of goals.entries()) {
    let block = { sum: goal - (offsets[index] ?? 0), count: 1 };
    for (
      let last = blocks.at(-1);
      last && last.sum / last.count > block.sum / block.count;
      last = blocks.at(-1)
    ) {
      blocks.pop();
      block = { sum: last.sum + block.sum, count: last.count + block.count };
    }
    blocks.push(block);
  }
  const starts = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  for (const [index, place] of layer.entries()) place.x = (starts[index] ?? 0) + (offsets[index] ?? 0);
}

function mean(places: readonly Spot[], otherwise: number): number {
  return places.length === 0 ? otherwise : places.reduce((sum, { x }) => sum + x, 0) / places.length;
}
