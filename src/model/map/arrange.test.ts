import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Random } from '#fixtures/random';
import { arrangeGroups } from './arrange-groups.ts';
import { arrangeTitles } from './arrange-titles.ts';
import { hexagonalGrid, hexagonalGridRadius, pitch } from './hexagonal-grid.ts';
import type { MapGraph, MapGroup, MapRelation } from './map-graph.ts';

const room = { left: 232, right: 846, top: 20, bottom: 500 };
const none = { items: [], more: 0 };

/** A map of so many claims, each resting on one before it. */
function mapOf(count: number): MapGraph {
  const claims = Array.from({ length: count }, (_, index) => `claim-${index}`);
  const relations = claims.slice(1).map((from, index): MapRelation => ({
    from,
    to: claims[Math.floor(index / 3)] ?? from,
    type: index % 5 === 4 ? 'supports' : 'depends-on',
  }));
  return {
    groups: [{ claims }],
    detail: 'titles',
    claimants: none,
    documents: none,
    sources: none,
    relations,
  };
}

const extentOf = (id: string) => ({ width: 120 + (id.length % 3) * 25, height: 74 + (id.length % 2) * 17 });

describe('claims with titles', () => {
  for (const count of [1, 2, 18, 40])
    it(`${count} of them have a place each, inside the room, and no title covers another`, () => {
      const { places, bottom } = arrangeTitles(mapOf(count), extentOf, room);
      const boxes = [...places].map(([id, point]) => ({ id, ...point, ...extentOf(id) }));
      assert.equal(boxes.length, count);
      for (const { id, x, y, width, height } of boxes) {
        const sides = [x - width / 2, room.right - x - width / 2, y - height / 2, bottom - y - height / 2];
        assert.ok(sides[0] !== undefined && sides[0] >= room.left - 1, `${id} lies left of the room`);
        assert.ok(
          sides.slice(1).every((space) => space >= -1),
          `${id} lies outside: ${sides.join(' ')}`,
        );
      }
      for (const [index, one] of boxes.entries())
        for (const other of boxes.slice(index + 1)) {
          const overX = (one.width + other.width) / 2 - Math.abs(one.x - other.x);
          const overY = (one.height + other.height) / 2 - Math.abs(one.y - other.y);
          assert.ok(overX <= 1 || overY <= 1, `${one.id} and ${other.id} overlap by ${overX} × ${overY}`);
        }
    });

  it('have the same places each time, in whatever order they come', () => {
    const map = mapOf(18);
    const turned = { ...map, groups: map.groups.map(({ claims }) => ({ claims: claims.toReversed() })) };
    const once = [...arrangeTitles(map, extentOf, room).places];
    assert.deepEqual([...arrangeTitles(map, extentOf, room).places], once);
    assert.deepEqual([...arrangeTitles(turned, extentOf, room).places], once);
  });

  it('stand above what they rest on, most of the time', () => {
    const map = mapOf(18);
    const { places } = arrangeTitles(map, extentOf, room);
    const resting = map.relations.filter(({ type }) => type === 'depends-on');
    const falling = resting.filter(({ from, to }) => (places.get(from)?.y ?? 0) <= (places.get(to)?.y ?? 0));
    assert.ok(falling.length >= resting.length * 0.7, `${falling.length} of ${resting.length} fall`);
  });
});

/** Six to fourteen groups of up to 160 claims, with random bonds, the same for the same seed. */
function randomGroups(seed: number) {
  const random = new Random(seed);
  const count = 6 + random.below(9);
  const groups = Array.from({ length: count }, (_, index): MapGroup => ({ claims: [`claim-${index}`] }));
  const relations = Array.from({ length: random.below(3 * count) }, (): MapRelation => ({
    from: `claim-${random.below(count)}`,
    to: `claim-${random.below(count)}`,
    type: 'supports',
  }));
  const extents = groups.map(() => ({
    radius: hexagonalGridRadius(1 + random.below(160)),
    nameWidth: 40 + random.below(130),
    nameHeight: random.below(2) === 0 ? 25 : 43,
  }));
  return { given: [groups, relations] as const, extents };
}

describe('groups of claims', () => {
  const groups = Array.from({ length: 14 }, (_, group): MapGroup => ({
    topic: `topic-${group}`,
    claims: Array.from({ length: 5 + ((group * 7) % 30) }, (_item, index) => `claim-${group}-${index}`),
  }));
  const relations = groups.slice(1).map(({ claims }, index): MapRelation => ({
    from: claims[0] ?? '',
    to: groups[index]?.claims[0] ?? '',
    type: 'supports',
  }));
  const extents = groups.map(({ claims }) => ({
    radius: hexagonalGridRadius(claims.length),
    nameWidth: 120,
    nameHeight: 25,
  }));

  it('are discs that do not touch each other or the edge', () => {
    const { places, bottom } = arrangeGroups(groups, relations, extents, room);
    for (const [index, one] of places.entries()) {
      assert.ok(one.x - one.radius >= room.left && one.x + one.radius <= room.right, `disc ${index}`);
      assert.ok(one.y - one.radius >= room.top && one.y + one.radius <= bottom + 1, `disc ${index}`);
      for (const other of places.slice(index + 1))
        assert.ok(Math.hypot(one.x - other.x, one.y - other.y) > one.radius + other.radius);
    }
  });

  it('never overlap, nor do their names, whatever their sizes and bonds', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const { given, extents: needed } = randomGroups(seed);
      const { places, bottom } = arrangeGroups(...given, needed, room);
      assert.deepEqual(arrangeGroups(...given, needed, room).places, places, `seed ${seed}`);
      const boxes = places.map(({ x, y, radius }, index) => {
        const { nameWidth, nameHeight } = needed[index] ?? { nameWidth: 0, nameHeight: 0 };
        const [halfWidth, halfHeight] = [Math.max(radius, nameWidth / 2), radius + nameHeight / 2];
        return { x, y: y - nameHeight / 2, halfWidth, halfHeight };
      });
      for (const [index, one] of boxes.entries()) {
        assert.ok(one.y - one.halfHeight >= room.top && one.y + one.halfHeight <= bottom, `seed ${seed}`);
        assert.ok(one.x - one.halfWidth >= room.left && one.x + one.halfWidth <= room.right, `seed ${seed}`);
        for (const [at, other] of boxes.slice(0, index).entries())
          assert.ok(
            Math.abs(one.x - other.x) > one.halfWidth + other.halfWidth ||
              Math.abs(one.y - other.y) > one.halfHeight + other.halfHeight,
            `seed ${seed}: discs ${at} and ${index}`,
          );
      }
    }
  });

  it('have the same places each time', () => {
    assert.deepEqual(
      arrangeGroups(groups, relations, extents, room),
      arrangeGroups(groups, relations, extents, room),
    );
  });
});

describe('the claims of a disc', () => {
  for (const count of [1, 7, 30, 113])
    it(`${count} of them keep the distance that a finger needs, inside the disc`, () => {
      const points = hexagonalGrid(count);
      assert.equal(points.length, count);
      for (const [index, one] of points.entries()) {
        assert.ok(Math.hypot(one.x, one.y) + 12 <= hexagonalGridRadius(count));
        for (const other of points.slice(index + 1))
          assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= pitch - 0.001);
      }
    });
});
