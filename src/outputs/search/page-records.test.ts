import assert from 'node:assert/strict';
import { test } from 'node:test';
import { town } from '#fixtures/town-site';
import { type WrittenPage, pageRecords } from './page-records.ts';
import { nameWord, queryTerms } from './query.ts';

const about: WrittenPage = {
  name: 'about',
  title: 'About',
  description: 'Who we are.',
  text: '## Who pays\n\nNobody, says [the *desk*](https://desk.example.org/secret).',
};
const parts = {
  claims: {
    bridge: {
      claimant: 'Mayor',
      revisions: [{ date: '2026-04-01', kind: 'correction' as const, summary: 'It was 1931.' }],
    },
  },
  documents: {
    tract: {
      ...{ title: 'The tract', publisher: 'Shop', author: 'Ada', language: 'en' },
      unrated: [{ quote: 'A lovely bridge', reason: 'A matter of taste.' }],
      wording: [{ printed: 'brigde', meant: 'bridge', note: 'A slip.' }],
    },
  },
  entities: { mayor: { name: 'Mayor', kind: 'person', aliases: ['The old mayor'] } },
};
const records = pageRecords(town(parts), [about]);
const recordAt = (url: string) => {
  const found = records.find((record) => record.url === url);
  assert.ok(found !== undefined, url);
  return found;
};

test('all that is no claim is found: pages, those who speak, documents and their parts, corrections', () => {
  assert.deepEqual(
    records.map(({ url, meta }) => `${meta.kind}: ${meta.title} ${url}`),
    [
      'About this site: About /about/',
      'Person: Mayor /claimants/mayor/',
      'Document: The leaflet /documents/leaflet/',
      'Document: The tract /documents/tract/',
      'Passage not rated: A lovely bridge /documents/tract/#unrated-1',
      'Error of wording: brigde → bridge /documents/tract/#wording-1',
      'Correction: About bridge /claims/bridge/#history',
    ],
  );
});

test('each has an address of its own, because an index keeps one page for each', () => {
  assert.equal(new Set(records.map(({ url }) => url)).size, records.length);
});

test('a page is found by its text, without marks and addresses', () => {
  const words = recordAt('/about/').content.split(' ');
  assert.ok(words.includes('nobody') && words.includes('desk') && words.includes('pays'));
  assert.equal(words.includes('secret'), false);
});

test('names are found as a whole as well: titles, and every name of somebody', () => {
  for (const [url, name] of [
    ['/claimants/mayor/', 'the Old Mayor'],
    ['/documents/tract/', 'tract'],
    ['/about/', 'about'],
  ] as const)
    assert.ok(
      recordAt(url)
        .content.split(' ')
        .includes(nameWord(queryTerms(name, 'en'))),
      name,
    );
});

test('none has a value that narrows claims down', () => {
  assert.deepEqual(
    records.flatMap(({ filters }) => Object.keys(filters)),
    [],
  );
});
