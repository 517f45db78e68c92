import type { Finding } from './body.ts';
import { type SyntaxFailure, tooMuch } from './parse.ts';
import { unsafeCode } from './safety.ts';

/** A citation or a link to a claim that cannot be read. */
export function malformedFinding(raw: string, place: { line: number; column: number }): Finding {
  const citation = raw.startsWith('[@');
  return {
    code: 'malformed-reference',
    ...place,
    found: raw,
    expected: citation ? '[@source-id] or [@source-id, p. 4]' : '[[claim-id]] or [[claim-id|words]]',
    message: citation ? 'This citation cannot be read.' : 'This link to a claim cannot be read.',
    fix: citation ? '[@source-id, p. 4]' : '[[claim-id|words]]',
  };
}

/** A text that is no Markdown from some place on, in words for people who do not know MDX. */
export function syntaxFinding(failure: SyntaxFailure, text: string): Finding {
  const { line, column, reason } = failure;
  if (reason === tooMuch) {
    const message = 'This text is too long, or its blocks are nested too deep, to be read.';
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
  const bracket =
    reason.includes('`<`') ||
    reason.includes('name') ||
    reason.includes('tag') ||
    reason.includes('attribute');
  return {
    code: unsafeCode,
    line,
    column,
    found: bracket ? 'a “<” that opens no known element' : 'a brace that is not closed',
    expected: bracket ? '<Quote … />, <Figure … />, <Note>…</Note>, or \\<' : 'plain text, or \\{',
    message: bracket
      ? 'The text cannot be read from here on: “<” begins an element that is not finished.'
      : 'The text cannot be read from here on: “{” begins code, which a claim may not contain.',
    fix: bracket
      ? 'Type \\< for the sign itself, [words](https://…) for an address.'
      : 'Type \\{ for the brace itself.',
  };
}
