import assert from 'node:assert/strict';
import { readContent } from '#reader/content';
import { buildGraph } from '../build-graph.ts';
import type { ClaimNode } from '../graph.ts';
import { type Context, createContext } from './context.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a made-up site holds; files are given as values, and what is not named is as in most tests. */
export interface Town {
  readonly site?: Values;
  /** By id; `body` is the text below the front matter. */
  readonly claims?: Readonly<Record<string, Values & { readonly body?: string }>>;
  /** By file name without its ending: `bridge.fr`. */
  readonly translations?: Readonly<Record<string, Values & { readonly body?: string }>>;
  readonly documents?: Readonly<Record<string, Values>>;
  readonly entities?: Readonly<Record<string, Values>>;
  readonly events?: readonly Values[];
  readonly ledger?: Values;
  readonly exceptions?: readonly Values[];
}

/** How the site is looked at. */
export interface Look {
  readonly language?: string;
  readonly today?: string;
  readonly drafts?: boolean;
}

const scale = [
  { id: 'true', label: { en: 'True', fr: 'Vrai' }, definition: 'It is so.', value: 3, glyph: 'full' },
  { id: 'mixed', label: { en: 'Mixed', fr: 'Mitigé' }, definition: 'In part.', value: 2, glyph: 'half' },
  { id: 'false', label: { en: 'False', fr: 'Faux' }, definition: 'It is not.', value: 1, glyph: 'empty' },
  { id: 'open', label: { en: 'Open', fr: 'Ouvert' }, definition: 'Nobody knows.', glyph: 'unknown' },
];
const site = {
  title: 'Town facts',
  description: 'Claims about a town.',
  languages: ['en', 'fr'],
  publisher: { name: 'Test desk' },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  verdicts: scale,
  topics: [
    { id: 'history', label: { en: 'History', fr: 'Histoire' } },
    { id: 'weather', label: { en: 'Weather', fr: 'Météo' } },
    { id: 'money', label: 'Money' },
  ],
};
const leaflet = { title: 'The leaflet', publisher: 'Town hall', language: 'en' };
const minutes = { id: 'minutes', title: 'Minutes', publisher: 'Archive', kind: 'primary', role: 'supports' };

/** A made-up site, in English unless another language is asked for. All of its files can be read. */
export function town(parts: Town = {}, { language = 'en', today, drafts = false }: Look = {}): Context {
  const text = (value: unknown) => JSON.stringify(value);
  const claims = Object.entries(parts.claims ?? {}).map(([id, { body = 'Words.', ...own }]) => {
    const facts = {
      ...{ title: `About ${id}`, claim: `It is said of ${id}.`, summary: `Checked: ${id}.` },
      ...{ claimant: 'unattributed', made: '2025-05-01', published: '2026-01-10', verdict: 'true' },
      ...{ appearances: [{ document: 'leaflet' }], sources: [minutes], ...own },
    };
    return { path: `content/claims/${id}.mdx`, text: `---\n${text(facts)}\n---\n\n${body}\n` };
  });
  const translations = Object.entries(parts.translations ?? {}).map(([name, { body = 'Mots.', ...own }]) => {
    const words = { title: `Sur ${name}`, claim: `On dit ${name}.`, summary: `Vu : ${name}.`, ...own };
    return { path: `content/claims/${name}.mdx`, text: `---\n${text(words)}\n---\n\n${body}\n` };
  });
  const folder = (name: string, files: Readonly<Record<string, Values>>) =>
    Object.entries(files).map(([id, value]) => ({ path: `content/${name}/${id}.yml`, text: text(value) }));
  const single = (name: string, value: unknown) =>
    value === undefined ? [] : [{ path: `content/${name}.yml`, text: text(value) }];
  const files = [
    { path: 'content/site.yml', text: text({ ...site, ...parts.site }) },
    ...claims,
    ...translations,
    ...folder('documents', { leaflet, ...parts.documents }),
    ...folder('entities', parts.entities ?? {}),
    ...single(
      'events',
      parts.events?.map((event) => ({ sources: [minutes], ...event })),
    ),
    ...single('sources-ledger', parts.ledger),
    ...single('exceptions', parts.exceptions),
  ];
  const content = readContent('content', files, () => ({ heading: '', back: '' }));
  assert.deepEqual(content.problems, []);
  assert.ok(content.site?.value !== undefined);
  const graph = buildGraph(content, content.site.value, { drafts });
  const place = { origin: 'https://facts.example.org', base: '', defaultLanguage: 'en' };
  return createContext(graph, place, language, today);
}

/** So many claims, `c001` and on, each with the values that a function gives it. */
export function manyClaims(
  count: number,
  valuesOf: (index: number) => Values = () => ({}),
): Record<string, Values> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`c${String(index + 1).padStart(3, '0')}`, valuesOf(index)]),
  );
}

/** A claim that is there. */
export function claimIn({ graph }: Context, id: string): ClaimNode {
  const claim = graph.claims.get(id);
  assert.ok(claim !== undefined, id);
  return claim;
}
