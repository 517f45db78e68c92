import type { Draft } from './draft-file.ts';
import { claimFields, documentFields, type Field } from './fields.ts';
import type { FormState } from './form-state.ts';

/** What people might write into the fields of a form, for the site of the tests: by place, good and bad. */
const good: Readonly<Record<string, readonly string[]>> = {
  title: [
    'The bridge is red',
    'Ten cars: a day',
    'Ünïcode — “quoted”',
    '2.3 million',
    '« Guillemets »',
    '- not a list',
  ],
  claim: [
    'The bridge is painted red.',
    'It was “closed” in 1950: for a year.',
    '桥是红色的。',
    '#1 in the land, 100 %',
  ],
  claimant: ['Town hall', 'unattributed', 'A. Speaker & Sons', 'null', '12'],
  made: ['2025-05-01', '2025-05', '2025'],
  'appearances.document': ['town-leaflet', 'radio-talk'],
  'appearances.quote': ['', 'opened in 1932', 'ends with a colon:', ' spaces around '],
  'appearances.position': ['', '3', '6.1', '2,5'],
  verdict: ['true', 'mixed', 'false'],
  quoted: ['', 'exact', 'altered'],
  summary: ['The archive says so.', 'It does: the minutes name the day.'],
  status: ['', 'published', 'draft'],
  published: ['2026-01-10', '2026-03-02'],
  authors: ['', 'Test desk', 'One\nTwo'],
  topics: ['', 'history', 'history\ntraffic'],
  'sources.id': ['city-archive', 'engineers-2020'],
  'sources.role': ['supports', 'context'],
  'sources.quote': ['', 'its span is 505 metres', 'with a # sign'],
  'sources.locator': ['', 'page 2'],
  'relations.type': ['repeats', 'supports'],
  'relations.claim': ['opened-in-1932', 'longest-of-all'],
  'relations.reason': ['', 'Same number.'],
};

const bad: readonly string[] = [
  '',
  'x'.repeat(700),
  '2025-02-30',
  'no such thing',
  'hidden\u200Bletter',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '{process.exit()}',
  'true',
  '[@nobody]',
  '[[nowhere]]',
  '---',
  'a: b: c',
  '\u202Ereversed',
];

const bodies: readonly ((sources: readonly string[]) => string)[] = [
  (sources) => sources.map((id) => `The record says so [@${id}].`).join('\n\n'),
  (sources) => `It is in the files ${sources.map((id) => `[@${id}]`).join(' ')} and nowhere else.`,
  () => 'Words without a source.',
  () => '<b>bold</b> and {1 + 1}',
  (sources) => `See [[opened-in-1932]] ${sources.map((id) => `[@${id}, page 2]`).join('')}.`,
];

/** Lists that a random form fills now and then. */
const fullLists = new Set(['appearances', 'sources', 'relations']);

/** A form that somebody might have filled in; the same for the same `next`, which gives numbers from 0 to below 1. */
export function randomDraft(next: () => number): Draft {
  const slip = next() < 0.5 ? 0 : 0.06;
  const values = randomState(claimFields(), next, slip);
  const sources = Array.isArray(values['sources']) ? (values['sources'] as FormState[]) : [];
  const ids = [...new Set(sources.map(({ id }) => String(id)))];
  const body = next() < 1 - 4 * slip ? bodies[0] : pick(bodies, next);
  return {
    id: next() < 0.8 ? '' : pick(['red-bridge', 'opened-in-1932', 'Not An Id', 'a.b'], next),
    values,
    body: body?.(ids) ?? '',
    document: next() < 0.9 ? {} : randomDocument(next),
  };
}

function randomDocument(next: () => number): FormState {
  const samples: FormState = {
    title: 'A new leaflet: spring',
    publisher: 'Town hall',
    date: '2025-04',
    url: 'https://leaflet.example.org/',
    language: 'en',
  };
  return Object.fromEntries(
    documentFields().map(({ key }) => [key, next() < 0.05 ? pick(bad, next) : (samples[key] ?? '')]),
  );
}

function randomState(fields: readonly Field[], next: () => number, slip: number): FormState {
  return Object.fromEntries(fields.map((field) => [field.key, randomValue(field, next, slip)]));
}

function randomValue({ control, path }: Field, next: () => number, slip: number): FormState[string] {
  if (control.kind === 'list') {
    const count = fullLists.has(path) ? 1 + Math.floor(next() * 2) : 0;
    const isRare = path === 'relations' && next() < 0.7;
    return distinct(Array.from({ length: isRare ? 0 : count }, () => randomState(control.item, next, slip)));
  }
  if (next() < slip) return pick(bad, next);
  return pick(good[path] ?? [''], next);
}

/** People do not list the same thing twice; where they do, the bad values stand for it. */
function distinct(items: readonly FormState[]): FormState[] {
  const seen = new Set<string>();
  return items.filter(({ id, document, claim }) => {
    const name = String(id ?? document ?? claim);
    return !seen.has(name) && seen.add(name);
  });
}

function pick<T>(items: readonly T[], next: () => number): T {
  const item = items[Math.floor(next() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
