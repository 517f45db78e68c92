import type { Day } from '#model/views/card';
import { glyphShapes } from '#model/views/glyph-shapes';
import type { CollectionEntry, CollectionView } from '#model/views/collection';
import type { Phrase } from '#model/views/context';
import type { EmbedView, Since } from '#model/views/embed';
import type { Said } from '#model/views/said';
import type { VerdictMark } from '#model/views/verdict-mark';
import { Markup, markup } from './markup.ts';

/** The one style sheet and the one script of every card, without comments. */
export interface CardAssets {
  readonly style: string;
  readonly script: string;
}

/**
 * The document in the frame: of one claim, or of the latest of a collection. It asks for nothing else, keeps nothing,
 * and reads the same without its script; style and script have the same bytes in every card.
 */
export function cardDocument(view: EmbedView | CollectionView, { style, script }: CardAssets): string {
  const document = markup`<!doctype html>
<html lang="${view.language}" dir="${view.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${view.title}</title>
<link rel="canonical" href="${view.page}">
<link rel="alternate" type="application/json+oembed" href="${view.oembed}">
<link rel="icon" href="data:,">
<style>${new Markup(style)}</style>
<script>${new Markup(script)}</script>
</head>
${view.kind === 'claim' ? claimBody(view) : collectionBody(view)}
</html>
`;
  return document.text;
}

function dayMarkup({ machine, text }: Day): Markup {
  return machine === undefined
    ? markup`<span>${text}</span>`
    : markup`<time datetime="${machine}">${text}</time>`;
}

function claimBody(view: EmbedView): Markup {
  const { verdict, claimant, made, words, conclusion } = view;
  return markup`<body class="${verdict.tone}">
<main aria-labelledby="answer">
${view.since.map(sinceLine)}${view.verdictChanged !== undefined && markup`<p class="since quiet lasting">${view.verdictChanged}</p>\n`}${view.overdue !== undefined && markup`<p class="since quiet">${view.overdue}</p>\n`}<div class="cut">
<section class="shot">
<p class="label">${words.said}</p>
<p class="said">${said(view.said)}</p>
<p class="meta by"><bdi class="name"${languageOf(claimant)}>${claimant.text}</bdi>, ${dayMarkup(made)}</p>
<p class="meta"><bdi>${view.wording}</bdi></p>
</section>
<div class="shot counter">
<span class="seam">${glyph(verdict, 22)}</span>
<p class="label">${words.found}</p>
<h1 class="answer" id="answer">${linkTo(view.page, verdict.label)}</h1>
${conclusion !== undefined && markup`<p class="label">${conclusion.label}</p>\n<p class="led"${languageOf(conclusion)}>${conclusion.text}</p>\n`}<p>${view.summary}</p>
<p class="meta by"><bdi>${view.sources}</bdi></p>
</div>
</div>
<footer class="meta">
${linkTo(view.page, words.read)}
<bdi>${view.checked.by}</bdi>
</footer>
</main>
</body>`;
}

/** Seen only when the card was embedded after one of these numbers of revisions. */
function sinceLine({ revisions, text, loud }: Since): Markup {
  const kind = loud ? 'since' : 'since quiet';
  return markup`<p class="${kind}" data-revisions="${revisions.join(' ')}" hidden>${text}</p>\n`;
}

function collectionBody(view: CollectionView): Markup {
  return markup`<body>
<main aria-labelledby="answer">
<h1 class="heading" id="answer"${languageOf(view.heading)}>${linkTo(view.page, view.heading.text)}</h1>
${
  view.finding !== undefined &&
  markup`<p class="meta"${languageOf(view.finding)}>${view.finding.text}</p>
`
}<ol>
${view.entries.map(row)}</ol>
<footer class="meta">
${linkTo(view.list, view.all)}
<bdi>${view.publisher.name}</bdi>
</footer>
</main>
</body>`;
}

function row({ card, page, said: claim, dates }: CollectionEntry): Markup {
  return markup`<li class="row ${card.verdict.tone}">
<p class="mark">${glyph(card.verdict, 14)} ${card.verdict.label}</p>
<p class="said"><a href="${page}" target="_top">${said(claim)}</a></p>
<p class="meta"><bdi${languageOf(card.claimant)}>${card.claimant.text}</bdi>, ${card.made.text}. <bdi>${dates}</bdi>.</p>
</li>
`;
}

/** What was said stands in quotation marks, which are characters of the text; what was not is set as our own words. */
function said({ text, isQuotation, ...phrase }: Said): Markup {
  const attributes = languageOf(phrase);
  return isQuotation
    ? markup`<span${attributes}>${text}</span>`
    : markup`<span class="sense"${attributes}>${text}</span>`;
}

function languageOf({ language, direction }: Omit<Phrase, 'text'>): Markup {
  if (language === undefined) return new Markup('');
  return markup` lang="${language}"${direction !== undefined && markup` dir="${direction}"`}`;
}

/** Out of the frame, into the window around it. */
function linkTo(address: string, label: string): Markup {
  return markup`<a href="${address}" target="_top">${label}</a>`;
}

function glyph({ glyph: shape }: VerdictMark, size: number): Markup {
  const shapes = new Markup(glyphShapes[shape]);
  return markup`<svg width="${size}" height="${size}" viewBox="0 0 16 16" aria-hidden="true">${shapes}</svg>`;
}
