import type { SourceNode } from '../graph.ts';
import { claimTelling } from '../left-out.ts';
import { itemPath } from '../paths.ts';
import { claimHref } from './card.ts';
import type { Context } from './context.ts';

/** The id of a source’s entry on the claim page. */
export function sourceAnchor(id: string): string {
  return `source-${id}`;
}

/** Where a source is told: its own page, or its place on the page of the one claim that uses it. */
export function sourceHref(context: Context, source: SourceNode): string {
  const { graph, place, language } = context;
  const telling = claimTelling(graph, source);
  // No claim is looked at where none is needed: who looks at it is made anew with it.
  const claim = telling === undefined ? undefined : graph.claims.get(telling);
  return claim === undefined
    ? itemPath(place, language, 'sources', source.id)
    : `${claimHref(context, claim)}#${sourceAnchor(source.id)}`;
}
