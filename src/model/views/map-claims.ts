import { arrangeGroups, type GroupPlace } from '../map/arrange-groups.ts';
import { arrangeTitles, type Point } from '../map/arrange-titles.ts';
import type { Room } from '../map/boxes.ts';
import { hexagonalGrid, hexagonalGridRadius } from '../map/hexagonal-grid.ts';
import type { MapGraph, MapGroup } from '../map/map-graph.ts';
import { textLines, type TextLines, textWidth } from '../map/text-lines.ts';
import { itemPath, listPath } from '../paths.ts';
import { type Card, cardsOf } from './card.ts';
import { type Context, localPhrase, type Phrase } from './context.ts';
import { bondsOf, linesOfRelations, type MapLines, noLines, raysOf, within } from './map-lines.ts';
import { groundOf, lineHeight, type MapNode, type MapTally, type MapText, middle } from './map-node.ts';
import { claimsOf, tallyOf } from './tally.ts';

/** The middle of the map. */
export interface MapClaims {
  readonly claims: readonly (MapNode & { readonly id: string })[];
  readonly topics: readonly MapNode[];
  /** Where each claim lies; in a map of groups alone, where its group does. */
  readonly places: ReadonlyMap<string, Point>;
  readonly lines: MapLines;
  readonly bottom: number;
}

const titleSize = 15;
const titleWidth = 160;
const glyphSize = 18;

/** Places the claims of a map, or its groups, between the columns, down to a bottom or further. */
export function mapClaims(context: Context, map: MapGraph, bottom: number): MapClaims {
  const room = { ...middle, bottom };
  if (map.detail === 'titles') return withTitles(context, map, room);
  return inGroups(context, map, room);
}

function withTitles(context: Context, map: MapGraph, room: Room): MapClaims {
  const cards = cardsOf(
    context,
    map.groups.flatMap(({ claims }) => claims),
  );
  const titles = new Map(
    cards.map(({ id, title }) => [id, textLines(title.text, titleSize, titleWidth, 3)] as const),
  );
  const linesOf = (id: string): TextLines => titles.get(id) ?? { lines: [], width: 0 };
  const { places: boxes, bottom } = arrangeTitles(
    map,
    (id) => ({
      width: Math.max(40, linesOf(id).width) + 14,
      height: glyphSize + linesOf(id).lines.length * lineHeight + 18,
    }),
    room,
  );
  // The glyph stands at the top of its box, the title below it.
  const places = new Map(
    cards.map(({ id }) => {
      const box = boxes.get(id) ?? { x: 0, y: 0 };
      const half = (glyphSize + linesOf(id).lines.length * lineHeight + 18) / 2;
      return [id, { x: box.x, y: Math.round(box.y - half + 4 + glyphSize / 2) }] as const;
    }),
  );
  const texts = new Map(
    cards.map(({ id }) => {
      const { x, y } = places.get(id) ?? { x: 0, y: 0 };
      const { lines } = linesOf(id);
      const below = { x, y: y + glyphSize / 2 + 15, anchor: 'middle' as const };
      const text: MapText = { ...below, lines, under: [], widths: widthsOf(lines) };
      return [id, text] as const;
    }),
  );
  const grounds = new Map(
    [...texts].flatMap(([id, text]) => {
      const ground = groundOf(text);
      return ground === undefined ? [] : [[id, ground] as const];
    }),
  );
  const rays = raysOf(map, places, grounds);
  return {
    claims: cards.flatMap((card) => {
      const [at, text] = [places.get(card.id), texts.get(card.id)];
      if (at === undefined || text === undefined) return [];
      return [{ ...claimNode(context, card, at), text, rays: rays.get(card.id) ?? '' }];
    }),
    topics: [],
    places,
    lines: linesOfRelations(map, places, grounds),
    bottom,
  };
}

function widthsOf(lines: readonly string[]): number[] {
  return lines.map((line) => textWidth(line, titleSize));
}

/** A group as it is written: its name, and the name in lines. */
interface GroupName extends Phrase {
  readonly set: TextLines;
}

