import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { manyClaims, town, type Look, type Town } from '#fixtures/town-site';
import { isChosen } from './facet-counts.ts';
import { lookUp, type WordIndex } from './look-up.ts';
import { markedParts } from './marks.ts';
import { type Hit, queryTerms, rank } from './query.ts';
import { searchRecords } from './records.ts';
import { stopWords } from './stop-words.ts';
import { readShard, shardOf, spellingShards } from './spelling-shards.ts';
import { tellingWords, wordsIn } from './words.ts';

describe('the records of the search', () => {
  const records = (parts: Town, look?: Look) => {
    const context = town(parts, look);
    return searchRecords(context, context.graph.newest.get(context.language) ?? []);
  };

  it('are the claims of a language in the order of their ids', () => {
    const parts = { claims: { b: {}, a: {}, c: {} }, translations: { 'c.fr': {}, 'a.fr': {} } };
    const urls = (look?: Look) => records(parts, look).map(({ url }) => url);
    assert.deepEqual(urls(), ['/claims/a/', '/claims/b/', '/claims/c/']);
    assert.deepEqual(urls({ language: 'fr' }), ['/fr/claims/a/', '/fr/claims/c/']);
  });

  it('hold words, labels and what was said in the language, each word once', () => {
    const documents = { tract: { title: 'Tract', publisher: 'P', language: 'fr' } };
    const bridge = {
      ...{
        title: 'Long bridge',
        claim: 'Bridge!',
        summary: 'Measured.',
        claimant: 'Mayor',
        topics: ['history'],
      },
      appearances: [
        { document: 'leaflet', quote: 'spanning' },
        { document: 'tract', quote: 'pont' },
        { document: 'leaflet' },
      ],
      sources: [{ id: 's', title: 'S', publisher: 'P', role: 'supports' }],
      body: 'Steel &amp; *stone* [@s], as [[bridge|elsewhere]] and [[bridge]].\n\n## Heading\n\n<Note>\n\nInside.\n\n</Note>',
    };
    const [record] = records({ claims: { bridge }, documents });
    assert.equal(
      record?.content,
      'long bridge measured spanning mayor history steel stone elsewhere heading inside p',
    );
    assert.deepEqual(record?.filters, {
      ...{
        verdict: ['true'],
        claimant: ['mayor'],
        topic: ['history'],
        confidence: [],
        document: ['leaflet', 'tract'],
        year: ['2025'],
      },
    });
    assert.deepEqual(records({ claims: { a: {} } })[0]?.filters['claimant'], []);
  });

  for (const [claims, having, isKept] of [
    [10, 3, true],
    [10, 4, false],
    [80, 4, true],
    [80, 5, false],
    [100, 5, true],
    [100, 6, false],
  ] as const)
    it(`${isKept ? 'keep' : 'drop'} a word of the reasoning that ${having} of ${claims} claims have`, () => {
      const site = { claims: manyClaims(claims, (index) => (index < having ? { body: 'Zinc.' } : {})) };
      assert.equal(records(site)[0]?.content.includes('zinc'), isKept);
    });
});

describe('the words of an index', () => {
  it('stand in sixteen files, in order, without numbers and short words', () => {
    const shards = spellingShards(['bridge', 'blue', 'boat', 'car', 'cars', 'year2', 'bridge', 'rest']);
    assert.deepEqual([...shards.keys()].length, 16);
    assert.equal(shards.get(shardOf('b')), 'blue\nboat\nbridge\nrest\n');
    assert.deepEqual(readShard(shards.get(shardOf('c')) ?? ''), ['cars']);
    assert.deepEqual(readShard(''), []);
  });

  for (const [text, language, words] of [
    ['L’accord d’aujourd’hui', 'fr', ['accord', 'aujourdhui']],
    ['L’accord', 'en', ['laccord']],
    ['America’s parents’', 'en', ['america', 'parents']],
    ['2,3 et 2.3 et 2\u00A0300', 'fr', ['0123', 'et', '0123', 'et', '2300']],
    ['Œuvre ça Straße', 'fr', ['oeuvre', 'ca', 'strasse']],
    ['', 'en', []],
  ] as const)
    it(`of “${text}” are ${words.join(', ') || 'none'}`, () => {
      assert.deepEqual(
        wordsIn(text, language).map(({ word }) => word),
        words,
      );
    });

  it('stand where they are in the text', () => {
    const text = 'L’accord, «\u00A0été\u00A0» 日本語 America’s';
    assert.deepEqual(
      wordsIn(text, 'fr').map(({ start, end }) => text.slice(start, end)),
      ['accord', 'été', '日本語', 'America'],
    );
  });

  it('that only ask say nothing, in French of Switzerland as well', () => {
    assert.deepEqual(tellingWords('Where is the bridge?', 'en'), ['bridge']);
    assert.equal(stopWords('fr-CH').has('pourquoi'), true);
    assert.equal(stopWords('de').size, 0);
  });
});

