import { decodeHTML } from 'entities';
import { findHidden, withoutHidden } from '#reader/hidden-characters';
import { isObject, toList } from './json.ts';
import type { Repairs } from './repairs.ts';

/** Elements whose end is the end of a sentence’s line, and all others that publishers leave in their texts. */
const tag =
  /<(\/?)(a|abbr|article|b|blockquote|body|br|center|cite|code|div|em|figcaption|figure|font|h[1-6]|hr|html|i|iframe|img|li|mark|ol|p|pre|q|s|section|small|span|strong|sub|sup|table|tbody|td|th|tr|tt|u|ul|video)(?:\s[^<>]*)?\/?>/giu;
const code = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/giu;
const inline = /^(?:a|abbr|b|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|tt|u)$/iu;
const entity = /&(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);/iu;

/**
 * The text of a value: entities decoded (also those encoded twice), markup, hidden characters and double spaces
 * taken out, on one line. Of a list, its first text. Nothing when no letter or digit is left.
 */
export function plainText(value: unknown, repairs: Repairs): string | undefined {
  const texts = textsIn(value).flatMap((raw) => cleanText(raw, repairs) ?? []);
  if (texts.length > 1) repairs.add('list');
  return texts[0];
}

/** Every text of a value that may be a list. */
export function plainTexts(value: unknown, repairs: Repairs): string[] {
  return textsIn(value).flatMap((raw) => cleanText(raw, repairs) ?? []);
}

function textsIn(value: unknown): string[] {
  return toList(value).flatMap((item) => {
    if (typeof item === 'string') return [item];
    if (typeof item === 'number') return [String(item)];
    return isObject(item) && '@value' in item ? textsIn(item['@value']) : [];
  });
}

function cleanText(raw: string, repairs: Repairs): string | undefined {
  const visible = showHidden(withoutMarkup(raw, repairs), repairs);
  const text = visible.replaceAll(/\s+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(text) ? text : undefined;
}

function withoutMarkup(raw: string, repairs: Repairs): string {
  let text = raw;
  // Entities that are encoded twice or thrice are common where a plugin feeds another.
  for (let round = 0; round < 3; round += 1) {
    const before = text;
    text = text
      .replaceAll(code, ' ')
      .replaceAll(tag, (_whole, _slash, name: string) => (inline.test(name) ? '' : ' '));
    if (entity.test(text)) text = decodeHTML(text);
    if (text === before) break;
    repairs.add('markup');
  }
  return text;
}

function showHidden(raw: string, repairs: Repairs): string {
  // Bytes of Windows-1252 that were taken for Latin-1: U+0092 is meant as ’.
  const decoded = raw
    .toWellFormed()
    .replaceAll(/[\u2028\u2029\t\r\n\v\f]/gu, ' ')
    .replaceAll(/[\u0080-\u009F]/gu, (character) => decodeHTML(`&#${character.codePointAt(0)};`));
  if (decoded.includes('\uFFFD')) repairs.add('lost');
  const marked = decoded.replaceAll('\uFFFD', '?');
  if (findHidden(marked).length === 0) return marked;
  repairs.add('hidden');
  return withoutHidden(marked);
}
