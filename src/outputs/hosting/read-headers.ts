import { regularExpression } from './header-files.ts';
import type { HeaderRule } from './header-rules.ts';

/** The rules of a `_headers` file. */
export function readHeaderFile(text: string): readonly HeaderRule[] {
  return text
    .split(/\n(?=\S)/u)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter(([pattern]) => pattern !== undefined)
    .map(([pattern = '', ...lines]) => ({
      pattern: pattern.trim(),
      headers: Object.fromEntries(
        lines.map((line) => {
          const colon = line.indexOf(':');
          return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
        }),
      ),
    }));
}

/** The headers of a path; where several rules set the same one, all values count, as hosts do it. */
export function headersOf(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const all: Record<string, string> = {};
  for (const { pattern, headers } of rules) {
    if (!new RegExp(regularExpression(pattern), 'u').test(path)) continue;
    for (const [name, value] of Object.entries(headers)) {
      all[name] = all[name] === undefined ? value : `${all[name]}, ${value}`;
    }
  }
  return all;
}
