/** Puts into a page what Astro would have put there: the addresses of styles and scripts. */
export type Fitting = (bare: string) => string;

/**
 * How to make a page whole, learnt from one that is known both ways: as Astro draws it, and bare, without what Astro
 * puts before `<html>`, `</head>` and `</body>`. Throws where the two differ elsewhere.
 */
export function fittingOf(whole: string, bare: string): Fitting {
  const [wholeParts, bareParts] = [cut(whole), cut(bare)];
  const additions = wholeParts.map((part, index) => part.slice(bareParts[index]?.length));
  const fit = (html: string) =>
    cut(html)
      .map((part, index) => part + (additions[index] ?? ''))
      .join('');
  if (fit(bare) !== whole) {
    const index = wholeParts.findIndex((part, at) => !part.startsWith(bareParts[at] ?? ''));
    throw new Error(
      `A page that is drawn by itself differs from what Astro makes of it, behind “${startOf(wholeParts[index])}”.`,
    );
  }
  return fit;
}

/** A page in four parts, each of which Astro may add to at its end; the texts in them have no such marks unescaped. */
function cut(html: string): readonly string[] {
  const places = [
    0,
    html.indexOf('<html'),
    html.indexOf('</head>'),
    html.lastIndexOf('</body>'),
    html.length,
  ];
  if (places.includes(-1)) throw new Error(`This is no page: “${startOf(html)}”.`);
  return places.slice(1).map((end, index) => html.slice(places[index], end));
}

function startOf(text = ''): string {
  return text.slice(0, 80);
}
