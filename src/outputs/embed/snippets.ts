import type { EmbedWay } from '#i18n/embed-words';
import type { EmbedView } from '#model/views/embed';
import { escapeMarkdown } from '#outputs/escape-markdown';
import { cardHeight } from './card-height.ts';
import { markup } from './markup.ts';

/** A part of a snippet that an option of the page changes. */
export interface SnippetPart {
  readonly part: 'card' | 'width' | 'height';
  readonly text: string;
}

export interface Snippet {
  readonly way: EmbedWay;
  readonly code: readonly (string | SnippetPart)[];
}

/** The width whose height snippets state unless another one is chosen. */
export const usualWidth = 600;

/** The address of the card, with the number of revisions it has today. */
export function pinnedCard({ card, revisions }: Pick<EmbedView, 'card' | 'revisions'>): string {
  return `${card}?r=${revisions}`;
}

/** Every way to show the claim elsewhere, as text to paste; each holds the sentence or the address that stays. */
export function snippetsOf(view: EmbedView, script: string): Snippet[] {
  const card: SnippetPart = { part: 'card', text: pinnedCard(view) };
  const width: SnippetPart = { part: 'width', text: '100%' };
  const height: SnippetPart = { part: 'height', text: String(cardHeight(view, usualWidth)) };
  const words = markup`${view.sentence} <a href="${view.page}">${view.checked.by}</a>`.text;
  const load = markup`<script async src="${script}"></script>`.text;
  const language = markup`lang="${view.language}" dir="${view.direction}"`.text;
  const title = markup`title="${view.frameTitle}"`.text;
  const short = markup`<a href="${view.page}">${view.caption}. ${view.checked.by}</a>`.text;
  const alternative = `${view.sentence} ${view.checked.by}.`;
  const picture = markup`<img src="${view.picture}" width="600" height="315" alt="${alternative}">`.text;
  return [
    { way: 'address', code: [view.page] },
    {
      way: 'quote',
      code: [
        `<blockquote class="claim-card" ${language} cite="${view.page}"\n  data-card="`,
        card,
        '" data-width="',
        width,
        '" data-height="',
        height,
        `"\n  data-${title}>\n  ${words}\n</blockquote>\n${load}`,
      ],
    },
    {
      way: 'frame',
      code: [
        '<iframe src="',
        card,
        `" ${title}\n  width="`,
        width,
        '" height="',
        height,
        `" loading="lazy" style="border: 0; max-width: 100%"\n  sandbox="allow-scripts allow-popups allow-top-navigation-by-user-activation"></iframe>\n<p ${language}>${short}</p>`,
      ],
    },
    {
      way: 'element',
      code: [
        '<claim-card src="',
        card,
        '" width="',
        width,
        '" height="',
        height,
        `" ${language}\n  data-${title}>\n  ${words}\n</claim-card>\n${load}`,
      ],
    },
    {
      way: 'picture',
      code: [`<a href="${view.page}">${picture}</a>`],
    },
    { way: 'markdown', code: [`[![${escapeMarkdown(alternative)}](${view.picture})](${view.page})`] },
    { way: 'data', code: [view.data] },
  ];
}
