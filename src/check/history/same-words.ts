/**
 * Whether two texts differ by typography alone: the kind of apostrophe, quotation mark, dash or space. Setting a text
 * right by that measure changes nothing that it says.
 */
export function sameWords(left: string, right: string): boolean {
  return left === right || plain(left) === plain(right);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[‘’ʼ]/gu, "'")
    .replaceAll(/\s*[«“„”»"]\s*/gu, '"')
    .replaceAll(/[‐‑–—]/gu, '-')
    .replaceAll(/\s+(?=[;:!?%])/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
