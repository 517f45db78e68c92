import { idPattern } from '#schema/text';
import type { Finding } from './body.ts';
import { splitInline } from './inline-syntax.ts';
import { type SyntaxFailure, tooMuch } from './parse.ts';
import { unsafeCode } from './safety.ts';

/** A citation or a link to a claim that cannot be read. */
export function malformedFinding(raw: string, place: { line: number; column: number }): Finding {
  // `[[@mpa-2019]]`: a source has single brackets.
  const citation = /^\[{1,2}@/u.test(raw);
  return {
    code: 'malformed-reference',
    ...place,
    found: raw,
    expected: citation ? '[@source-id] or [@source-id, p. 4]' : '[[claim-id]] or [[claim-id|words]]',
    message: citation ? 'This citation cannot be read.' : 'This link to a claim cannot be read.',
    fix: citation ? repairedCitation(raw) : repairedLink(raw),
  };
}

/** `[[Strikes-Costly-Shutdown]]` → `[[strikes-costly-shutdown]]`. */
function repairedLink(raw: string): string {
  // One bracket too few closes the link all the same.
  const inside = raw.replace(/^\[\[/u, '').replace(/\].*$|[.,;:!?]$/su, '');
  const [first = '', second = ''] = inside.split('|').map((part) => part.trim());
  const ids = [first, second].map((part) => part.replace(/\.(?:mdx?|html)$/u, '').toLowerCase());
  // The id stands first; who wrote the words first meant them for the end.
  const links = [`[[${ids[0] ?? ''}${second === '' ? '' : `|${second}`}]]`, `[[${ids[1] ?? ''}|${first}]]`];
  return links.find(isReadable) ?? '[[claim-id|words]]';
}

/** `[@ guild-2024, p. 3` → `[@guild-2024, p. 3]`; `[@guild-2024 p. 3]` the same; `[@guild-2024. Then` → `[@guild-2024]`. */
function repairedCitation(raw: string): string {
  const isClosed = raw.endsWith(']');
  const inside = raw.replace(/^\[+/u, '').replace(/(?:\]+|[.,;:!?])$/u, '');
  // Between two citations stands a semicolon.
  const marks = inside.split(/[;,]\s*(?=@)/u).map((item) => {
    const whole = /^@+\s*([^\s,]+)\s*(,.*)?$/su.exec(item.trim());
    const place = /^@+\s*([\w-]+)\s+((?:pp?\.|page|ch|par|sect|vol|no?[.°]|§|¶).*)$/isu.exec(item.trim());
    const begun = isClosed ? null : /^@+\s*([\w-]+)/u.exec(item.trim());
    if (whole !== null && (isClosed || idPattern.test((whole[1] ?? '').toLowerCase())))
      return `@${(whole[1] ?? '').toLowerCase()}${whole[2] ?? ''}`;
    if (isClosed && place !== null) return `@${(place[1] ?? '').toLowerCase()}, ${place[2] ?? ''}`;
    return `@${(begun?.[1] ?? '').toLowerCase()}`;
  });
  // A semicolon begins the next citation; within a place stands a comma.
  const citation = `[${marks.map((mark) => mark.replaceAll(/\s*;\s*/gu, ', ')).join('; ')}]`;
  return isReadable(citation) ? citation : '[@source-id, p. 4]';
}

/** Whether the reader takes all of it for one mark. */
function isReadable(mark: string): boolean {
  const [piece, ...others] = splitInline(mark);
  return others.length === 0 && piece?.kind === 'mark';
}

/** A footnote or a link by label that leads nowhere: Markdown shows its brackets. */
export function danglingFinding(raw: string, place: { line: number; column: number }): Finding {
  const label = /^\[\^|\]\[/u.test(raw) ? raw.slice(raw.lastIndexOf('[')) : raw;
  const footnote = raw.startsWith('[^');
  if (footnote && /\s/u.test(label)) return spacedFootnote(raw, place);
  return {
    code: 'malformed-reference',
    ...place,
    found: raw,
    expected: footnote ? `${label}: the note, at the end of the text` : '[words](https://…)',
    message: footnote
      ? 'This footnote has no text: readers would see its brackets.'
      : 'This link has no address: readers would see its brackets.',
    fix: footnote ? `${label}: …` : `${raw.slice(0, raw.indexOf(']') + 1)}(https://…)`,
  };
}

/** `[^a b]`: the name of a footnote has no spaces. Source: GitHub Flavored Markdown, footnotes. */
function spacedFootnote(raw: string, place: { line: number; column: number }): Finding {
  const name = `[^${raw.slice(2, -1).trim().replaceAll(/\s+/gu, '-')}]`;
  const isName = name !== '[^]' && name.length <= longestName;
  return {
    code: 'malformed-reference',
    ...place,
    found: raw,
    expected: 'the name of a footnote, without spaces',
    message: isName
      ? `The name of a footnote has no spaces: readers would see its brackets. Write ${name} here, and ${name}: before the note.`
      : 'The name of a footnote is short and has no spaces: readers would see its brackets.',
    fix: isName ? name : '[^1]',
  };
}

/** A longer one is the note itself, as in Pandoc’s `^[…]`. */
const longestName = 30;

/** A text that is no Markdown from some place on, in words for people who do not know MDX. */
export function syntaxFinding(failure: SyntaxFailure, text: string): Finding {
  const { line, column, reason } = failure;
  if (reason === tooMuch) {
    const message =
      'This text is too much to be read: too long, nested too deep, with thousands of brackets, or with a table of thousands of cells.';
    return {
      code: unsafeCode,
      line,
      column,
      found: 'too much text',
      expected: 'at most 100,000 characters, few levels',
      message,
    };
  }
  const comment =
    text
      .split('\n')
      [line - 1]?.slice(Math.max(0, column - 2))
      .startsWith('<!--') === true;
  if (comment) {
    const message =
      'A comment in <!-- --> cannot stand in a claim: what readers do not see is not kept here.';
    return {
      code: unsafeCode,
      line,
      column: column - 1,
      found: '<!--',
      expected: 'text that readers see',
      message,
    };
  }
  return tagFinding(failure, text) ?? braceFinding(failure, text);
}

type Told = Omit<Finding, 'code'>;

/** The ways in which “<” goes wrong, told from the parser’s reason and the text around it. */
function tagFinding(failure: SyntaxFailure, text: string): Finding | undefined {
  const { reason } = failure;
  const unclosed = /the closing tag `<\/(\w+)>`|for `<(\w+)>` \((\d+):(\d+)-/u.exec(reason);
  if (unclosed !== null) return unclosedFinding(failure, text, unclosed);
  if (/closing brace|in expression/u.test(reason)) return undefined;
  const isTag = ['`<`', 'name', 'tag', 'attribute', 'slash'].some((word) => reason.includes(word));
  if (!isTag) return undefined;
  return { code: unsafeCode, ...brokenTag(failure, text) };
}

function unclosedFinding(failure: SyntaxFailure, text: string, match: RegExpExecArray): Finding {
  const [, early, open, line, column] = match;
  const name = early ?? open ?? '';
  const wrong = /^Unexpected closing tag `<\/(\w+)>`/u.exec(failure.reason)?.[1];
  const place =
    line === undefined ? openingBefore(failure, text, name) : { line: Number(line), column: Number(column) };
  const isBlock = /^[A-Z]/u.test(name);
  const found =
    wrong === undefined ? `<${name}> that is not closed` : `<${name}> that is closed by </${wrong}>`;
  const close = isBlock ? `</${name}> on a line of its own` : `</${name}> in the same sentence`;
  const isEmptyKind = name === 'Quote' || name === 'Figure' || name === 'Picture';
  if (wrong === undefined && /^(?:br|hr|img|input|wbr)$/iu.test(name))
    return { code: unsafeCode, ...place, ...loneElement(name) };
  return {
    code: unsafeCode,
    ...place,
    found,
    expected: isEmptyKind ? `<${name} … />` : close,
    message: isEmptyKind
      ? `<${name}> is opened here and never closed: it ends in />.`
      : `<${name}> is opened here and not closed: add ${close}${isBlock ? ', with an empty line before and after' : ''}.`,
    fix: isEmptyKind ? `<${name} … />` : `</${name}>`,
  };
}

/** Elements of HTML that nobody closes: they are no slip of closing, they are not allowed. */
function loneElement(name: string): Omit<Told, 'line' | 'column'> {
  return {
    found: `<${name}>`,
    expected: 'Markdown',
    message: `<${name}> is not allowed in a claim: an empty line begins a new paragraph.`,
    fix: 'Leave an empty line instead.',
  };
}

function openingBefore({ line, column }: SyntaxFailure, text: string, name: string): Place {
  const end = offsetOf(text, line, column);
  const index = text.lastIndexOf(`<${name}`, end);
  return index === -1 ? { line, column } : placeOf(text, index);
}

function brokenTag({ line, column, reason }: SyntaxFailure, text: string): Told {
  const index = text.lastIndexOf('<', offsetOf(text, line, column));
  if (index === -1) return { ...otherTag, line, column };
  const place = placeOf(text, index);
  const rest = text.slice(index).split('\n')[0] ?? '';
  const address = /^<((?:https?:\/\/|mailto:)?[^\s<>]+)>/u.exec(rest)?.[1];
  if (address !== undefined && /^https?:|^mailto:|@/u.test(address)) {
    const target = /^https?:|^mailto:/u.test(address) ? address : `mailto:${address}`;
    return {
      ...place,
      found: shortened(`<${address}>`),
      expected: '[words](address)',
      message: 'An address in < > is not read here: give it words.',
      fix: `[words](${target})`,
    };
  }
  const stray = /^<\/(\w+)>/u.exec(rest)?.[1];
  if (stray !== undefined) {
    return {
      ...place,
      found: `</${stray}>`,
      expected: `<${stray}> before it`,
      message: `</${stray}> closes what was never opened: add <${stray}> before it, or delete it.`,
    };
  }
  const unquoted = /^<[A-Za-z]\w*[^>]*?\s([\w-]+)=([^\s"'{}/>]+)/u.exec(rest);
  if (unquoted !== null && reason.includes('attribute value')) {
    const [whole, name = '', value = ''] = unquoted;
    const bare = value.replaceAll(/[“”„«»‘’]/gu, '');
    const begin = whole.length - value.length - name.length - 1;
    return {
      ...place,
      column: place.column + begin,
      found: `${name}=${value}`,
      expected: `${name}="${bare}"`,
      message: 'The value of an attribute stands in straight quotation marks.',
      fix: `${name}="${bare}"`,
    };
  }
  if (reason.includes('closing quote')) {
    return {
      ...place,
      found: shortened(rest),
      expected: 'a closing quotation mark',
      message: 'A quotation mark is opened in this element and never closed.',
    };
  }
  const sign = /^<\s?[^\sA-Za-z/][^\s]*(?:\s[%€$])?/u.exec(rest)?.[0];
  if (sign !== undefined) {
    return {
      ...place,
      found: shortened(sign),
      expected: `\\${shortened(sign)}`,
      message: 'The sign “<” begins an element here; for the sign itself, type a backslash before it.',
      fix: `\\${shortened(sign)}`,
    };
  }
  return { ...otherTag, ...place };
}

const otherTag = {
  found: 'a “<” that opens no known element',
  expected: '<Quote … />, <Figure … />, <Note>…</Note>, or \\<',
  message: 'The text cannot be read from here on: “<” begins an element that is not finished.',
  fix: 'Type \\< for the sign itself, [words](https://…) for an address.',
};

function braceFinding({ line, column }: SyntaxFailure, text: string): Finding {
  return {
    code: unsafeCode,
    ...unclosedBrace(text, offsetOf(text, line, column)),
    found: 'a brace that is not closed',
    expected: 'plain text, or \\{',
    message: 'The text cannot be read from here on: “{” begins code, which a claim may not contain.',
    fix: 'Type \\{ for the brace itself.',
  };
}

/** The last brace before the end of reading that nothing closes. */
function unclosedBrace(text: string, end: number): Place {
  const open: number[] = [];
  for (let index = 0; index < end; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '{') open.push(index);
    else if (text[index] === '}') open.pop();
  }
  return placeOf(text, open[0] ?? Math.max(0, Math.min(end, text.length) - 1));
}

interface Place {
  readonly line: number;
  readonly column: number;
}

function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
