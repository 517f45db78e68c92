import type { LintFinding } from './lint.ts';

/** The findings for a reader, file by file. */
export function reportFindings(findings: readonly LintFinding[]): string {
  const files = [...new Set(findings.map(({ file }) => file))];
  return files
    .map((file) => {
      const own = findings.filter((finding) => finding.file === file);
      return `${file}\n${own.map(reportFinding).join('')}`;
    })
    .join('\n');
}

function reportFinding({ severity, code, message, found, expected }: LintFinding): string {
  return `  ${severity} ${code}: ${message}\n    found:    ${found}\n    expected: ${expected}\n`;
}

/** What was read and what came of it, in one line. */
export function reportTotal(findings: readonly LintFinding[], pages: number, reviews: number): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const read = `${many(pages, 'page')} read, ${many(reviews, 'ClaimReview')}`;
  return `${read}: ${findings.length === 0 ? 'nothing to complain of' : `${many(errors, 'error')}, ${many(warnings, 'warning')}`}.\n`;
}

function many(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
