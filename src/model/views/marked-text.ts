import { escapeHtml } from '#markdown/escape-html';
import type { Run, Span, Style } from '../documents/prose.ts';

/** How the words of a passage are marked. */
export interface Marking {
  /** Attributes of the element around the words, as HTML; an id only where they begin. */
  readonly attributes: (isFirst: boolean) => string;
  /** What stands behind the last of the words, as HTML. */
  readonly reference: string;
}

/** A stretch of text that is marked or styled; those of one beginning in the order in which their elements open. */
interface Layer {
  readonly start: number;
  readonly end: number;
  readonly open: (isFirst: boolean) => string;
  readonly close: string;
  readonly after: string;
}

/**
 * A run of text as HTML, the words of each passage in an element. Passages may lie in each other and overlap in any
 * way: where an element would cross another, it is closed and opened again.
 */
export function markedHtml({ text, spans, styles }: Run, markingOf: (span: Span) => Marking): string {
  const layers = [...spans.map((span) => spanLayer(span, markingOf(span))), ...styles.map(styleLayer)];
  const borders = [...new Set([0, text.length, ...layers.flatMap(({ start, end }) => [start, end])])].sort(
    (left, right) => left - right,
  );
  const opening = Map.groupBy(layers, ({ start }) => start);
  const parts: string[] = [];
  let open: Layer[] = [];
  for (const [index, border] of borders.entries()) {
    const ending = open.filter(({ end }) => end === border);
    const kept = open.findIndex((layer) => ending.includes(layer));
    const reopened = kept === -1 ? [] : open.slice(kept).filter((layer) => !ending.includes(layer));
    const begun = (opening.get(border) ?? []).toSorted((left, right) => right.end - left.end);
    if (kept !== -1) {
      parts.push(
        ...open
          .slice(kept)
          .toReversed()
          .map(({ close }) => close),
      );
      open = open.slice(0, kept);
      parts.push(...ending.map(({ after }) => after));
    }
    for (const layer of [...reopened, ...begun]) {
      parts.push(layer.open(begun.includes(layer)));
      open.push(layer);
    }
    parts.push(escapeHtml(text.slice(border, borders[index + 1] ?? border)));
  }
  return parts.join('');
}

function spanLayer({ start, end }: Span, { attributes, reference }: Marking): Layer {
  const open = (isFirst: boolean) => `<mark ${attributes(isFirst)}>`;
  return { start, end, open, close: '</mark>', after: reference };
}

function styleLayer({ start, end, name }: Style): Layer {
  return { start, end, open: () => `<${name}>`, close: `</${name}>`, after: '' };
}
