/** What happens to a whole file on its way through editors and systems. */
export interface Change {
  readonly what: string;
  readonly change: (text: string) => string;
}

/** A changed file with its one problem, and words of what is said. */
export interface WholeMistake extends Change {
  readonly code: string;
  readonly line: number;
  readonly says: RegExp;
}

const opening = {
  code: 'front-matter-syntax',
  line: 1,
  says: /begins with a line of three hyphens/,
} as const;
const asLatin = (text: string) =>
  Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');

/** Files that are as good as before: what a reader sees is the same. */
export const harmlessChanges: readonly Change[] = [
  { what: 'a byte order mark', change: (text) => `\uFEFF${text}` },
  { what: 'line ends of Windows', change: (text) => text.replaceAll('\n', '\r\n') },
  {
    what: 'line ends of Windows after a byte order mark',
    change: (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  },
  { what: 'line ends of old Macs', change: (text) => text.replaceAll('\n', '\r') },
  { what: 'blanks at the ends of lines', change: (text) => text.replaceAll(/^(\w+: .*)$/gmu, '$1  ') },
  { what: 'blanks behind a fence', change: (text) => text.replace(/^---$/mu, '---  ') },
  { what: 'no line end at the end', change: (text) => text.trimEnd() },
  { what: 'empty lines at the end', change: (text) => `${text}\n\n\n` },
  { what: 'empty lines between keys', change: (text) => text.replace('\nmade:', '\n\nmade:') },
  { what: 'remarks between keys', change: (text) => text.replace('\nmade:', '\n# heard\nmade:') },
  { what: 'a tab behind a colon', change: (text) => text.replace('title: ', 'title:\t') },
  { what: 'a space in front of a colon', change: (text) => text.replace('title:', 'title :') },
  { what: 'keys in another order', change: (text) => text.replace(/(claimant: .*\n)(made: .*\n)/u, '$2$1') },
  { what: 'letters made of two characters', change: (text) => text.normalize('NFD') },
  { what: 'a list in another form', change: (text) => text.replace('topics: [jobs]', 'topics:\n- jobs') },
  { what: 'straight quotation marks', change: (text) => text.replace(/^title: (.*)$/mu, 'title: "$1"') },
  { what: 'a link with spaces', change: (text) => text.replace('[[letter|la', '[[ letter | la') },
];

/** Files that lost or gained something at their edges, or went through another encoding. */
export const wholeMistakes: readonly WholeMistake[] = [
  { what: 'no row of hyphens', change: (text) => text.slice(4), ...opening },
  { what: 'a row of two hyphens', change: (text) => text.slice(1), ...opening },
  { what: 'a row of four hyphens', change: (text) => `-${text}`, ...opening },
  { what: 'a long dash for the hyphens', change: (text) => `—${text.slice(3)}`, ...opening },
  { what: 'an empty line first', change: (text) => `\n${text}`, ...opening },
  { what: 'an empty file', change: () => '', ...opening },
  { what: 'a file without keys', change: (text) => text.slice(text.indexOf('La guilde')), ...opening },
  { what: 'the fences of TOML', change: (text) => text.replaceAll(/^---$/gmu, '+++'), ...opening },
  { what: 'a fence of code around it', change: (text) => `\`\`\`\n${text}\`\`\`\n`, ...opening },
  { what: 'JSON', change: () => '{"title": "Deux"}\n', ...opening },
  {
    what: 'Latin-1 read as UTF-8',
    change: (text) => text.replaceAll(/[é’]/gu, '\uFFFD'),
    code: 'hidden-characters',
    line: 2,
    says: /not in UTF-8.*Save with encoding: UTF-8/,
  },
  {
    what: 'UTF-8 read as Latin-1',
    change: asLatin,
    code: 'hidden-characters',
    line: 2,
    says: /was read in another encoding.*Save with encoding: UTF-8/,
  },
  {
    what: 'UTF-16',
    change: (text) => [...text].map((letter) => `${letter}\0`).join(''),
    code: 'hidden-characters',
    line: 1,
    says: /may be in UTF-16.*Save with encoding: UTF-8/,
  },
  {
    what: 'the file twice',
    change: (text) => `${text}\n${text}`,
    code: 'front-matter-syntax',
    line: 62,
    says: /pasted twice/,
  },
];
