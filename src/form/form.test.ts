import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { checkContent } from '#check/check';
import { Random } from '#fixtures/random';
import { formWordsFor } from '#i18n/form-words';
import { wordsFor } from '#i18n/words';
import { cachedReader } from '#reader/cache';
import { type Content, readContent } from '#reader/content';
import type { TextFile } from '#reader/file';
import { isLoadFailure, loadContentFiles } from '#reader/load';
import { claim } from '#schema/claim';
import type { Entity } from '#schema/document';
import type { Problem } from '#schema/problem';
import { draftChecker } from './check-draft.ts';
import { type Draft, draftFiles, filesIn } from './draft-file.ts';
import { claimFields, documentFields, type Field } from './fields.ts';
import { formValues } from './form-state.ts';
import { formGroups } from './groups.ts';
import { type BucketCounts, bucketCounts, bucketName } from './known/buckets.ts';
import { dividedSite } from './known/divided-site.ts';
import type { KnownParts } from './known/entries.ts';
import { bucketsOf, divideOutline, filesBucket, wholeFiles } from './known/divide.ts';
import { answered, type KnownSite } from './known/known-site.ts';
import { outlineOf } from './known/outline.ts';
import { knownContent, type KnownFile } from './known-content.ts';
import { type KnownEntity, newClaimants } from './new-claimants.ts';
import { placeOfLine } from './place-of-problem.ts';
import { previewOf } from './preview.ts';
import { randomDraft } from '#fixtures/random-drafts';
import { tangle, tangledDrafts } from '#fixtures/tangled-drafts';
import { claimTemplate } from './template.ts';

const today = '2026-11-23';
const fixture = join(import.meta.dirname, '../../e2e/fixtures/good/content');
const footnotes = (language: string) => wordsFor(language).footnotes;
const place = { origin: 'https://facts.example.org', base: '', defaultLanguage: 'en' };

function filesOf(folder: string): { folder: string; files: readonly TextFile[] } {
  const loaded = loadContentFiles(folder);
  if (isLoadFailure(loaded)) throw new Error(loaded.failure);
  return loaded;
}

function contentOf(folder: string): Content {
  const { folder: name, files } = filesOf(folder);
  return readContent(name, files, footnotes);
}

/** What a browser gets is JSON. */
function knownTo(folder: string) {
  return JSON.parse(JSON.stringify(knownContent(contentOf(folder)))) as ReturnType<typeof knownContent>;
}

function entitiesOf({ files }: ReturnType<typeof knownTo>): KnownEntity[] {
  return files.flatMap(({ kind, id, value }) => (kind === 'entity' ? [{ id, value: value as Entity }] : []));
}

/** The same site in buckets as small as they come, as a browser finds them. */
function dividedOf(known: ReturnType<typeof knownTo>): KnownSite {
  const amount = known.files.length;
  const sizes = {
    claims: amount,
    translations: amount,
    sources: amount,
    documents: amount,
    entities: amount,
  };
  const counts = bucketCounts(sizes, 1 / 100);
  const { head, entries } = JSON.parse(JSON.stringify(inFiles(known, counts))) as {
    head: typeof known & { parts: KnownParts };
    entries: Record<string, unknown>;
  };
  return dividedSite(head, footnotes, (name) => Promise.resolve(entries[name]));
}

function inFiles(known: ReturnType<typeof knownTo>, counts: BucketCounts) {
  const { head, entries, users } = divideOutline(outlineOf(known), counts);
  const kinds = Object.keys(entries) as (keyof typeof entries)[];
  const whole = wholeFiles(known);
  const named = kinds.flatMap((kind) =>
    bucketsOf(entries[kind]() as ReadonlyMap<string, unknown>, counts[kind]).map(
      (bucket, number): [string, unknown] => [bucketName(kind, number), bucket],
    ),
  );
  const files = bucketsOf(users(), counts.files).map((bucket, number): [string, unknown] => [
    bucketName('files', number),
    filesBucket(bucket, (name) => whole.get(name) ?? []),
  ]);
  return { head: head(), entries: Object.fromEntries([...named, ...files]) };
}

function flatten(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => [
    field,
    ...(field.control.kind === 'list' ? flatten(field.control.item) : []),
  ]);
}

const draft = (values: Draft['values'], rest: Partial<Draft> = {}): Draft => ({
  id: '',
  values,
  body: 'So it is [@city-archive].',
  document: {},
  ...rest,
});

