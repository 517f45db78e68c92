import { dropUndefined } from '../defined.ts';
import { findQuote } from './find-quote.ts';
import { FoldedText, type TextRange } from './folded-text.ts';
import type { Paragraph, Passage, Prose, Quoted, Run, Span } from './prose.ts';

/**
 * The passages of a document whose text the site may not show, in the order in which they are given: quotations of one
 * paragraph stand in it one after the other, those that overlap as one text. Nothing is added to what was quoted.
 */
export function composeProse(passages: readonly Quoted[]): Prose {
  const groups = Map.groupBy(passages, ({ position }) =>
    position === undefined ? undefined : Math.floor(position),
  );
  const paragraphs = [...groups].flatMap(([number, quoted]) =>
    number === undefined ? unplaced(quoted) : paragraphsOf(quoted, number),
  );
  return numbered(paragraphs);
}

/** A paragraph as it is made: spans and notes name the passages themselves. */
interface Draft {
  readonly number?: number;
  readonly runs: readonly {
    readonly text: string;
    readonly spans: readonly (Omit<Span, 'passage'> & { of: Quoted })[];
  }[];
  /** Passages whose words are not known. */
  readonly wordless: readonly Quoted[];
}

/** More quotations than this are not held against each other. */
const mostInParagraph = 40;

/** Quotations of which nobody knows the paragraph stand alone; only those in the same words stand together. */
function unplaced(quoted: readonly Quoted[]): Draft[] {
  const same = Map.groupBy(quoted, ({ quote = '' }) => new FoldedText(quote).text);
  return [...same].flatMap(([text, own]) =>
    text === '' ? own.map((one): Draft => ({ runs: [], wordless: [one] })) : [paragraphOf(own)],
  );
}

function paragraphsOf(quoted: readonly Quoted[], number: number): Draft[] {
  if (quoted.length > mostInParagraph) return unplaced(quoted).map((draft) => ({ ...draft, number }));
  const worded = quoted.filter(({ quote }) => quote !== undefined);
  const wordless = quoted.filter(({ quote }) => quote === undefined);
  return [
    ...(worded.length === 0 ? [] : [{ ...paragraphOf(worded), number }]),
    ...wordless.map((one): Draft => ({ number, runs: [], wordless: [one] })),
  ];
}

function paragraphOf(worded: readonly Quoted[]): Draft {
  const texts = worded.reduce<readonly string[]>((known, { quote = '' }) => join(known, quote), []);
  const folded = texts.map((text) => new FoldedText(text));
  const spans = worded.map((of) => ({ of, ...placeIn(folded, of) }));
  const runs = texts.map((text, index) => ({
    text,
    spans: spans.filter(({ run }) => run === index).map(({ of, start, end }) => ({ of, start, end })),
  }));
  return { runs, wordless: [] };
}

/** Texts with one more: it may stand in one of them, hold some of them, or go on where one ends. */
function join(texts: readonly string[], quote: string): readonly string[] {
  const folded = new FoldedText(quote);
  if (texts.some((text) => findQuote(new FoldedText(text), { quote }).length > 0)) return texts;
  const inside = texts.filter((text) => findQuote(folded, { quote: text }).length > 0);
  const [first] = inside;
  if (first !== undefined)
    return texts.flatMap((text) => (text === first ? [quote] : inside.includes(text) ? [] : [text]));
  for (const text of texts) {
    const whole = overlap(text, quote) ?? overlap(quote, text);
    if (whole !== undefined) return texts.map((other) => (other === text ? whole : other));
  }
  return [...texts, quote];
}

/** So few letters in common may be chance. */
const leastOverlap = 12;

/** Two texts as one, where the second begins with words that end the first. */
function overlap(first: string, second: string): string | undefined {
  const [one, other] = [new FoldedText(first), new FoldedText(second)];
  const longest = Math.min(one.text.length, other.text.length);
  for (let length = longest; length >= leastOverlap; length -= 1) {
    if (!one.text.endsWith(other.text.slice(0, length))) continue;
    const rest = other.rangeOf(0, length);
    const isWord = !/[\p{L}\p{N}]/u.test(one.text.charAt(one.text.length - length - 1));
    if (rest !== undefined && isWord) return first + second.slice(rest.end);
  }
  return undefined;
}

function placeIn(texts: readonly FoldedText[], quoted: Quoted): TextRange & { readonly run: number } {
  for (const [run, text] of texts.entries()) {
    const [range] = findQuote(text, { ...quoted, quote: quoted.quote ?? '' });
    if (range !== undefined) return { run, ...range };
  }
  // What stands before or after a quotation need not be quoted itself.
  const { prefix, suffix, ...bare } = quoted;
  return prefix === undefined && suffix === undefined ? { run: -1, start: 0, end: 0 } : placeIn(texts, bare);
}

/** Passages get their numbers in reading order. */
function numbered(drafts: readonly Draft[]): Prose {
  const passages: Passage[] = [];
  const known = new Map<string, number>();
  const paragraphs = drafts.map(({ number, runs, wordless }): Paragraph => {
    const notes: number[] = [];
    const numberOf = (quoted: Quoted): number => {
      const key = passageKey(quoted);
      const own = known.get(key) ?? passages.length;
      if (own === passages.length) {
        passages.push(passageOf(quoted));
        known.set(key, own);
        notes.push(own);
      }
      return own;
    };
    const numberedRuns = runs.map(({ text, spans }): Run => ({
      text,
      styles: [],
      spans: spans.toSorted(inOrder).map(({ of, start, end }) => ({ start, end, passage: numberOf(of) })),
    }));
    for (const quoted of wordless) numberOf(quoted);
    return {
      kind: number !== undefined && number < 1 ? 'headline' : 'prose',
      ...(number === undefined || number < 1 ? {} : { number }),
      runs: numberedRuns,
      notes,
    };
  });
  return {
    isWhole: false,
    paragraphs: paragraphs.filter(({ runs, notes }) => runs.length + notes.length > 0),
    passages,
  };
}

/** By their beginnings, the longer first. */
export function inOrder(left: Omit<Span, 'passage'>, right: Omit<Span, 'passage'>): number {
  return left.start - right.start || right.end - left.end;
}

export function passageKey({ of }: Quoted): string {
  return of.claim === undefined ? `unrated ${of.unrated}` : `claim ${of.claim}`;
}

export function passageOf({ of, position, at }: Quoted): Passage {
  return { ...of, ...dropUndefined({ position, at }) } as Passage;
}
