import type { Glyph } from '#schema/site';
import type { Graph } from '../graph.ts';
import { itemPath } from '../paths.ts';
import { type Context, localText } from './context.ts';

/** A verdict as pages show it: word, shape, and a colour by its place on the scale. */
export interface VerdictMark {
  readonly id: string;
  readonly label: string;
  readonly glyph: Glyph;
  readonly tone: Tone;
  readonly href: string;
}

/** Colours of the scale, from blue over grey to orange; verdicts that are no degree are plain or caution. */
export type Tone = 'best' | 'good' | 'middle' | 'poor' | 'worst' | 'caution' | 'plain';

/** The mark of a verdict; one that is not on the scale is shown by its id. */
export function verdictMark(context: Context, id: string): VerdictMark {
  const data = context.graph.verdicts.get(id)?.data;
  const href = itemPath(context.place, context.language, 'verdicts', id);
  if (data === undefined) return { id, label: id, glyph: 'unknown', tone: 'plain', href };
  return {
    id,
    label: localText(context, data.label),
    glyph: data.glyph,
    tone: toneOf(context.graph, id),
    href,
  };
}

/** Where the verdict stands between the worst value of the scale (0) and the best (1); nothing without a value. */
export function degreeOf(graph: Graph, id: string): number | undefined {
  const values = [...graph.verdicts.values()].flatMap(({ data }) =>
    data.value === null ? [] : [data.value],
  );
  const value = graph.verdicts.get(id)?.data.value ?? null;
  if (value === null) return undefined;
  const worst = Math.min(...values);
  const best = Math.max(...values);
  return best === worst ? 1 : (value - worst) / (best - worst);
}

/** The highest value of the scale; the lowest it may have is 1. */
export function highestValue(graph: Graph): number {
  return Math.max(1, ...[...graph.verdicts.values()].map(({ data }) => data.value ?? 1));
}

function toneOf(graph: Graph, id: string): Tone {
  const degree = degreeOf(graph, id);
  if (degree === undefined) return graph.verdicts.get(id)?.data.glyph === 'misleading' ? 'caution' : 'plain';
  if (degree > 0.875) return 'best';
  if (degree > 0.625) return 'good';
  if (degree > 0.375) return 'middle';
  return degree > 0.125 ? 'poor' : 'worst';
}
