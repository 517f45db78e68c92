import { escapeHtml } from '#markdown/escape-html';
import type { ClaimNode } from '#model/graph';
import { absolute } from '#model/paths';
import type { Context } from '#model/views/context';
import { numberSources } from '#model/views/reading';
import { sourceView } from '#model/views/source-view';

/** The sources of a claim as a numbered list, in the order of the numbers in the reasoning. */
export function sourcesHtml(context: Context, claim: ClaimNode): string {
  const words = claim.words[context.language];
  if (words === undefined) return '';
  const items = [...numberSources(claim, words).keys()].flatMap((id) => {
    const source = context.graph.sources.get(id);
    const use = claim.sources.find((candidate) => candidate.source === id);
    if (source === undefined || use === undefined) return [];
    const { title, publisher, published, href, url } = sourceView(context, source);
    const address = url ?? absolute(context.place, href);
    const about = [publisher, published?.text, context.words.roleOne[use.role]].filter(
      (text) => text !== undefined,
    );
    return [
      `<li><a href="${escapeHtml(address)}">${escapeHtml(title.text)}</a>, ${escapeHtml(about.join(', '))}</li>`,
    ];
  });
  return items.length === 0 ? '' : `<h2>${escapeHtml(context.words.evidence)}</h2><ol>${items.join('')}</ol>`;
}
