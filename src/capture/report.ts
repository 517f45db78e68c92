import type { CaptureEntry, CaptureOutcome } from '#schema/captures';
import { reasonInWords } from '#sources/tasks';

/** What came of a source, in a sentence or two for the terminal. */
export function captureLine(id: string, entry: CaptureEntry): string {
  if (entry.outcome !== 'kept') return `${id}: nothing kept, ${outcomeInWords(entry.outcome, entry.status)}.`;
  const missing = entry.passages.filter(({ found }) => !found);
  const found = entry.passages.length - missing.length;
  const pages = entry.passages.flatMap(({ page }) => (page === undefined ? [] : [page]));
  const parts = [
    `${id}: kept, ${found} of ${entry.passages.length} ${entry.passages.length === 1 ? 'quotation' : 'quotations'} found`,
    ...(pages.length === 0 ? [] : [`on page ${[...new Set(pages)].join(', ')}`]),
    ...(entry.banner === 'hidden' ? ['what stood before it was left out of the picture'] : []),
    ...(entry.incomplete === true ? ['the page was not whole'] : []),
  ];
  return [`${parts.join('; ')}.`, ...missing.map(({ quote }) => `  not on the page: “${quote}”`)].join('\n');
}

/** Why nothing was kept, in words that end a sentence. */
export function outcomeInWords(outcome: CaptureOutcome, status: number | undefined): string {
  switch (outcome) {
    case 'kept':
      return 'it was kept';
    case 'login':
      return 'the page asks for a password';
    case 'not-a-page':
      return 'it is neither a page nor a PDF';
    default:
      return reasonInWords({ reason: outcome, ...(status === undefined ? {} : { status }) });
  }
}
