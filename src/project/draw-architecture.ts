import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './folder.ts';
import { placeInLayers, type Placed, type Way } from './layers.ts';
import { readRoomImports, type RoomImports, withoutDetours } from './room-imports.ts';

/** Where the picture of the rooms stands in the project. */
export const picturePath = '.github/images/architecture.svg';

/** What each room is for, in as many words as its box has room for. */
const purposes: Readonly<Record<string, string>> = {
  astro: 'compiles and draws pages',
  check: 'what must hold',
  'claimreview-lint': 'any page’s ClaimReview',
  cli: 'the commands',
  components: 'what things look like',
  form: 'the form for a claim',
  i18n: 'words of the interface',
  importer: 'ClaimReview to claims',
  layouts: 'the frame of a page',
  markdown: 'text to blocks',
  model: 'the graph and its views',
  outputs: 'all but the pages',
  pages: 'one file a page type',
  reader: 'file to values',
  schema: 'what may be written',
  site: 'the list, the build',
  sources: 'what became of sources',
  capture: 'sources as they were',
  styles: 'style sheets and fonts',
  writer: 'values to file',
};

const box = { width: 172, height: 50, across: 196, down: 92, arrow: 28 };
const margin = 16;

/** The rooms as boxes and their imports as arrows. Throws a sentence where a room is not described or a circle is found. */
export function drawArchitecture(imports: RoomImports): string {
  const { rooms, ways } = placeInLayers(withoutDetours(imports), { room: box.across, arrow: box.arrow });
  const places = ways.flat().map(({ x }) => x);
  const [least, most] = [Math.min(...places), Math.max(...places)];
  const left = ({ x }: Placed) => Math.round(x - least + box.width / 2 + margin);
  const top = ({ layer }: Placed) => layer * box.down + margin;
  const width = Math.round(most - least) + box.width + 2 * margin;
  const height = Math.max(...rooms.map(top)) + box.height + margin;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">The rooms of src: each arrow leads from a room to one that it imports</title>
<style>
  text { font: 12px system-ui, sans-serif; text-anchor: middle; fill: #444 }
  .name { font-weight: 600; font-size: 15px; fill: #111 }
  .ground { fill: #fff }
  .box { fill: #f1f3f5; stroke: #868e96 }
  path { fill: none; stroke: #5c6670; stroke-width: 1.5; marker-end: url(#head) }
  .head { fill: #5c6670 }
  @media (prefers-color-scheme: dark) {
    text { fill: #c9d1d9 }
    .name { fill: #fff }
    .ground { fill: #0d1117 }
    .box { fill: #21262d; stroke: #8b949e }
    path { stroke: #a4adb8 }
    .head { fill: #a4adb8 }
  }
</style>
<marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><polygon class="head" points="0 0 8 4 0 8"/></marker>
<rect class="ground" width="${width}" height="${height}" rx="8"/>
${ways.map((way) => `<path d="${lineOf(way, left, top)}"/>`).join('\n')}
${rooms.map((room) => boxOf(room, left(room), top(room))).join('\n')}
</svg>
`;
}

function boxOf({ name }: Placed, x: number, y: number): string {
  const purpose = purposes[name];
  if (purpose === undefined) throw new Error(`Say in draw-architecture.ts what src/${name} is for.`);
  return `<rect class="box" x="${x - box.width / 2}" y="${y}" width="${box.width}" height="${box.height}" rx="6"/><text class="name" x="${x}" y="${y + 21}">${name}</text><text x="${x}" y="${y + 39}">${purpose}</text>`;
}

/** A smooth line from the foot of the first box, straight through the layers in between, to the head of the last. */
function lineOf(way: Way, left: (place: Placed) => number, top: (place: Placed) => number): string {
  const points = way.flatMap((place, index): (readonly [number, number])[] => {
    const [x, y] = [left(place), top(place)];
    if (index === 0) return [[x, y + box.height]];
    if (index === way.length - 1) return [[x, y]];
    return [
      [x, y],
      [x, y + box.height],
    ];
  });
  const [start = [0, 0], ...others] = points;
  let [x, y] = start;
  let line = `M${x} ${y}`;
  for (const [nextX, nextY] of others) {
    const middle = (y + nextY) / 2;
    line += x === nextX ? `V${nextY}` : `C${x} ${middle} ${nextX} ${middle} ${nextX} ${nextY}`;
    [x, y] = [nextX, nextY];
  }
  return line;
}

if (import.meta.main) {
  writeFileSync(
    join(projectFolder, picturePath),
    drawArchitecture(readRoomImports(join(projectFolder, 'src'))),
  );
}
