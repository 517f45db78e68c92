import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { wordsFor } from '#i18n/words';
import type { Kind } from '#reader/file';
import { claim } from '#schema/claim';
import { document } from '#schema/document';
import { translation } from '#schema/translation';
import { draftChecker } from '../check-draft.ts';
import type { KnownContent, KnownFile } from '../known-content.ts';
import { bucketCounts, type BucketKind, bucketName } from './buckets.ts';
import { dividedSite } from './divided-site.ts';
import { previewOf } from '../preview.ts';
import type { KnownParts } from './entries.ts';
import { bucketsOf, divideOutline, filesBucket, type OutlineKind, wholeFiles } from './divide.ts';
import { outlineOf } from './outline.ts';
import { answered, type KnownSite, wholeSite } from './known-site.ts';
import { filesOf } from './slices.ts';

const place = { origin: 'https://facts.example.org', base: '', defaultLanguage: 'en' };
const footnotes = (language: string) => wordsFor(language).footnotes;
const sayings = ['counted', 'denied', 'confirmed', 'measured', 'compared', 'withdrew', 'estimated'];
const sectors = ['mines', 'railways', 'theatres', 'harbours', 'schools', 'orchards', 'hospitals', 'bakeries'];

/** A claim of a site whose words are common but for one in each. */
function sentence(place: number): string {
  const saying = sayings[place % sayings.length];
  const first = sectors[place % sectors.length];
  const second = sectors[(place * 3 + 1) % sectors.length];
  return `The ministry ${saying} ${place * 7} workers in the ${first} of ${nameOf(place)}, more than in its ${second}.`;
}

/** A name of a town that few claims share. */
function nameOf(place: number): string {
  const parts = ['lor', 'ven', 'mar', 'tis', 'gra', 'pol', 'ner', 'dam', 'bek', 'sur'];
  return [...String(place)].map((digit) => parts[Number(digit)]).join('');
}

function claimFile(place: number): KnownFile {
  const source = (number: number, described: boolean) => ({
    id: `${nameOf(number)}-register`,
    ...(described ? { title: `Register of ${nameOf(number)}`, publisher: 'Town hall' } : {}),
    ...(described ? { url: `https://${nameOf(number)}.example.org/` } : {}),
    ...(described ? { accessed: '2026-01-01', kind: 'primary', consulted: 'original', lang: 'en' } : {}),
    ...(described ? { noArchive: 'The register refuses copies.' } : {}),
    role: 'context',
    passages: [],
  });
  const sources = [source(place, true), ...(place === 0 ? [] : [source(place - 1, false)])];
  const id = `${nameOf(place)}-${sectors[place % sectors.length]}`;
  const value = {
    title: `Workers of ${nameOf(place)}`,
    claim: sentence(place),
    claimant: 'unattributed',
    made: '2025',
    appearances: [{ document: `report-${place % 20}` }],
    verdict: 'mixed',
    summary: 'The register says so.',
    status: 'published',
    published: '2026-01-02',
    ...{
      authors: [],
      reviewedBy: [],
      replies: [],
      topics: [],
      sources,
      figures: [],
      series: [],
      relations: [],
      revisions: [],
      aliases: [],
    },
  };
  const cited = sources.map((one) => one.id);
  const body = { cited, citations: [], quotes: [], figures: [], pictures: [], links: [], words: 100 };
  const path = `content/claims/${id}.mdx`;
  return { path, kind: 'claim', id, language: 'en', value, body } as unknown as KnownFile;
}

function siteOf(claims: number): KnownContent {
  const value = {
    title: 'Registers',
    description: 'Of workers.',
    languages: ['en'],
    publisher: { name: 'Desk' },
    licence: { name: 'CC', url: 'https://creativecommons.org/' },
    contact: ['desk@example.org'],
    verdicts: [{ id: 'mixed', label: 'Mixed', definition: 'Both.', value: null, glyph: 'half' }],
    ...{ topics: [], ratings: [], menu: [], outputs: { leaveOut: [] }, capture: { publish: 'none' } },
  };
  const site = { path: 'content/site.yml', kind: 'site', id: '', language: 'en', value };
  const documents = Array.from({ length: 20 }, (_, place) => ({
    path: `content/documents/report-${place}.yml`,
    ...{ kind: 'document', id: `report-${place}`, language: 'en' },
    value: {
      ...{ title: `Report ${place}`, publisher: 'Ministry', language: 'en', aliases: [], wording: [] },
      unrated: [{ quote: 'Many came.', reason: 'An opinion.' }],
    },
  }));
  const files = [site, ...Array.from({ length: claims }, (_, place) => claimFile(place)), ...documents];
  const pages = ['methodology', 'corrections-policy', 'about'].map((name) => `content/pages/${name}.en.mdx`);
  return { folder: 'content', files: files as unknown as KnownFile[], pages };
}

