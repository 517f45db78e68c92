import type { Position } from '#schema/problem';

/** A character that nobody sees and that can make a text read otherwise than it is stored. */
export interface HiddenCharacter extends Position {
  readonly name: string;
}

/**
 * Control, bidirectional and invisible characters: C0 and C1 controls but tab and line feed, soft hyphen,
 * zero-width space, word joiner, bidirectional marks, embeddings and isolates, tags, private use, and the
 * replacement character of a wrong encoding. The joiners U+200C and U+200D stay: scripts and emoji need them.
 * Source: Unicode Technical Report 36, section 2; “Trojan Source”, CVE-2021-42574.
 */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uE000-\uF8FF\uFEFF\uFFFD\u{E0000}-\u{E0FFF}]/gu;

/** What stands for a letter that another encoding meant. */
export const lostCharacter = 'U+FFFD';

/** Every hidden character of a text, in order. */
export function findHidden(text: string): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  for (const match of text.matchAll(hidden)) {
    const before = text.slice(0, match.index);
    const lineStart = before.lastIndexOf('\n') + 1;
    const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    found.push({
      name: `U+${code}`,
      line: before.split('\n').length,
      column: match.index - lineStart + 1,
    });
  }
  return found;
}

/** The text without its hidden characters. */
export function withoutHidden(text: string): string {
  return text.replaceAll(hidden, '');
}
