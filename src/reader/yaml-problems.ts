import { aliases, unclosedBracket, type YamlFailure } from './yaml.ts';

/** What to say of a YAML error, in words for people who do not know YAML. */
export interface Explanation {
  readonly found: string;
  readonly expected: string;
  readonly message: string;
  readonly fix?: string;
}

/** Explains a failure of the YAML parser by its code and the line it stands in. */
export function explainYaml({ code, lineText, cause }: YamlFailure): Explanation {
  if (cause !== undefined) {
    const { index: _index, column: _column, isSpacing: _isSpacing, ...explanation } = cause;
    return explanation;
  }
  const line = lineText.trimEnd();
  const found = line.trim() === '' ? 'an empty line' : line.trim();
  if (code === aliases) {
    const fix = quoteValue(line) ?? quoteItem(line);
    return {
      found,
      expected: 'the value in quotation marks',
      message:
        'A word that begins with * refers to another place in YAML. Put the value in quotation marks; asterisks for italics are not needed here.',
      ...(fix === undefined || fix === line ? {} : { fix }),
    };
  }
  if (code === 'DUPLICATE_KEY') {
    return { found, expected: 'each key once', message: 'This key is given twice; keep one of the two.' };
  }
  if (code === unclosedBracket) {
    const closing = line.includes('[') ? ']' : '}';
    return {
      found,
      expected: `a closing ${closing}`,
      message: 'A bracket is opened here and never closed.',
      fix: `${line.trim()}${closing}`,
    };
  }
  const quoted = quoteValue(line);
  const [, mark] = /^\s*(?:- )?[\w-]+: (["'])(?!.*\1\s*$)/u.exec(line) ?? [];
  if (code === 'MISSING_CHAR' && mark !== undefined) {
    return {
      found,
      expected: 'a closing quotation mark',
      message: 'A quotation mark is opened here and never closed.',
      ...(quoted === undefined ? {} : { fix: quoted }),
    };
  }
  if (quoted !== undefined && quoted !== line) {
    return {
      found,
      expected: 'the value in quotation marks',
      message:
        'This value cannot be read as it is: a colon, a quotation mark or a sign in it has a meaning in YAML.',
      fix: quoted,
    };
  }
  if (code === 'MISSING_CHAR' && /["']/u.test(line)) {
    return {
      found,
      expected: 'a closing quotation mark',
      message: 'A quotation mark is opened here and never closed.',
    };
  }
  if (
    code === 'BAD_INDENT' ||
    code === 'BLOCK_IN_FLOW' ||
    code === 'UNEXPECTED_TOKEN' ||
    code === 'MISSING_CHAR'
  ) {
    return {
      found,
      expected: 'key: value, indented like the lines beside it',
      message: 'This line cannot be read where it stands: check its indent, its colon and the line above.',
    };
  }
  return {
    found,
    expected: 'key: value',
    message: 'This line is not YAML: each line is a key, a colon, a space and a value.',
  };
}

/** The line with its value in quotation marks, when it has a key and a bare or broken value. */
function quoteValue(line: string): string | undefined {
  const match = /^(\s*(?:- )?[\w-]+: )(.+)$/u.exec(line);
  if (match === null) return undefined;
  const [, key = '', value = ''] = match;
  if (/^[[{|>&*]/u.test(value) && !value.startsWith('*')) return undefined;
  const bare = value.replace(/^(["'])(.*)\1$/u, '$2').replace(/^["']/u, '');
  return `${key}"${bare.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** The list item in quotation marks: `- *Fox*` → `- "*Fox*"`. */
function quoteItem(line: string): string | undefined {
  const [, dash, value] = /^(\s*- )([^[{"'].*)$/u.exec(line) ?? [];
  return dash === undefined || value === undefined ? undefined : `${dash}"${value.replaceAll('"', '\\"')}"`;
}
