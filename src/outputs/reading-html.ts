import { escapeHtml } from '#markdown/escape-html';
import type { Context } from '#model/views/context';
import { type ChartView, chartText } from '#model/views/chart';
import type { ReadingBlock } from '#model/views/reading';
import type { ShownPicture } from '#model/views/shown-picture';
import type { PassageView } from '#model/views/source-view';

/** The reasoning as plain HTML for readers of feeds: no styles, no margin, every address whole. */
export function readingHtml(context: Context, blocks: readonly ReadingBlock[], page: string): string {
  return blocks.map((block) => blockHtml(context, block, page)).join('');
}

function blockHtml(context: Context, block: ReadingBlock, page: string): string {
  switch (block.kind) {
    case 'prose':
      return wholeAddresses(block.html, page);
    case 'heading':
      return `<h${block.depth + 1}>${wholeAddresses(block.html, page)}</h${block.depth + 1}>`;
    case 'quote':
      return `${passageHtml(context, block.passage)}<p>${escapeHtml(block.source.publisher)}</p>`;
    case 'figure':
      return chartHtml(block.chart);
    case 'picture':
      return pictureHtml(context, block.picture, page);
    case 'note':
      return `<p><strong>${escapeHtml(context.words.note)}</strong></p>${readingHtml(context, block.blocks, page)}`;
  }
}

/** A quotation, and its translation where there is one. */
export function passageHtml({ words }: Context, { quote, translation }: PassageView): string {
  const { language } = quote;
  const tag = language === undefined ? '' : ` lang="${escapeHtml(language)}"`;
  const sense =
    translation === undefined ? '' : `<p>${escapeHtml(`${words.ourTranslation} ${translation.text}`)}</p>`;
  return `<blockquote><p${tag}>${escapeHtml(quote.text)}</p></blockquote>${sense}`;
}

/** A picture with what is said of it; one that is covered is told of, and shown on the page alone. */
function pictureHtml({ words }: Context, picture: ShownPicture, page: string): string {
  const { alt, address, width, height, caption, covered, credit } = picture;
  const said = [caption?.text, credit].filter((text) => text !== undefined).map(escapeHtml);
  const below = said.length === 0 ? '' : `<figcaption>${said.join(' ')}</figcaption>`;
  if (covered !== undefined) {
    return `<p>${escapeHtml(covered)} <a href="${escapeHtml(page)}">${escapeHtml(words.pictures.show)}</a></p>`;
  }
  const source = escapeHtml(new URL(address, page).href);
  return `<figure><img src="${source}" alt="${escapeHtml(alt.text)}" width="${width}" height="${height}">${below}</figure>`;
}

function chartHtml(chart: ChartView): string {
  return `<p><strong>${escapeHtml(chart.label.text)}</strong>: ${escapeHtml(chartText(chart))}</p>`;
}

/** Only links that are links: in text, “<” is written as a reference. */
function wholeAddresses(html: string, page: string): string {
  return html.replaceAll(
    /(<a\b[^>]*?\shref=")([/#][^"]*)"/gu,
    (_, before: string, href: string) => `${before}${escapeHtml(new URL(href, page).href)}"`,
  );
}
