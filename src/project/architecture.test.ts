import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { drawArchitecture, picturePath } from './draw-architecture.ts';
import { projectFolder, projectText } from './folder.ts';
import { placeInLayers } from './layers.ts';
import { readRoomImports, type RoomImports, withoutDetours } from './room-imports.ts';

const imports = readRoomImports(join(projectFolder, 'src'));

function roomsWith(ways: Readonly<Record<string, readonly string[]>>): RoomImports {
  return new Map(Object.entries(ways).map(([room, others]) => [room, new Set(others)]));
}

describe('the picture of the rooms', () => {
  it('is what npm run architecture draws', () => {
    assert.equal(
      projectText(picturePath),
      drawArchitecture(imports),
      `${picturePath} is not up to date: run “npm run architecture”.`,
    );
  });

  it('reads imports by name, by path and in Astro components', () => {
    assert.ok(imports.get('model')?.has('schema'));
    assert.ok(imports.get('pages')?.has('styles'));
    assert.ok(imports.get('layouts')?.has('components'));
    assert.equal(imports.get('schema')?.size, 0);
  });

  it('leaves out arrows that a longer way says already', () => {
    const rooms = roomsWith({ cli: ['model', 'schema'], model: ['schema'], schema: [] });
    assert.deepEqual(withoutDetours(rooms), roomsWith({ cli: ['model'], model: ['schema'], schema: [] }));
  });

  it('refuses rooms that import each other, and rooms that nothing is said of', () => {
    const circle = roomsWith({ model: ['reader'], reader: ['schema'], schema: ['model'] });
    assert.throws(() => drawArchitecture(circle), /Rooms import each other: model → reader → schema → model/);
    const unknown = roomsWith({ cli: ['cellar'], cellar: [] });
    assert.throws(() => drawArchitecture(unknown), /Say in draw-architecture\.ts what src\/cellar is for\./);
  });

  it('has each room below those that import it, and no two boxes on each other', () => {
    const { rooms } = placeInLayers(imports, { room: 10, arrow: 2 });
    const placed = new Map(rooms.map((room) => [room.name, room]));
    for (const [name, others] of imports) {
      for (const other of others) {
        assert.ok((placed.get(name)?.layer ?? 0) < (placed.get(other)?.layer ?? 0), `${name} → ${other}`);
      }
    }
    for (const one of rooms) {
      const close = rooms.filter((other) => other.layer === one.layer && Math.abs(other.x - one.x) < 9.99);
      assert.deepEqual(close, [one]);
    }
  });
});

describe('the guides for developers', () => {
  const guides = ['ARCHITECTURE.md', 'DECISIONS.md', 'HOWTO.md'];

  it('name every room', () => {
    const rooms = readdirSync(join(projectFolder, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const text = projectText('ARCHITECTURE.md');
    for (const { name } of rooms) assert.ok(text.includes(`| \`${name}\` `), name);
  });

  for (const guide of guides) {
    it(`${guide} names files that are there`, () => {
      const text = projectText(guide);
      const named = [...text.matchAll(/`((?:src|e2e|public)\/[\w./-]*)`|\]\((?!https?:)([^)#]+)/gu)];
      const missing = named.map(([, path, link]) => path ?? link ?? '');
      assert.ok(missing.length > 0);
      assert.deepEqual(
        missing.filter((path) => !existsSync(join(projectFolder, path))),
        [],
      );
    });
  }
});
