import { structuredPatch } from 'diff';
import type { MendedFile } from '../fixes/fix-content.ts';
import { many, printable } from './count.ts';

const styles = { '-': 31, '+': 32, ' ': 2 } as const;

/**
 * What was mended: for each file the names of the fixers and the changed lines with their numbers, as in a unified
 * diff. The numbers of lines taken out are those of the file before.
 */
export function reportFixed(mended: readonly MendedFile[], colour = false): string {
  if (mended.length === 0) return 'Nothing to mend.\n';
  const blocks = mended.map(({ path, before, text, fixes }) =>
    [`Mended ${printable(path)}: ${fixes.join(', ')}`, ...changedLines(before, text, colour), ''].join('\n'),
  );
  return [...blocks, `${many(mended.length, 'file')} mended.\n`].join('\n');
}

function changedLines(before: string, after: string, colour: boolean): string[] {
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: 1 });
  const last = hunks.at(-1);
  const width = String(
    Math.max((last?.oldStart ?? 0) + (last?.oldLines ?? 0), (last?.newStart ?? 0) + (last?.newLines ?? 0)),
  ).length;
  return hunks.flatMap(({ oldStart, newStart, lines }, index) => {
    let [old, fresh] = [oldStart, newStart];
    const shown = lines.flatMap((line) => {
      const sign = line[0];
      if (sign !== '-' && sign !== '+' && sign !== ' ') return [];
      const number = sign === '-' ? old : fresh;
      if (sign !== '+') old += 1;
      if (sign !== '-') fresh += 1;
      const words =
        `${String(number).padStart(width)} ${sign} ${printable(line.slice(1).replace(/\r$/u, ''))}`.trimEnd();
      return [`  ${colour ? `\u001B[${styles[sign]}m${words}\u001B[0m` : words}`];
    });
    return index === 0 ? shown : [`  ${'…'.padStart(width)}`, ...shown];
  });
}
