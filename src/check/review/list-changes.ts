import type { ReadFile } from '#reader/file';
import { categoriesOf } from '#schema/media-review';
import type { Reply } from '#schema/reply';
import type { Localised } from '#schema/text';
import { asList, asRecord, factsOf } from '../facts.ts';
import { picturesIn } from '../pictures.ts';
import { type Change, changeOf } from './review.ts';

type ClaimFile = ReadFile<'claim'> | undefined;

/** What a change does to the lists of a claim that readers see as facts: its figures, series and pictures, second readers and replies. */
export function listChanges(old: ClaimFile, now: ClaimFile): Record<string, Change> {
  return {
    // The figures, series and pictures of a new claim stand in its text.
    ...(old === undefined || now === undefined
      ? {}
      : {
          ...changed('figures', figuresText, old, now),
          ...changed('series', seriesText, old, now),
          ...changed('media', mediaText, old, now),
        }),
    ...changed('reviewedBy', readersText, old, now),
    ...changed('replies', repliesText, old, now),
    ...changed('mediaReview', mediaReviewText, old, now),
  };
}

function changed(
  key: string,
  textOf: (file: ReadFile<'claim'>) => string,
  old: ClaimFile,
  now: ClaimFile,
): Record<string, Change> {
  const [from, to] = [old, now].map((file) => (file === undefined ? '' : textOf(file)) || undefined);
  return from === to ? {} : { [key]: changeOf(from, to) };
}

function figuresText(file: ReadFile<'claim'>): string {
  return factsOf(file)
    .figures.map(({ value: { id, claimed, found, unit = '', tolerance, counts } }) => {
      const sides = counts === undefined ? [] : [`${counts.claimed} / ${counts.found}`];
      return [`${id}: ${claimed} / ${found} ${unit}`.trim(), `within ${tolerance}`, ...sides].join(', ');
    })
    .join('; ');
}

function seriesText(file: ReadFile<'claim'>): string {
  return factsOf(file)
    .series.flatMap(({ value: { id: series, unit, claimed, values } }) =>
      values.map(({ id, value, low, high, date, counts, source }) => {
        const number = value === undefined ? `${low}–${high}` : `${value}`;
        const range = value === undefined || low === undefined ? [] : [`${low}–${high}`];
        const parts = [number, unit, ...range, date, counts, source, id === claimed ? 'claimed' : undefined];
        return `${series}/${id}: ${parts.filter((part) => part !== undefined).join(', ')}`;
      }),
    )
    .join('; ');
}

function mediaText(file: ReadFile<'claim'>): string {
  return picturesIn(file as ReadFile)
    .map(({ keys: { id, file: name, is, alt, licence, ground, sensitive } }) => {
      const right = licence === undefined ? ground : asRecord(licence)['name'];
      const parts = [name, is, alt, right, sensitive].filter((part) => typeof part === 'string');
      return `${String(id)}: ${parts.join(', ')}`;
    })
    .join('; ');
}

function mediaReviewText(file: ReadFile<'claim'>): string {
  const { mediaReview: review } = factsOf(file);
  if (review === undefined) return '';
  const { type, category, document, original } = review;
  const parts = [type, ...categoriesOf(category), document, original?.url];
  return [
    ...parts.filter((part) => part !== undefined),
    ...(original?.context === undefined ? [] : [inAll(original.context)]),
  ].join(', ');
}

function readersText({ raw }: ReadFile<'claim'>): string {
  return asList(asRecord(raw)['reviewedBy'])
    .map((name) => inAll(name as Localised))
    .join('; ');
}

function repliesText(file: ReadFile<'claim'>): string {
  return factsOf(file)
    .replies.map(({ value }) => replyText(value))
    .join('; ');
}

/** “Town hall: asked 2026-11-10, e-mail; answer: part, 2026-11-14, “…””. */
function replyText({ to, asked, through, answer, answered, text, translation, url }: Reply): string {
  const parts = [
    asked === undefined ? 'unasked' : `asked ${asked}`,
    inAll(through),
    `answer ${answer}${answered === undefined ? '' : ` ${answered}`}`,
    text === undefined ? '' : `“${text}”`,
    inAll(translation),
    url ?? '',
  ];
  return `${to}: ${parts.filter((part) => part !== '').join(', ')}`;
}

function inAll(text: Localised | undefined): string {
  return typeof text === 'object' ? Object.values(text).join(' / ') : (text ?? '');
}
