/**
 * A script or a style sheet without its comments and indentation. No minifier: its next version would change the
 * bytes, and with them the digests by which other sites and our own headers know them. Comments must have lines of
 * their own, and no text may run over several lines.
 */
export function stripComments(source: string): string {
  return source
    .replaceAll(/^\s*\/\*[\s\S]*?\*\/\s*$/gmu, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n');
}

/** A style sheet on one line. */
export function compactStyle(source: string): string {
  return stripComments(source)
    .replaceAll(/\n/gu, ' ')
    .replaceAll(/\s*([{};,>])\s*/gu, '$1')
    .replaceAll(/: /gu, ':')
    .replaceAll(/(?<=[ :,(-])0\.(?=\d)/gu, '.')
    .replaceAll(';}', '}');
}
