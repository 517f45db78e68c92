import type { Report } from '../report.ts';

/** The report for programs. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
