import { escapeUTF8 } from 'entities/escape';

/** Text as it may stand in XML, inside an element or a quoted attribute; characters that XML 1.0 has no way to write are left out. */
export function escapeXml(text: string): string {
  return escapeUTF8(text.toWellFormed().replaceAll(notXml, ''));
}

/** Source: XML 1.0, production 2, “Char”. */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** An element with text inside. */
export function element(
  name: string,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  return `<${name}${attributesOf(attributes)}>${escapeXml(text)}</${name}>`;
}

/** An element with nothing inside. */
export function emptyElement(name: string, attributes: Readonly<Record<string, string>>): string {
  return `<${name}${attributesOf(attributes)}/>`;
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}
