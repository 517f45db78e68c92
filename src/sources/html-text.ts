import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** What a page says. */
export interface HtmlText {
  readonly title: string;
  /** What can be seen, a line for each block. */
  readonly text: string;
  /** What stands in scripts and in parts that are not shown. */
  readonly hidden: string;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

// Readings above characters (rt, with brackets in rp) stand between the letters of a word and are not quoted with it.
const unseen = new Set('script style template iframe object svg math head rt rp rtc'.split(' '));
const inline = new Set(
  'a abbr b bdi bdo cite code data dfn em font i ins kbd mark q rb rp rt rtc ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Reads a page as a browser without scripts does. */
export function readHtml(html: string): HtmlText {
  const seen: string[] = [];
  const hidden: string[] = [];
  let title = '';
  // A hand-kept list of what is left: a page can nest deeper than functions may.
  const rest: { node: Node; shown: boolean }[] = [
    { node: parse(html, { scriptingEnabled: false }), shown: true },
  ];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { node, shown } = next;
    if (node.nodeName === '#text' && 'value' in node) {
      (shown ? seen : hidden).push(node.value);
      continue;
    }
    if (!('childNodes' in node)) continue;
    if (node.nodeName === 'title' && title === '') title = textOf(node);
    if ('tagName' in node && isReferenceMark(node)) continue;
    const isShown = shown && !('tagName' in node && isUnseen(node));
    if ('tagName' in node && !inline.has(node.tagName)) {
      seen.push('\n');
      rest.push({ node: lineEnd, shown: true });
    }
    for (const child of node.childNodes.toReversed()) rest.push({ node: child, shown: isShown });
  }
  return {
    title: title.trim(),
    text: `${title}\n${seen.join('')}`,
    hidden: unescapeScript(hidden.join('\n')),
  };
}

const lineEnd: DefaultTreeAdapterTypes.TextNode = { nodeName: '#text', value: '\n', parentNode: null };

function isUnseen({ tagName, attrs }: Element): boolean {
  if (unseen.has(tagName)) return true;
  return attrs.some(
    ({ name, value }) =>
      (name === 'hidden' && value !== 'until-found') ||
      (name === 'style' && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(value)),
  );
}

/** “[3]” above the line is a reference put between the words of a sentence, no part of it. */
function isReferenceMark(node: Element): boolean {
  return (
    node.tagName === 'sup' &&
    node.childNodes.some((child) => 'tagName' in child) &&
    /^\s*[[(]?\s*(?:\d{1,3}|[a-z*†‡])\s*[\])]?\s*$/iu.test(textOf(node))
  );
}

/** The text two levels deep: enough for a title and for a mark in a link. */
function textOf(node: Node, depth = 3): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (depth === 0 || !('childNodes' in node)) return '';
  return node.childNodes.map((child) => textOf(child, depth - 1)).join('');
}

/** Text in a script is written with escapes: `\u2019`, `\n`, `\"`; tags in it are no words. */
function unescapeScript(script: string): string {
  return script
    .replaceAll(/\\u([0-9a-f]{4})/giu, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\\[nrt]/gu, ' ')
    .replaceAll('\\', '')
    .replaceAll(/<[^<>]{0,300}>/gu, ' ');
}
