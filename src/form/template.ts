import type { FormWords } from '#i18n/form-words';
import { writeClaimFile } from '#writer/claim-file';
import { claimFields, type Field } from './fields.ts';

/** Keys that a new claim has no use for. */
const later = new Set([
  ...['revisions', 'aliases', 'relations', 'figures', 'series', 'media', 'passages', 'undated'],
  ...['prefix', 'suffix', 'at', 'position'],
  ...['mediaReview.type', 'mediaReview.category', 'mediaReview.document'],
  ...['mediaReview.original.url', 'mediaReview.original.context'],
  ...['replies', 'reviewedBy', 'conclusion', 'confidence', 'confidenceReason', 'lead'],
  // Of sources that are no pages: the guide tells which of them needs what.
  ...[
    'medium',
    'container',
    'recipient',
    'place',
    'isbn',
    'doi',
    'reference',
    'date',
    'kept',
    'confidential',
  ],
]);

const samples: Readonly<Record<string, string>> = {
  'appearances.document': 'name-of-a-document',
  'sources.id': 'name-of-the-source',
  'sources.url': 'https://example.org/page',
  'sources.archived': 'https://web.archive.org/web/2026/https://example.org/page',
  'sources.published': '2026-11-20',
  'sources.accessed': '2026-11-22',
  'sources.lang': 'en',
  verdict: 'misleading',
  claimant: 'unattributed',
  made: '2026-11',
  published: '2026-11-22',
  reviewBy: '2027-11-22',
  status: 'draft',
};

/** A claim file to copy and fill in by hand, with a remark above each key in the language of the words. */
export function claimTemplate(words: FormWords, topic: string | undefined): string {
  const remarks: Record<string, string> = {};
  const values = sampleOf(claimFields(), '', words, remarks, topic);
  return writeClaimFile({
    kind: 'claim',
    values,
    body: `${words.body.hint} [@name-of-the-source]`,
    remarks,
  });
}

function sampleOf(
  fields: readonly Field[],
  parent: string,
  words: FormWords,
  remarks: Record<string, string>,
  topic: string | undefined,
): Record<string, unknown> {
  const pairs = fields
    .filter(({ key, path }) => !later.has(key) && path !== 'sources.noArchive')
    .flatMap((field) => {
      const place = `${parent}${field.key}`;
      const value = sampleValue(field, place, words, remarks, topic);
      if (value === undefined) return [];
      const { label = field.key, hint = field.description } = words.fields[field.path] ?? {};
      remarks[place] = `${label}. ${hint}`;
      return [[field.key, value] as const];
    });
  return Object.fromEntries(pairs);
}

function sampleValue(
  { control, path }: Field,
  place: string,
  words: FormWords,
  remarks: Record<string, string>,
  topic: string | undefined,
): unknown {
  if (control.kind === 'list') return [sampleOf(control.item, `${place}.0.`, words, remarks, topic)];
  if (path === 'topics') return topic === undefined ? undefined : [topic];
  if (control.kind === 'words') return undefined;
  return samples[path] ?? (control.kind === 'choice' ? control.options[0] : '…');
}