/** A browser’s site, with the bytes that it fetched as they travel. */
function browserOf(known: KnownContent): { site: KnownSite; bytes: () => number; largest: number } {
  const claims = known.files.filter(({ kind }) => kind === 'claim').length;
  const counts = bucketCounts({ claims, translations: 0, sources: claims, documents: 20, entities: 0 });
  const { head, entries, users } = divideOutline(outlineOf(known), counts);
  const texts = new Map<string, string>();
  const put = (kind: BucketKind, number: number, bucket: unknown) =>
    texts.set(bucketName(kind, number), JSON.stringify(bucket));
  for (const kind of Object.keys(entries) as OutlineKind[])
    for (const [number, bucket] of bucketsOf(
      entries[kind]() as ReadonlyMap<string, unknown>,
      counts[kind],
    ).entries())
      put(kind, number, bucket);
  const whole = wholeFiles(known);
  for (const [number, bucket] of bucketsOf(users(), counts.files).entries())
    put(
      'files',
      number,
      filesBucket(bucket, (name) => whole.get(name) ?? []),
    );
  let bytes = brotliCompressSync(JSON.stringify(head())).length;
  const fetchBucket = (name: string) => {
    const text = texts.get(name) ?? 'null';
    bytes += brotliCompressSync(text).length;
    return Promise.resolve(JSON.parse(text) as unknown);
  };
  const parsed = JSON.parse(JSON.stringify(head())) as KnownContent & { parts: KnownParts };
  const few = [...texts].filter(([name]) => !/^(?:files|weights)-/u.test(name));
  const largest = Math.max(...few.map(([, text]) => text.length));
  return { site: dividedSite(parsed, footnotes, fetchBucket), bytes: () => bytes, largest };
}

const draft = (source: string) => [
  {
    path: 'content/claims/new-one.mdx',
    text: `---\ntitle: New\nclaim: It is new.\nclaimant: unattributed\nmade: 2025\nappearances: [{document: report-3}]\nverdict: mixed\nsummary: Yes.\npublished: 2026-02-01\nsources: [{id: ${source}}]\nrelations: [{type: supports, claim: ${nameOf(8)}-mines}]\n---\n\nSo [@${source}].\n`,
  },
];

describe('A site in buckets', () => {
  it('costs a browser the same whatever its size, with the same problems', async () => {
    const cost = async (claims: number) => {
      const known = siteOf(claims);
      const { site, bytes, largest } = browserOf(known);
      for (const source of [`${nameOf(9)}-register`, `${nameOf(9)}-registre`]) {
        const files = draft(source);
        const part = await answered(site, () => site.about(files));
        const tell = (all: KnownContent) =>
          draftChecker(all, '2026-11-23')(files).problems.map(({ message }) => message);
        assert.deepEqual(tell(part), tell(known));
      }
      await answered(site, () => site.nearTo(sentence(77)));
      await answered(site, () => site.offers('sources', `${nameOf(5)}-r`));
      assert.ok(largest < 40_000, `${claims} claims: ${largest}`);
      return bytes();
    };
    const [small, large] = [await cost(500), await cost(4000)];
    assert.ok(large < 150_000 && large < 2 * small, `${small}, ${large}`);
  });

  it('shows a draft as the whole site would, with the document in which it appears', async () => {
    const known = siteOf(500);
    const files = draft(`${nameOf(9)}-register`);
    const { site } = browserOf(known);
    const part = await answered(site, () => site.about(files));
    const shown = (all: KnownContent) =>
      previewOf(draftChecker(all, '2026-11-23')(files).content, files[0]?.path ?? '', place);
    assert.ok(shown(known)?.cut.includes('It is new.'));
    assert.deepEqual(shown(part), shown(known));
  });

  for (const [kind, schema] of Object.entries({ claim, translation, document })) {
    it(`gives a ${kind} of which only the name is known every list that one has`, () => {
      const path = `content/${kind}s/one.mdx`;
      const [file] = filesOf([{ path, kind: kind as Kind, id: 'one', language: 'en', value: {} }], 'mixed');
      const bare = Object.entries(schema.shape).flatMap(([key, type]) =>
        Array.isArray(type.safeParse(undefined).data) ? [key] : [],
      );
      assert.deepEqual(
        bare.filter((key) => !Array.isArray((file?.value as Record<string, unknown> | undefined)?.[key])),
        [],
      );
    });
  }

  it('finds the claim that says the same in nearly the same words', async () => {
    const known = siteOf(1500);
    const { site } = browserOf(known);
    const whole = wholeSite(known);
    for (let place = 3; place < 1500; place += 97) {
      const text = sentence(place).replace('workers', 'people').replace('more than in', 'above');
      const [found] = await answered(site, () => site.nearTo(text));
      const [wanted] = whole.nearTo(text).value;
      assert.deepEqual([found?.id, found?.likeness], [wanted?.id, wanted?.likeness], text);
    }
  });

  it('offers what begins as what is typed, and the most used before anything is', async () => {
    const { site } = browserOf(siteOf(1500));
    const typed = `${nameOf(1234)}-`;
    const offered = await answered(site, () => site.offers('sources', typed));
    assert.ok(offered.some(([name]) => name === `${nameOf(1234)}-register`));
    assert.equal(site.offers('documents', '').value.length, 20);
    assert.deepEqual(site.offers('documents', 're').missing, []);
  });

  it('throws when a bucket cannot be fetched, and fetches it the next time', async () => {
    const known = siteOf(100);
    const counts = bucketCounts({ claims: 100, translations: 0, sources: 100, documents: 20, entities: 0 });
    const { head } = divideOutline(outlineOf(known), counts);
    let isThere = false;
    const site = dividedSite(head() as KnownContent & { parts: KnownParts }, footnotes, () =>
      isThere ? Promise.resolve({}) : Promise.reject(new Error('no network')),
    );
    const { missing } = site.about(draft('a'));
    assert.ok(missing.length > 0);
    await assert.rejects(site.load(missing), /no network/u);
    isThere = true;
    await site.load(missing);
    assert.ok(site.about(draft('a')).missing.every((name) => !missing.includes(name)));
  });
});
