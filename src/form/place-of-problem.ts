import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';

/**
 * The path of the key whose value stands at a line of a claim file or a YAML file, such as `['sources', '0', 'url']`; `['body']` for
 * lines under the front matter, nothing for the file as a whole.
 */
export function placeOfLine(text: string, line: number): readonly string[] {
  const isClaim = text.startsWith('---\n');
  const end = text.indexOf('\n---\n', 4);
  const frontMatter = isClaim ? text.slice(4, end + 1) : text;
  if (isClaim && line > text.slice(0, end + 5).split('\n').length - 1) return ['body'];
  const counter = new LineCounter();
  const { contents } = parseDocument(frontMatter, { lineCounter: counter });
  const path: string[] = [];
  let node: unknown = contents;
  for (;;) {
    const next = childAt(node, isClaim ? line - 1 : line, counter);
    if (next === undefined) return path;
    path.push(next.key);
    node = next.value;
  }
}

/** The child that begins nearest above the line, with its name. */
function childAt(
  node: unknown,
  line: number,
  counter: LineCounter,
): { key: string; value: unknown } | undefined {
  const children = isMap(node) || isSeq(node) ? node.items : [];
  const started = children
    .map((child, index) => ({ child, index, from: startLine(child, counter) }))
    .filter(({ from }) => from !== undefined && from <= line)
    .at(-1);
  if (started === undefined) return undefined;
  const { child, index } = started;
  return isPair(child)
    ? { key: String(isScalar(child.key) ? child.key.value : ''), value: child.value }
    : { key: String(index), value: child };
}

function startLine(child: unknown, counter: LineCounter): number | undefined {
  const node = (isPair(child) ? (child as Pair<Node>).key : child) as Node | null;
  const offset = node?.range?.[0];
  return offset === undefined ? undefined : counter.linePos(offset).line;
}