describe('a question', () => {
  it('looks for its telling words once, for all where none tells, for twelve at most', () => {
    assert.deepEqual(queryTerms('the bridge the Bridge', 'en'), ['bridge']);
    assert.deepEqual(queryTerms('who is it', 'en'), ['who', 'is', 'it']);
    const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');
    assert.deepEqual([queryTerms(words(12), 'en').length, queryTerms(words(13), 'en').length], [12, 12]);
  });

  const hit = (id: string, score: number) => ({ id, score });
  for (const [hits, expected] of [
    [[[hit('a', 1), hit('b', 2)]], ['b', 'a']],
    [[[hit('b', 1), hit('a', 1)]], ['a', 'b']],
    [[[hit('a', 1)], [hit('a', 1), hit('b', 9)]], ['a']],
    [
      [[hit('a', 1), hit('b', 5)], [hit('a', 1), hit('b', 5)], [hit('a', 1)]],
      ['b', 'a'],
    ],
    [
      [[hit('a', 4), hit('b', 5)], [hit('a', 4), hit('b', 5)], [hit('a', 4)]],
      ['a', 'b'],
    ],
    [[], []],
  ] as const)
    it(`that found ${JSON.stringify(hits.map((list) => list.map(({ id, score }) => `${id}${score}`).join()))} answers ${expected.join()}`, () => {
      assert.deepEqual(
        rank(hits).map(({ id }) => id),
        expected,
      );
    });

  for (const [text, term, expected] of [
    ['greve greves grevistes', 'greve', '[greve] [greves] grevistes'],
    ['cars care card', 'car', 'cars care card'],
    ['cares', 'care', '[cares]'],
    ['strike striking stripes string', 'strike', '[strike] [striking] [stripes] [string]'],
    ['2024 20245', '2024', '[2024] 20245'],
    ['nation nationales', 'nation', '[nation] nationales'],
    ['nation nationals', 'nation', '[nation] [nationals]'],
  ] as const)
    it(`for “${term}” marks “${expected}”`, () => {
      const shown = markedParts(text, [term], 'fr').map((part) =>
        part.marked ? `[${part.text}]` : part.text,
      );
      assert.equal(shown.join(''), expected);
    });

  it('takes all choices into account but that of the facet aside', () => {
    const members = new Map([['year', new Map([['2024', new Set(['a'])]])]]);
    const choice = new Map([['year', '2024']]);
    assert.deepEqual(
      [
        isChosen('a', members, choice),
        isChosen('b', members, choice),
        isChosen('b', members, choice, 'year'),
      ],
      [true, false, true],
    );
    assert.equal(isChosen('a', members, new Map([['topic', 'x']])), false);
  });

  const indexOf = (...words: readonly string[]): WordIndex<Hit> => ({
    knows: async (word) => words.includes(word),
    find: async (word) => words.filter((own) => own.startsWith(word)).map((id) => ({ id, score: 1 })),
    named: async () => [],
    shard: async (name) => words.filter((word) => shardOf(word) === name),
  });
  for (const [question, terms, corrected] of [
    ['brid now', ['now'], undefined],
    ['bridg now', ['bridg', 'now'], undefined],
    ['now brid', ['now', 'brid'], undefined],
    ['A bridgr, now', ['bridge', 'now'], 'A bridge, now'],
    ['bridgr bridgr', ['bridge'], 'bridge bridge'],
  ] as const)
    it(`“${question}” looks for ${terms.join(' and ')}`, async () => {
      const answer = await lookUp(indexOf('bridge', 'now'), question, 'en');
      assert.deepEqual([answer.terms, answer.corrected], [terms, corrected]);
    });

  it('tells each word in the first of the other languages that has it', async () => {
    const other = (language: string, ...words: readonly string[]) => ({
      language,
      shard: indexOf(...words).shard,
    });
    const others = [other('en', 'strike'), other('de', 'strike', 'brücke')];
    const { foreign, unknown } = await lookUp(indexOf('pont'), 'strike brücke pont zzzz', 'fr', others);
    assert.deepEqual([[...foreign], unknown], [[['en', ['strike']]], ['brucke', 'zzzz']]);
  });
});