function inGroups(context: Context, map: MapGraph, room: Room): MapClaims {
  const isDrawn = map.detail === 'glyphs';
  const most = Math.max(1, ...map.groups.map(({ claims }) => claims.length));
  const names = map.groups.map(({ topic }): GroupName => {
    const name = topicName(context, topic);
    return { ...name, set: textLines(name.text, titleSize, 170, 2) };
  });
  const { places: discs, bottom } = arrangeGroups(
    map.groups,
    map.relations,
    map.groups.map(({ claims }, index) => ({
      radius: isDrawn
        ? hexagonalGridRadius(claims.length)
        : Math.round(40 + 58 * Math.sqrt(claims.length / most)),
      nameWidth: names[index]?.set.width ?? 0,
      nameHeight: (names[index]?.set.lines.length ?? 1) * lineHeight + 8,
    })),
    room,
  );
  const places = placesInDiscs(map, discs);
  const topics = map.groups.flatMap((group, index) => {
    const [disc, name] = [discs[index], names[index]];
    return disc === undefined || name === undefined ? [] : [topicNode(context, group, disc, name, isDrawn)];
  });
  return {
    claims: isDrawn ? glyphNodes(context, map, places) : [],
    topics,
    places,
    lines: { ...(isDrawn ? linesOfRelations(within(map), places) : noLines), bonds: bondsOf(map, discs) },
    bottom,
  };
}

function placesInDiscs({ groups, detail }: MapGraph, discs: readonly Point[]): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const [index, { claims }] of groups.entries()) {
    const disc = discs[index] ?? { x: 0, y: 0 };
    const points = detail === 'glyphs' ? hexagonalGrid(claims.length) : [];
    for (const [slot, id] of claims.entries()) {
      const point = points[slot] ?? { x: 0, y: 0 };
      places.set(id, { x: disc.x + point.x, y: disc.y + point.y });
    }
  }
  return places;
}

function topicNode(
  context: Context,
  { topic, claims }: MapGroup,
  { x, y, radius }: GroupPlace,
  { text, language, set: { lines } }: GroupName,
  isDrawn: boolean,
): MapNode {
  const counted = lines.map((line, at) => (at === lines.length - 1 ? `${line} (${claims.length})` : line));
  return {
    kind: 'topic',
    href:
      topic === undefined
        ? listPath(context.place, context.language, 'claims')
        : itemPath(context.place, context.language, 'topics', topic),
    name: context.words.map.countOf(text, claims.length),
    ...(language === undefined ? {} : { language }),
    x,
    y,
    radius,
    text: {
      x,
      y: y - radius - 6 - (lines.length - 1) * lineHeight,
      anchor: 'middle',
      lines: counted,
      under: [],
      widths: widthsOf(counted),
    },
    tally: isDrawn ? [] : tallyInDisc(tallyOf(context, claimsOf(context, claims)), { x, y }),
    rays: '',
  };
}

function glyphNodes(context: Context, map: MapGraph, places: ReadonlyMap<string, Point>) {
  const rays = raysOf(map, places);
  return map.groups.flatMap(({ claims }) =>
    cardsOf(context, claims).map((card) => {
      const at = places.get(card.id) ?? { x: 0, y: 0 };
      return {
        ...claimNode(context, card, at),
        text: besideGlyph(card.title.text, at),
        rays: rays.get(card.id) ?? '',
      };
    }),
  );
}

function claimNode(context: Context, card: Card, at: Point) {
  return {
    id: card.id,
    kind: 'claim' as const,
    href: card.href,
    name: context.words.map.nameOf(card.title.text, card.verdict.label),
    ...(card.title.language === undefined ? {} : { language: card.title.language }),
    ...at,
    mark: { glyph: card.verdict.glyph, tone: card.verdict.tone },
    tally: [],
  };
}

/** The title of a claim that has no room of its own: above its glyph, and not over the edge. */
function besideGlyph(title: string, { x, y }: Point): MapNode['text'] {
  const { lines, width } = textLines(title, titleSize, 220, 3);
  const inside = Math.min(Math.max(x, middle.left + width / 2), middle.right - width / 2);
  return {
    x: Math.round(inside),
    y: y - 16 - (lines.length - 1) * lineHeight,
    anchor: 'middle',
    lines,
    under: [],
  };
}

function topicName(context: Context, topic: string | undefined): Phrase {
  const data = topic === undefined ? undefined : context.graph.topics.get(topic)?.data;
  return data === undefined ? { text: topic ?? context.words.map.noTopic } : localPhrase(context, data.label);
}

function tallyInDisc(tally: ReturnType<typeof tallyOf>, { x, y }: Point): MapTally[] {
  const rows = Math.ceil(tally.length / 2);
  return tally.map(({ verdict, count }, index) => {
    const isLast = index === tally.length - 1 && tally.length % 2 === 1;
    return {
      glyph: verdict.glyph,
      tone: verdict.tone,
      count,
      x: x + (isLast ? -18 : index % 2 === 0 ? -40 : 4) - Math.floor(textWidth(String(count), 12) / 6),
      y: y + Math.round((Math.floor(index / 2) - (rows - 1) / 2) * 19) + 4,
    };
  });
}
