import type { Graph, SourceNode } from '#model/graph';
import { byText, collect } from '#model/order';

/** A source to open: its address and every quotation that the site takes from it. */
export interface Target {
  readonly id: string;
  readonly url: string;
  readonly quotes: readonly string[];
  readonly source: SourceNode;
}

/** The sources that have an address, by id, each with the quotations of all claims and events. */
export function planTargets(graph: Graph): Target[] {
  const quotes = new Map<string, string[]>();
  const uses = [...graph.claims.values(), ...graph.events].flatMap(({ sources }) => sources);
  for (const { source, passages } of uses) for (const { quote } of passages) collect(quotes, source, quote);
  return [...graph.sources.values()]
    .sort((left, right) => byText(left.id, right.id))
    .flatMap((source) =>
      // Of a deleted post it is known that it is gone.
      source.url === undefined || source.medium === 'deleted'
        ? []
        : [{ id: source.id, url: source.url, quotes: [...new Set(quotes.get(source.id))], source }],
    );
}
