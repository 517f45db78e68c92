import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evidenceOf, leadOf, roleCounts } from './evidence.ts';
import { numberSources, readingOf, type ReadingBlock } from './reading.ts';
import { claimIn, town } from '#fixtures/town-site';

const sources = [
  {
    ...{ id: 'minutes', title: 'Minutes', publisher: 'Archive', role: 'supports', published: '1932-05' },
    ...{ quote: 'It was opened.', locator: 'page 1', lang: 'en' },
    passages: [{ quote: 'They crossed it.', locator: 'page 2' }],
  },
  { id: 'letter', title: 'Letter', publisher: 'Mayor', role: 'refutes' },
  { id: 'map', title: 'Map', publisher: 'Office', role: 'context' },
];
const figure = { id: 'length', label: 'metres', claimed: 300, found: 150, source: 'letter' };

function claimWith(body: string, own: Readonly<Record<string, unknown>> = {}, language = 'en') {
  const context = town(
    {
      claims: {
        bridge: { sources, body, ...own },
        tower: { title: 'A <tower> & more', aliases: ['old-tower'] },
      },
      translations: {
        'bridge.fr': { body: 'Mots [@map] [@minutes].', sources: { minutes: { locator: 'page un' } } },
        'tower.fr': { title: 'La tour' },
      },
    },
    { language },
  );
  const claim = claimIn(context, 'bridge');
  const words = claim.words[language];
  assert.ok(words);
  return { context, claim, words };
}

function read(body: string, own: Readonly<Record<string, unknown>> = {}, language = 'en'): ReadingBlock[] {
  const { context, claim, words } = claimWith(body, own, language);
  return readingOf(context, claim, words);
}

const htmlOf = (body: string) =>
  read(body)
    .map((block) => ('html' in block ? block.html : ''))
    .join('');

describe('the reasoning', () => {
  it('keeps the depth of its headings, and names them', () => {
    const blocks = read('## First\n\nWords.\n\n### Second\n\nWords.\n\n#### Third\n\nWords.');
    assert.deepEqual(
      blocks.flatMap((block) => (block.kind === 'heading' ? [[block.depth, block.id, block.html]] : [])),
      [
        [2, 'text-first', 'First'],
        [3, 'text-second', 'Second'],
        [4, 'text-third', 'Third'],
      ],
    );
  });

  it('numbers its sources as the text cites them, then as the file lists them', () => {
    const { claim, words } = claimWith('One [@map]. Two [@minutes, p. 1].');
    assert.deepEqual(
      [...numberSources(claim, words)],
      [
        ['map', 1],
        ['minutes', 2],
        ['letter', 3],
      ],
    );
    const html = htmlOf('One [@map]. Two [@minutes, p. 1].');
    assert.match(html, /<a href="#source-map" aria-label="Source 1">1<\/a>/u);
    assert.match(html, /<a href="#source-minutes" aria-label="Source 2, p\.\s1">2<\/a>/u);
  });

  it('puts a comma between citations that touch, and nowhere else', () => {
    assert.equal(htmlOf('[@map][@minutes]').split('<sup class="cite">,</sup>').length, 2);
    assert.equal(htmlOf('[@map] and [@minutes]').includes('>,<'), false);
    assert.equal(htmlOf('One [@map]').includes('>,<'), false);
  });

  it('has each source in the margin once, beside the sentence that cites it first', () => {
    const blocks = read('One [@minutes, page 2]. Again [@minutes].\n\nTwo [@letter] [@minutes].');
    assert.deepEqual(
      blocks.map((block) => ('notes' in block ? block.notes : [])),
      [
        [
          {
            ...{ number: 1, anchor: 'source-minutes', publisher: 'Archive', role: 'supports' },
            published: { day: '1932-05', text: 'May 1932', machine: '1932-05' },
            passage: { quote: { text: '“They crossed it.”' }, locator: { text: 'page 2' } },
          },
        ],
        [{ number: 2, anchor: 'source-letter', publisher: 'Mayor', role: 'contradicts' }],
      ],
    );
  });

  it('shows the first passage where none is named, with the words of a translation', () => {
    const [prose] = read('Words.', {}, 'fr');
    assert.ok(prose?.kind === 'prose');
    assert.deepEqual(
      prose.notes.map(({ number, passage }) => [number, passage?.quote.text, passage?.locator?.text]),
      [
        [1, undefined, undefined],
        [2, '“It was opened.”', 'page un'],
      ],
    );
  });

  it('shows a quotation by its locator, or the first, and no side note for it any more', () => {
    const quotes = (body: string) =>
      read(body).flatMap((block) =>
        block.kind === 'quote' ? [[block.number, block.source.id, block.passage.quote.text]] : [],
      );
    assert.deepEqual(quotes('<Quote source="minutes" />'), [[1, 'minutes', '“It was opened.”']]);
    assert.deepEqual(quotes('<Quote source="minutes" locator="page 2" />'), [
      [1, 'minutes', '“They crossed it.”'],
    ]);
    const after = read('<Quote source="minutes" />\n\nAs said [@minutes].').at(-1);
    assert.deepEqual(after?.kind === 'prose' && after.notes, []);
  });

  it('shows a figure with the number of its source', () => {
    const blocks = read('One [@minutes] two [@letter].\n\n<Figure id="length" />', { figures: [figure] });
    assert.deepEqual(
      blocks.flatMap((block) =>
        block.kind === 'figure' ? [[block.chart.id, block.chart.groups[0]?.values[1]?.source?.number]] : [],
      ),
      [['length', 2]],
    );
  });

  it('carries the side notes of a boxed note outside of it', () => {
    const [note] = read('<Note>\n\nOne [@map].\n\n## Head\n\n</Note>');
    assert.ok(note?.kind === 'note');
    assert.deepEqual(
      note.notes.map(({ anchor }) => anchor),
      ['source-map'],
    );
    assert.deepEqual(
      note.blocks.map((block) => [block.kind, 'notes' in block ? block.notes.length : 0]),
      [
        ['prose', 0],
        ['heading', 0],
      ],
    );
  });

  it('links other claims by their title or the words given, also under a former name', () => {
    const link = (body: string) => /<a class="claim-link"[^>]*>[^<]*<\/a>/u.exec(htmlOf(body))?.[0];
    const title = '<a class="claim-link" href="/claims/tower/">A &lt;tower&gt; &amp; more</a>';
    assert.equal(link('See [[tower]].'), title);
    assert.equal(link('See [[old-tower]].'), title);
    assert.equal(link('See [[tower|it]].'), '<a class="claim-link" href="/claims/tower/">it</a>');
  });
});

