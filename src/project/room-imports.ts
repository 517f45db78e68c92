import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The rooms of `src`, in order, each with the rooms that it imports. */
export type RoomImports = ReadonlyMap<string, ReadonlySet<string>>;

/** Rooms that only tests and the files around the code need. */
const besides = ['fixtures', 'project'];

/** Reads which room of a source folder imports which, tests left out. */
export function readRoomImports(source: string): RoomImports {
  const rooms = readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !besides.includes(entry.name))
    .map(({ name }) => name)
    .sort();
  return new Map(rooms.map((room) => [room, importsOf(source, room, rooms)]));
}

function importsOf(source: string, room: string, rooms: readonly string[]): ReadonlySet<string> {
  const paths = readdirSync(join(source, room), { recursive: true, encoding: 'utf8' });
  const found = paths
    .filter((path) => /\.(?:ts|mjs|astro)$/u.test(path) && !path.endsWith('.test.ts'))
    .map((path) => join(source, room, path))
    .flatMap((file) => specifiersOf(readFileSync(file, 'utf8')).map((name) => roomOf(source, file, name)));
  return new Set(rooms.filter((other) => other !== room && found.includes(other)));
}

/** What a file imports of ours: `#model/graph`, `../styles/site.css`. */
function specifiersOf(text: string): string[] {
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*'([#.][^']+)'/gu)].map(([, name = '']) => name);
}

function roomOf(source: string, file: string, specifier: string): string | undefined {
  const path = specifier.startsWith('#')
    ? specifier.slice(1)
    : relative(source, join(dirname(file), specifier));
  return path.split('/')[0];
}

/**
 * The same without what follows from it: where a longer way leads from one room to another, the direct one goes. Throws
 * a sentence where rooms import each other in a circle.
 */
export function withoutDetours(imports: RoomImports): RoomImports {
  const reachable = (from: string, way: readonly string[]): readonly string[] => {
    if (way.includes(from)) throw new Error(`Rooms import each other: ${[...way, from].join(' → ')}`);
    return [...(imports.get(from) ?? [])].flatMap((room) => [room, ...reachable(room, [...way, from])]);
  };
  return new Map(
    [...imports].map(([room, direct]) => {
      const further = new Set([...direct].flatMap((other) => reachable(other, [room])));
      return [room, new Set([...direct].filter((other) => !further.has(other)))];
    }),
  );
}
