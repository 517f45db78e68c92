/** Words that stand for themselves in a line of Markdown (CommonMark), between square brackets too. */
export function escapeMarkdown(text: string): string {
  // No “!” needs a backslash: it makes an image only before a bracket, and that has one.
  return text.replaceAll(/[\\`*_[\]<>]/gu, '\\$&').replaceAll(/\s+/gu, ' ');
}
