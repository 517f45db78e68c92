import { aliases, swallowed, unclosedBracket, type YamlFailure } from './yaml.ts';

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
  if (code === swallowed) {
    const fix = quoteValue(line);
    return {
      found,
      expected: 'the value in quotation marks',
      message:
        'A word that begins with & or ! has a meaning in YAML and would be left out. Put the value in quotation marks.',
      ...(fix === undefined ? {} : { fix }),
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
  const folded = /^(\s*(?:- )?[\w-]+: )[|>][+-]? +(\S.*)$/u.exec(line);
  if (folded !== null) {
    return {
      found,
      expected: 'the text on the next line, indented',
      message: `After “${line.includes('|') ? '|' : '>'}” the text begins on the next line, indented. A text of one line needs no sign.`,
      fix: `${folded[1] ?? ''}${folded[2] ?? ''}`,
    };
  }
  if (/,\s*,/u.test(line)) {
    return {
      found,
      expected: 'one comma between two values',
      message: 'Two commas stand side by side; something is missing between them, or one is too many.',
      fix: line.replaceAll(/,(?:\s*,)+/gu, ','),
    };
  }
  // `[@marie]`, `[%]`: a sign that no bare word may begin with.
  if (code === 'BAD_SCALAR_START' && /[[,] *[@`%]/u.test(line)) {
    return {
      found,
      expected: 'the value in quotation marks',
      message:
        'This value cannot be read as it is: a colon, a quotation mark or a sign in it has a meaning in YAML.',
      fix: line.replaceAll(/([[,] *)([@`%][^,\]"]*)/gu, '$1"$2"'),
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
  // A whole list or mapping in brackets is meant as one; words behind the bracket show that it is not.
  const isBracketed = /^(?:\[[^\]]*\]|\{[^}]*\})$|^[[{][^\]}]*$/u.test(value);
  if (isBracketed || /^[|>]/u.test(value)) return undefined;
  // A mark that is opened and never closed is taken out; marks inside the value belong to it.
  const isOpened = /^(["'])(?!.*\1)/u.test(value);
  const isWrapped = /^(["']).*\1$/u.test(value);
  // A curly mark at the end was meant as the closing one.
  const bare = isWrapped ? value.slice(1, -1) : isOpened ? value.slice(1).replace(/[“”]$/u, '') : value;
  if (bare.includes('"') && !bare.includes("'")) return `${key}'${bare}'`;
  return `${key}"${bare.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** The list item in quotation marks: `- *Fox*` → `- "*Fox*"`. */
function quoteItem(line: string): string | undefined {
  const [, dash, value] = /^(\s*- )([^[{"'].*)$/u.exec(line) ?? [];
  return dash === undefined || value === undefined ? undefined : `${dash}"${value.replaceAll('"', '\\"')}"`;
}