const goodValues: Draft['values'] = {
  title: 'The bridge is red',
  claim: 'The bridge is painted red.',
  claimant: 'Town hall',
  made: '2025-05',
  appearances: [{ document: 'town-leaflet', quote: '', position: '2' }],
  verdict: 'mixed',
  summary: 'The archive says so.',
  published: '2026-03-02',
  topics: 'history\ntraffic',
  sources: [{ id: 'city-archive', role: 'supports', quote: 'red as a rose' }],
};

describe('The form', () => {
  test('has a field for every key of a claim, in a group, with words in every language', () => {
    assert.deepEqual(
      formGroups.flatMap(({ keys }) => [...keys]).toSorted(),
      Object.keys(claim.shape).toSorted(),
    );
    const paths = flatten([...claimFields(), ...documentFields()]).map(({ path }) => path);
    for (const language of ['en', 'fr']) {
      assert.deepEqual(Object.keys(formWordsFor(language).fields).toSorted(), paths.toSorted());
    }
  });

  test('asks for each value as the schema describes it', () => {
    const byPath = new Map(flatten(claimFields()).map((field) => [field.path, field]));
    assert.deepEqual(byPath.get('title')?.control, { kind: 'line', longest: 120 });
    assert.deepEqual(byPath.get('made')?.control, { kind: 'day', example: '2025-03-15' });
    assert.deepEqual(byPath.get('sources.url')?.control, { kind: 'address' });
    assert.equal(byPath.get('sources.url')?.required, false);
    assert.equal(byPath.get('sources')?.required, true);
    assert.equal(byPath.get('status')?.standard, 'published');
    assert.equal(byPath.get('figures.claimed')?.control.kind, 'number');
    assert.equal(byPath.get('verdict')?.offer, 'verdicts');
  });

  test('says numbers as numbers, lists as lists, and nothing of empty fields', () => {
    const values = formValues(claimFields(), {
      title: '  A title ',
      status: 'published',
      authors: 'One\r\n\nTwo\nfr: Rédaction; en: Editorial desk\nNo: a name; of its own',
      reviewedBy: 'en: One',
      figures: [{ id: 'jobs', claimed: '2 300 000', found: '2,5', tolerance: '5%' }, { id: '' }],
    });
    assert.deepEqual(values, {
      title: 'A title',
      authors: ['One', 'Two', { fr: 'Rédaction', en: 'Editorial desk' }, 'No: a name; of its own'],
      reviewedBy: ['en: One'],
      figures: [{ id: 'jobs', claimed: 2300000, found: 2.5, tolerance: '5%' }],
    });
    assert.deepEqual(formValues(claimFields(), { figures: [{ found: 'many' }] }), {
      figures: [{ found: 'many' }],
    });
  });

  test('writes a file that the check has nothing to say of, and shows it as its page will', () => {
    const known = knownTo(fixture);
    const files = draftFiles({ folder: known.folder, documents: [] }, draft(goodValues));
    assert.equal(files.claim.path, 'content/claims/the-bridge-is-red.mdx');
    const { problems, content } = draftChecker(known, today)([files.claim]);
    assert.deepEqual(problems, []);
    const preview = previewOf(content, files.claim.path, place);
    assert.match(preview?.cut ?? '', /The bridge is painted red\..*Town hall.*Mixed/su);
    assert.match(preview?.reading ?? '', /So it is.*<sup class="cite">/su);
  });

  test('writes a second file for a document that is new, and has the claim name it', () => {
    const known = knownTo(fixture);
    const described = { title: 'Spring leaflet', publisher: 'Town hall', language: 'en' };
    const values = { ...goodValues, appearances: [{ document: '', quote: 'painted red' }] };
    const place = { folder: known.folder, documents: ['town-leaflet'] };
    const files = draftFiles(place, draft(values, { document: described }));
    assert.equal(files.document?.path, 'content/documents/spring-leaflet.yml');
    assert.equal(files.document?.text, 'title: Spring leaflet\npublisher: Town hall\nlanguage: en\n');
    assert.match(files.claim.text, /document: spring-leaflet\n\s+quote: painted red/u);
    const check = draftChecker(known, today);
    assert.deepEqual(check([files.document ?? files.claim, files.claim]).problems, []);
    assert.deepEqual(
      check([files.claim]).problems.map(({ code }) => code),
      ['unknown-document'],
    );
  });

  test('writes a file for each new claimant of whom it is said what they are', () => {
    const known = knownTo(fixture);
    const place = { folder: known.folder, documents: [], entities: entitiesOf(known) };
    const values = { ...goodValues, claimant: 'Town hall; River Guild; Ada Lund' };
    const kinds = { 'River Guild': 'group', 'Ada Lund': '', 'Town hall': 'person', Nobody: 'person' };
    const files = draftFiles(place, draft(values, { kinds }));
    assert.deepEqual(files.entities, [
      { path: 'content/entities/river-guild.yml', text: 'name: River Guild\nkind: group\n' },
    ]);
    const problemsOf = (given: Draft) =>
      draftChecker(
        known,
        today,
      )(filesIn(draftFiles(place, given))).problems.map(({ code, found }) => `${code} ${found}`);
    assert.deepEqual(problemsOf(draft(values, { kinds })), ['unknown-kind Ada Lund']);
    assert.deepEqual(problemsOf(draft(values, { kinds: { ...kinds, 'Ada Lund': 'person' } })), []);
    assert.deepEqual(draftFiles(place, draft(values, { kinds: { 'River Guild': 'robot' } })).entities, []);
  });

  test('asks about each claimant without a file once, and about nothing that is no name', () => {
    const known = entitiesOf(knownTo(fixture));
    const asked = (line: string) => newClaimants(line, known).map(({ name }) => name);
    assert.deepEqual(asked(' Ada Lund; ada lund ;Town Hall; town-hall; unattributed;; Bo'), [
      'Ada Lund',
      'Bo',
    ]);
    for (const line of ['', 'unattributed', 'x'.repeat(161)]) assert.deepEqual(asked(line), [], line);
  });

  test('takes the place of no file of another claimant, on a large site either', async () => {
    const known = knownTo(fixture);
    const [{ id = '' } = {}] = newClaimants('Zoë Lund', []);
    const value = { name: 'Zoë Berg', kind: 'person', sameAs: [], aliases: [] } as const;
    const path = `content/entities/${id}.yml`;
    const other = { path, kind: 'entity', id, language: 'en', value } as unknown as KnownFile;
    const site = dividedOf({ ...known, files: [...known.files, other] });
    const given = draft({ ...goodValues, claimant: 'Zoë Lund' }, { kinds: { 'Zoë Lund': 'person' } });
    const filesWith = (entities: KnownEntity[]) =>
      filesIn(draftFiles({ folder: 'content', documents: [], entities }, given));
    const about = await answered(site, () => site.about(filesWith([])));
    assert.ok(about.files.some((file) => file.path === path));
    assert.ok(filesWith(entitiesOf(about)).every((file) => file.path !== path));
  });

  test('finds the field that a line of the file came from', () => {
    const { claim: file } = draftFiles({ folder: 'content', documents: [] }, draft(goodValues));
    const lineOf = (words: string) => file.text.split('\n').findIndex((line) => line.includes(words)) + 1;
    assert.deepEqual(placeOfLine(file.text, lineOf('title:')), ['title']);
    assert.deepEqual(placeOfLine(file.text, lineOf('role: supports')), ['sources', '0', 'role']);
    assert.deepEqual(placeOfLine(file.text, lineOf('- traffic')), ['topics', '1']);
    assert.deepEqual(placeOfLine(file.text, lineOf('So it is')), ['body']);
    assert.deepEqual(placeOfLine('title: A\npublisher: B\n', 2), ['publisher']);
  });

  test('has a template to copy that lacks nothing but what only an editor knows', () => {
    const known = knownTo(fixture);
    for (const language of ['en', 'fr']) {
      const text = claimTemplate(formWordsFor(language), 'history');
      const { problems } = draftChecker(known, today)([{ path: 'content/claims/template.mdx', text }]);
      assert.deepEqual(problems.map(({ code }) => code).toSorted(), ['unknown-document', 'unknown-verdict']);
    }
  });
});

