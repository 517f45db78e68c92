import type { LeftOut, Site } from '#schema/site';
import type { Graph, SourceNode } from './graph.ts';

/** Whether a site does without a kind of outputs. */
export function isLeftOut({ outputs }: Pick<Site, 'outputs'>, kind: LeftOut): boolean {
  return outputs.leaveOut.includes(kind);
}

/** The claim on whose page a source is told in the place of a page of its own; none where it has one. */
export function claimTelling(
  { site }: Pick<Graph, 'site'>,
  { claims, events }: SourceNode,
): string | undefined {
  const [only, ...others] = claims;
  const isSmall = others.length === 0 && events.length === 0;
  return isSmall && isLeftOut(site, 'small-sources') ? only : undefined;
}
