import { cpus, loadavg } from 'node:os';
import type { Row } from './meter.ts';

/** The result as a Markdown table; ratios of builds are CPU time and memory against the line that is named. */
export function formatRows(rows: readonly Row[], against: string): string {
  const reference = rows.find(({ name }) => name === against);
  const head = ['', 'CPU s', 'wall s', 'peak MB', 'files', 'MB', 'CPU ×', 'memory ×'];
  const lines = rows.map(({ name, cpuSeconds, wallSeconds, peakMegabytes, left }) => [
    name,
    cpuSeconds.toFixed(1),
    wallSeconds.toFixed(1),
    peakMegabytes.toFixed(0),
    String(left?.files ?? ''),
    left?.megabytes.toFixed(1) ?? '',
    left === undefined ? '' : ratio(cpuSeconds, reference?.cpuSeconds),
    left === undefined ? '' : ratio(peakMegabytes, reference?.peakMegabytes),
  ]);
  return formatTable(head, lines);
}

/** Two columns of results beside each other, with ratios of the first against the second. */
export function formatPairs(
  names: readonly [string, string],
  pairs: readonly (readonly [Row, Row])[],
): string {
  const head = [
    '',
    ...['CPU s', 'wall s', 'peak MB'].flatMap((unit) => [...names.map((name) => `${unit} ${name}`), '×']),
  ];
  const lines = pairs.map(([ours, other]) => [
    ours.name,
    ...figures(ours.cpuSeconds, other.cpuSeconds, 1),
    ...figures(ours.wallSeconds, other.wallSeconds, 1),
    ...figures(ours.peakMegabytes, other.peakMegabytes, 0),
  ]);
  return formatTable(head, lines);
}

/** The machine the numbers belong to. */
export function describeMachine(): string {
  const all = cpus();
  const [load = 0] = loadavg();
  return `${all[0]?.model.trim() ?? 'unknown processor'}, ${all.length} cores (load ${load.toFixed(1)}), ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}

/** Cells as a Markdown table: words to the left, figures to the right. */
export function formatTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((cells) => (cells[column] ?? '').length), 3),
  );
  const lineOf = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (column === 0 ? (cells[0] ?? '').padEnd(width) : (cells[column] ?? '').padStart(width))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [lineOf(head), lineOf(rule), ...lines.map(lineOf)].join('\n');
}

function figures(ours: number, other: number, digits: number): string[] {
  return [ours.toFixed(digits), other.toFixed(digits), ratio(ours, other)];
}

function ratio(value: number, reference: number | undefined): string {
  return reference === undefined || reference === 0 ? '' : (value / reference).toFixed(2);
}
