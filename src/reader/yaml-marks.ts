import { claim } from '#schema/claim';
import { document, entity } from '#schema/document';
import { source } from '#schema/source';
import { translation } from '#schema/translation';
import type { Search } from './yaml-lines.ts';

const noBreak = /[\u00A0\u202F]/u;
const blanks = (spaces: string) => ' '.repeat(spaces.length);

export const noBreakSpace: Search = (lines, index) => {
  const line = lines[index] ?? '';
  const match = /^([\s-]*[\u00A0\u202F]|\s*(?:- +)?[\w-]+: *[\u00A0\u202F])/u.exec(line);
  if (match === null) return undefined;
  const [head] = match;
  const code = noBreak.exec(head)?.[0] === '\u202F' ? 'U+202F' : 'U+00A0';
  const plain = /^(.*?)[\s\u00A0\u202F]+$/u.exec(head)?.[1] ?? '';
  const fixedHead = plain.endsWith(':') ? `${plain} ` : head.replaceAll(/[\u00A0\u202F]/gu, ' ');
  const rest = line.slice(head.length);
  const fixedRest = plain.endsWith(':') ? rest.trimStart() : rest.replaceAll(/^\s+/gu, blanks);
  return {
    index,
    isSpacing: true,
    column: head.search(noBreak) + 1,
    found: `a no-break space (${code})`,
    expected: 'a plain space',
    message: 'A no-break space stands here; it looks like a space, but YAML reads it as a letter.',
    fix: `${fixedHead}${fixedRest}`,
  };
};

export const noSpaceAfterColon: Search = (lines, index) => {
  const line = lines[index] ?? '';
  const [, key, value] = /^( *(?:- +)?[A-Za-z][\w-]*:)(?!\/\/)([^\s:].*)$/u.exec(line) ?? [];
  if (key === undefined || value === undefined) return undefined;
  return {
    index,
    column: key.length + 1,
    found: line.trim(),
    expected: 'a space after the colon',
    message: 'A colon is followed by a space, then the value.',
    fix: `${key} ${value}`,
  };
};

export const noSpaceAfterDash: Search = (lines, index) => {
  const line = lines[index] ?? '';
  const [, dash, rest] = /^( *-)([A-Za-z][\w-]*: .*)$/u.exec(line) ?? [];
  if (dash === undefined || rest === undefined) return undefined;
  return {
    index,
    column: dash.length,
    found: line.trim(),
    expected: 'a space after the dash',
    message: 'A dash that begins a list item is followed by a space.',
    fix: `${dash} ${rest}`,
  };
};

/** What git leaves in a file where two edits meet. */
export const mergeMark: Search = (lines, index) => {
  if (!/^(?:<{7}|={7}|>{7})(?: |$)/u.test(lines[index] ?? '')) return undefined;
  let first = index;
  while (first > 0 && !/^<{7}/u.test(lines[first] ?? '')) first -= 1;
  return {
    index: first,
    column: 1,
    found: lines[first] ?? '',
    expected: 'one of the two versions',
    message:
      'Git left two versions here, from <<<<<<< to >>>>>>>, with ======= between them. Keep one of the two and delete the three lines of marks.',
  };
};

/** A dash, a star or a bullet where a hyphen begins a list item. */
export const otherDash: Search = (lines, index) => {
  const [, indent = '', mark, rest = ''] = /^( *)([–—−*•·]) +(\S.*)$/u.exec(lines[index] ?? '') ?? [];
  if (mark === undefined) return undefined;
  return {
    index,
    column: indent.length + 1,
    found: `“${mark}” at the beginning of the line`,
    expected: 'a hyphen and a space',
    message: 'An item of a list begins with a hyphen and a space.',
    fix: `${indent}- ${rest}`,
  };
};

export const slashes: Search = (lines, index) => {
  const [, indent = '', words] =
    /^( *)(?:\/\/|\/\*|<!--)\s*(.*?)\s*(?:\*\/|-->)?$/u.exec(lines[index] ?? '') ?? [];
  if (words === undefined) return undefined;
  return {
    index,
    column: indent.length + 1,
    found: (lines[index] ?? '').trim(),
    expected: '# before a remark',
    message: 'A remark among the keys begins with #.',
    fix: `${indent}# ${words}`,
  };
};

const keys = new Set(
  [claim, translation, source, document, entity].flatMap(({ shape }) => Object.keys(shape)),
);

/** `title = Jobs`, `title：Jobs`, `title Jobs`. */
export const otherColon: Search = (lines, index) => {
  const [, begin = '', key = '', sign = '', value = ''] =
    /^( *(?:- +)?)([A-Za-z][\w-]*)(\s*[=：]\s*|\s+)(\S.*)$/u.exec(lines[index] ?? '') ?? [];
  if (!keys.has(key)) return undefined;
  return {
    index,
    column: begin.length + 1,
    found: `${key}${sign}`.trim(),
    expected: `${key}: and the value`,
    message: `A colon and a space stand between “${key}” and its value.`,
    fix: `${begin}${key}: ${value}`,
  };
};