describe('the evidence', () => {
  const { context, claim, words } = claimWith('One [@map]. Two [@letter].');

  it('stands by role, in the order of its numbers', () => {
    assert.deepEqual(
      evidenceOf(context, claim, words).map(({ role, entries }) => [
        role,
        entries.map(({ number }) => number),
      ]),
      [
        ['supports', [3]],
        ['refutes', [2]],
        ['context', [1]],
      ],
    );
    const same = claimWith('One [@map]. Two [@letter].', {
      sources: sources.map((source) => ({ ...source, role: 'supports' })),
    });
    assert.deepEqual(
      evidenceOf(same.context, same.claim, same.words).map(({ entries }) =>
        entries.map(({ number }) => number),
      ),
      [[1, 2, 3]],
    );
  });

  it('is counted by role, roles without a source included', () => {
    const counted = (own: typeof sources) => {
      const made = claimWith('Words.', { sources: own });
      return roleCounts(made.context, made.claim).map(({ role, count }) => `${count} ${role}`);
    };
    assert.deepEqual(counted(sources), ['1 supports', '1 refutes', '1 context']);
    assert.deepEqual(counted(sources.slice(0, 1)), ['1 supports', '0 refutes', '0 context']);
  });

  const quoting = sources.map((source) => ({ ...source, quote: `Quoted from ${source.id}.` }));
  const leadWith = (own: readonly object[], verdict = 'false') => {
    const made = claimWith('Words.', { verdict, sources: own, figures: [{ ...figure, found: 150 }] });
    return leadOf(made.context, made.claim, made.words, evidenceOf(made.context, made.claim, made.words));
  };

  it('has no lead that the editor did not name, whatever verdict, roles and figures say', () => {
    for (const verdict of ['true', 'mixed', 'false', 'open'])
      assert.equal(leadWith(quoting, verdict), undefined);
  });

  it('leads with the source that the editor names, for the reason that the editor gives', () => {
    for (const { id } of quoting) {
      const lead = leadWith(
        quoting.map((source) => (source.id === id ? { ...source, lead: 'It is the minute book.' } : source)),
      );
      assert.equal(lead?.anchor, `source-${id}`);
      assert.equal(lead?.reason.text, 'It is the minute book.');
      assert.equal(lead?.passage.quote.text, `“Quoted from ${id}.”`);
    }
  });

  it('weighs nothing where nothing is quoted', () => {
    const made = claimWith('Words.', {
      sources: sources.slice(1).map((source) => ({ ...source, lead: 'The first.' })),
    });
    assert.equal(
      leadOf(made.context, made.claim, made.words, evidenceOf(made.context, made.claim, made.words)),
      undefined,
    );
  });
});