describe('The form, the check and the loader', () => {
  const workshop = mkdtempSync(join(tmpdir(), 'contrechamp-form-'));
  after(() => rmSync(workshop, { recursive: true, force: true }));

  test('agree on a thousand files, good and bad', async () => {
    const folder = join(workshop, 'content');
    cpSync(fixture, folder, { recursive: true });
    // What drafts say is not given to browsers; and the site is to be clean.
    for (const name of ['painted-grey.mdx', 'cars-each-day.fr.mdx']) rmSync(join(folder, 'claims', name));
    const reviewed = join(folder, 'claims/opened-in-1932.mdx');
    writeFileSync(reviewed, readFileSync(reviewed, 'utf8').replace(/^reviewBy: .*\n/mu, ''));
    mkdirSync(join(folder, 'entities'), { recursive: true });
    for (const [id, name] of Object.entries({ 'radio-rive': 'Radio Rive', speaker: 'A. Speaker & Sons' }))
      writeFileSync(join(folder, `entities/${id}.yml`), `name: ${name}\nkind: organization\n`);
    const site = filesOf(folder).files;
    const known = knownTo(folder);
    const check = draftChecker(known, today);
    const divided = dividedOf(known);
    const documents = known.files.filter(({ kind }) => kind === 'document').map(({ id }) => id);
    const entities = entitiesOf(known);
    const reader = cachedReader(join(workshop, 'cache'), join(import.meta.dirname, '../..'));
    const random = new Random(20261122);
    const counts = { clean: 0, refused: 0 };
    let described = 0;
    for (let count = 0; count < 1000; count += 1) {
      const made = draftFiles({ folder: 'content', documents, entities }, randomDraft(random));
      const { claim: file } = made;
      const drafts = filesIn(made);
      const byForm = check(drafts)
        .problems.map((problem) => nameOf(problem, drafts))
        .toSorted();
      const others = site.filter(({ path }) => drafts.every((each) => each.path !== path));
      const files = [...others, ...drafts];
      const byCheck = checkContent(readContent('content', files, footnotes), { today });
      const byLoader = checkContent(readContent('content', files, footnotes, reader.read), { today });
      assert.deepEqual(byForm, byCheck.map((problem) => nameOf(problem, drafts)).toSorted(), file.text);
      assert.deepEqual(byLoader, byCheck, file.text);
      // A third of them through the buckets: those take longest.
      described += made.entities.length;
      counts[byForm.length === 0 ? 'clean' : 'refused'] += 1;
      if (count % 3 > 0) continue;
      const part = await answered(divided, () => divided.about(drafts));
      const byPart = draftChecker(part, today)(drafts).problems.map((problem) => nameOf(problem, drafts));
      assert.deepEqual(byPart.toSorted(), byForm, file.text);
    }
    assert.ok(counts.clean > 200 && counts.refused > 200, JSON.stringify(counts));
    assert.ok(described > 50, `${described} claimants were described`);
  });

  test('agree on files that take the place of others, or their names', async () => {
    const folder = join(workshop, 'tangled/content');
    cpSync(fixture, folder, { recursive: true });
    rmSync(join(folder, 'claims/painted-grey.mdx'));
    for (const [name, text] of Object.entries(tangle)) writeFileSync(join(folder, name), text);
    const known = knownTo(folder);
    const divided = dividedOf(known);
    const check = draftChecker(known, today);
    const random = new Random(7);
    const codes = new Set<string>();
    for (let count = 0; count < 250; count += 1) {
      const drafts = tangledDrafts(random);
      const names = (of: ReturnType<typeof draftChecker>) =>
        of(drafts)
          .problems.map((problem) => nameOf(problem, drafts))
          .toSorted();
      const part = await answered(divided, () => divided.about(drafts));
      assert.deepEqual(names(draftChecker(part, today)), names(check), JSON.stringify(drafts, null, 1));
      for (const { code, file } of check(drafts).problems)
        codes.add(drafts.some(({ path }) => path === file) ? code : `${code} elsewhere`);
    }
    const wanted = ['relation-cycle', 'contradiction', 'duplicate-id', 'unknown-claim', 'unknown-document'];
    const wantedElsewhere = ['contradiction', 'duplicate-id', 'source-conflict', 'undescribed-source'];
    const others = ['unknown-claim', 'unknown-citation', 'unknown-document'];
    for (const code of [...wanted, ...[...wantedElsewhere, ...others].map((name) => `${name} elsewhere`)])
      assert.ok(codes.has(code), `${code} is not among ${[...codes].join(', ')}`);
  });

  test('agree when the file lies on the disk', () => {
    const folder = join(workshop, 'content');
    const { claim: file } = draftFiles({ folder: 'content', documents: [] }, draft(goodValues));
    writeFileSync(join(folder, 'claims/the-bridge-is-red.mdx'), file.text);
    assert.deepEqual(checkContent(contentOf(folder), { today }), []);
  });
});

/** Where and what; the place in files of the site is not known to a browser. */
function nameOf({ code, file, line, column, message }: Problem, drafts: readonly TextFile[]): string {
  const isDraft = (path: string) => drafts.some((draft) => draft.path === path);
  const told = message.replaceAll(/(\S+\.(?:mdx|yml)), line \d+/gu, (whole, path: string) =>
    isDraft(path) ? whole : path,
  );
  return [code, file, told, ...(isDraft(file) ? [line, column] : [])].join(' | ');
}
