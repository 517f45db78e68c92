import { chartText } from '#model/views/chart';
import { wordsFor } from '#i18n/words';
import { escapeHtml } from '#markdown/escape-html';
import { buildGraph } from '#model/build-graph';
import type { Place } from '#model/paths';
import { createContext, type Phrase } from '#model/views/context';
import { type ClaimView, claimView } from '#model/views/claim';
import type { HeardWords } from '#model/views/heard-words';
import { glyphShapes } from '#model/views/glyph-shapes';
import type { ReadingBlock } from '#model/views/reading';
import type { ShownPicture } from '#model/views/shown-picture';
import type { Content } from '#reader/content';

/** A draft as its page will show it: the cut, and the reasoning, as HTML. */
export interface Preview {
  readonly cut: string;
  readonly reading: string;
}

/** The preview of a claim of the content; none while its front matter cannot be read. */
export function previewOf(content: Content, path: string, place: Place): Preview | undefined {
  const file = content.claims.find((claim) => claim.path === path);
  const site = content.site?.value;
  if (file?.value === undefined || site === undefined) return undefined;
  const graph = buildGraph(content, site, { drafts: true });
  const claim = graph.claims.get(file.id);
  if (claim === undefined || !graph.verdicts.has(claim.verdict)) return undefined;
  const view = claimView(createContext(graph, place, place.defaultLanguage), claim);
  return {
    cut: cutHtml(view),
    reading: [...view.reading.map(blockHtml), ...view.pictures.map(pictureHtml)].join('\n'),
  };
}

function cutHtml(view: ClaimView): string {
  const { verdict, claimant, said, wording, conclusion, confidence } = view;
  const words = wordsFor(view.frame.language);
  return `<div class="cut tone-${verdict.tone}">
<section class="shot"><h3 class="said"><span${said.isQuotation ? '' : ' class="sense"'}>${escapeHtml(said.text)}</span></h3>
<p class="by"><b>${escapeHtml(claimant.text)}</b> ${escapeHtml(view.made.text)}</p>
<p class="wording"><b>${escapeHtml(wording.label)}</b> ${escapeHtml(wording.hint)}</p>
${view.heard.map(heardHtml).join('\n')}
${view.posted.map(pictureHtml).join('\n')}
</section>
<section class="shot counter"><span class="seam"><svg class="glyph" width="30" height="30" viewBox="0 0 16 16" aria-hidden="true">${glyphShapes[verdict.glyph]}</svg></span>
<p class="answer"><span>${escapeHtml(verdict.label)}</span></p>
${conclusion === undefined ? '' : `<p class="conclusion"><b>${escapeHtml(words.conclusion.label)}</b> <span>${escapeHtml(conclusion.text)}</span></p>\n`}<p class="summary">${escapeHtml(view.summary)}</p>
${confidence === undefined ? '' : `<p class="meta confidence"><b>${escapeHtml(confidence.label)}</b> <span>${escapeHtml(confidence.reason?.text ?? '')}</span></p>\n`}<ul class="counts">${view.counts.map(({ count, label }) => `<li><b>${count}</b> ${escapeHtml(label)}</li>`).join(' ')}</ul>
</section></div>`;
}

function blockHtml(block: ReadingBlock): string {
  switch (block.kind) {
    case 'prose':
      return block.html;
    case 'heading':
      return `<h4>${block.html}</h4>`;
    case 'note':
      return `<div class="note" role="note">${block.blocks.map(blockHtml).join('\n')}</div>`;
    case 'quote':
      return `<figure class="quoted"><blockquote>${phraseHtml(block.passage.quote)}</blockquote><figcaption class="meta">${block.number}. ${escapeHtml(block.source.publisher)}</figcaption></figure>`;
    case 'picture':
      return pictureHtml(block.picture);
    case 'figure':
      return `<p class="meta">${escapeHtml(`${block.chart.label.text}: ${chartText(block.chart)}`)}</p>`;
  }
}

/** The picture itself is put in by the form, which has the file. */
function pictureHtml({ id, alt, caption }: ShownPicture): string {
  return `<figure data-picture="${escapeHtml(id)}"><p class="meta">${escapeHtml(alt.text)}</p>${caption === undefined ? '' : `<figcaption>${escapeHtml(caption.text)}</figcaption>`}</figure>`;
}

function heardHtml({ quote, label }: HeardWords): string {
  return `<figure class="heard"><blockquote>${phraseHtml(quote)}</blockquote><figcaption class="meta">${escapeHtml(label)}</figcaption></figure>`;
}

function phraseHtml({ text, language, direction }: Phrase): string {
  const marks = language === undefined ? '' : ` lang="${escapeHtml(language)}" dir="${direction ?? 'auto'}"`;
  return `<span${marks}>${escapeHtml(text)}</span>`;
}
