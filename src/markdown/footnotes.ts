import type { Element, Nodes } from 'hast';

/** Words of the footnotes, in the language of the text. */
export interface FootnoteWords {
  readonly heading: string;
  /** The way back from a note; its letter is added, and which one it is where a note is named more than once. */
  readonly back: string;
}

/**
 * Gives footnotes letters, since numbers are those of sources; and each way back a name of its own. The tree is
 * changed. `type="a"` counts the list in letters also where our styles do not reach: in readers of feeds.
 */
export function letterFootnotes(tree: Nodes, words: FootnoteWords): void {
  const rest: Nodes[] = [tree];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if ('children' in node) rest.push(...(node.children as Nodes[]));
    if (node.type !== 'element') continue;
    const { dataFootnoteRef, dataFootnotes } = node.properties;
    if (dataFootnoteRef) nameReference(node, words);
    if (dataFootnotes) nameNotes(node, words);
  }
}

function nameReference(link: Element, words: FootnoteWords): void {
  const [number] = link.children;
  if (number?.type !== 'text') return;
  const letter = letterOf(Number(number.value));
  link.children = [{ type: 'text', value: letter }];
  link.properties['ariaLabel'] = `${words.heading}, ${letter}`;
  // The name says it already; the heading of the list would be read out after each letter.
  delete link.properties['ariaDescribedBy'];
}

function nameNotes(section: Element, words: FootnoteWords): void {
  const list = section.children.find((child) => child.type === 'element' && child.tagName === 'ol');
  if (list?.type !== 'element') return;
  list.properties['type'] = 'a';
  const notes = list.children.filter((child) => child.type === 'element');
  for (const [index, note] of notes.entries()) {
    const ways = waysBack(note);
    for (const [way, link] of ways.entries())
      link.properties['ariaLabel'] =
        `${words.back} (${letterOf(index + 1)}${ways.length > 1 ? `, ${way + 1}` : ''})`;
  }
}

function waysBack({ children }: Element): Element[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.properties['dataFootnoteBackref'] === undefined ? waysBack(child) : [child];
  });
}

/** 1 is a, 26 is z, 27 is aa: as lists count in letters. Source: CSS Counter Styles, lower-alpha. */
function letterOf(number: number): string {
  const [before, last] = [Math.floor((number - 1) / 26), (number - 1) % 26];
  return `${before > 0 ? letterOf(before) : ''}${String.fromCharCode(97 + last)}`;
}
