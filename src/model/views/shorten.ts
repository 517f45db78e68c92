const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Letters and signs of Europe, each of which is one character to readers as to us: most texts, and read at once. */
const plain =
  /^[\u0020-\u007E\u00A0-\u02AF\u0370-\u0482\u048A-\u0588\u2010-\u2027\u2030-\u205E\u20A0-\u20BF]*$/u;

/** A text of at most `longest` characters as readers count them: shortened at a word where there is one, with “…”. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  if (plain.test(text)) return shortenPlain(text, longest);
  const all = [...characters.segment(text)].map(({ segment }) => segment);
  if (all.length <= longest) return text;
  const kept = all.slice(0, longest - 1);
  const space = kept.lastIndexOf(' ');
  return `${(space > longest / 2 ? kept.slice(0, space) : kept).join('')}…`;
}

function shortenPlain(text: string, longest: number): string {
  const kept = text.slice(0, longest - 1);
  const space = kept.lastIndexOf(' ');
  return `${space > longest / 2 ? kept.slice(0, space) : kept}…`;
}
