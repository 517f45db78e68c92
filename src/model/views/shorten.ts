const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A text of at most `longest` characters as readers count them: shortened at a word where there is one, with “…”. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const all = [...characters.segment(text)].map(({ segment }) => segment);
  if (all.length <= longest) return text;
  const kept = all.slice(0, longest - 1);
  const space = kept.lastIndexOf(' ');
  return `${(space > longest / 2 ? kept.slice(0, space) : kept).join('')}…`;
}
