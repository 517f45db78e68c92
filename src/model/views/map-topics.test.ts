import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mapView } from './map.ts';
import { lineHeight, middle } from './map-node.ts';
import { manyClaims, town } from '#fixtures/town-site';

describe('a map of topics', () => {
  const topics = ['history', 'weather'];
  const mapOf = (count: number) =>
    mapView(
      town({
        claims: manyClaims(count, (index) => ({
          topics: [topics[index < 5 ? 1 : 0]],
          verdict: ['true', 'false', 'mixed'][index % 3],
        })),
      }),
    ).picture;

  const [some, many] = [mapOf(41), mapOf(401)];

  it('writes the name of each topic above its disc, with its number', () => {
    for (const picture of [some, many]) {
      const discs = picture?.nodes.flatMap(({ items }) => items).filter(({ kind }) => kind === 'topic') ?? [];
      assert.equal(discs.length, 2);
      for (const { x, y, radius = 0, text } of discs) {
        assert.deepEqual([text.x, text.y], [x, y - radius - 6 - (text.lines.length - 1) * lineHeight]);
        assert.match(text.lines.join(' '), /^(?:History \(\d+\)|Weather \(5\))$/u);
      }
    }
  });

  it('draws larger what has more claims', () => {
    const radii = many?.nodes.flatMap(({ items }) => items).flatMap(({ radius }) => radius ?? []);
    assert.deepEqual(radii, [98, 47]);
  });

  it('counts the verdicts in a disc without glyphs, two in a row', () => {
    const nodes = many?.nodes.flatMap(({ items }) => items) ?? [];
    const weather = nodes.find(({ href }) => href === '/topics/weather/');
    assert.ok(weather);
    assert.deepEqual(
      weather.tally.map(({ glyph, count, x, y }) => [glyph, count, x - weather.x, y - weather.y]),
      [
        ['full', 2, -41, -5],
        ['half', 1, 3, -5],
        ['empty', 2, -19, 14],
      ],
    );
    const glyphs = some?.nodes.flatMap(({ items }) => items) ?? [];
    assert.deepEqual(
      glyphs.filter(({ kind }) => kind === 'topic').flatMap(({ tally }) => tally),
      [],
    );
  });

  it('lists each topic with its own claims, from the first verdict of the scale', () => {
    assert.deepEqual(
      some?.nodes.slice(0, 2).map(({ label, items }) => [label, items.length]),
      [
        ['History, 36 claims', 37],
        ['Weather, 5 claims', 6],
      ],
    );
    assert.deepEqual(
      some?.nodes[1]?.items.slice(1).map(({ mark }) => mark?.glyph),
      ['full', 'full', 'half', 'empty', 'empty'],
    );
  });

  it('keeps the titles of its claims above their glyphs and off the columns', () => {
    const title = 'A title long enough for two lines';
    const { picture } = mapView(town({ claims: manyClaims(41, () => ({ title, topics: ['history'] })) }));
    const claims = picture?.nodes.flatMap(({ items }) => items).filter(({ kind }) => kind === 'claim') ?? [];
    assert.equal(claims.length, 41);
    for (const { y, text } of claims) {
      assert.equal(text.lines.length, 2);
      assert.equal(text.y, y - 16 - lineHeight);
      assert.ok(text.x > middle.left + 90 && text.x < middle.right - 90);
    }
  });
});
