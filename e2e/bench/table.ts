import { cpus } from 'node:os';

/** One line of the result. */
export interface Row {
  readonly name: string;
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakMegabytes: number;
  readonly files: number;
  readonly megabytes: number;
}

/** The result as a Markdown table; ratios are CPU time and memory against the line that is named. */
export function formatTable(rows: readonly Row[], against: string): string {
  const reference = rows.find(({ name }) => name === against);
  const head = ['', 'CPU s', 'wall s', 'peak MB', 'files', 'MB', 'CPU ×', 'memory ×'];
  const lines = rows.map((row) => [
    row.name,
    row.cpuSeconds.toFixed(1),
    row.wallSeconds.toFixed(1),
    row.peakMegabytes.toFixed(0),
    String(row.files),
    row.megabytes.toFixed(1),
    ratio(row.cpuSeconds, reference?.cpuSeconds),
    ratio(row.peakMegabytes, reference?.peakMegabytes),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((cells) => (cells[column] ?? '').length), 3),
  );
  const lineOf = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [lineOf(head), rule, ...lines.map(lineOf)].join('\n');
}

/** The machine the numbers belong to. */
export function describeMachine(): string {
  const all = cpus();
  return `${all[0]?.model.trim() ?? 'unknown processor'}, ${all.length} cores, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}

function ratio(value: number, reference: number | undefined): string {
  return reference === undefined || reference === 0 ? '' : (value / reference).toFixed(2);
}
