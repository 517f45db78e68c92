import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evidenceOf, leadOf, noCopiesOf, roleCounts } from './evidence.ts';
import { numberSources, readingOf, type ReadingBlock, type SideNote } from './reading.ts';
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

const notesOf = (block: ReadingBlock | undefined): SideNote[] =>
  block === undefined || !('pieces' in block)
    ? []
    : block.pieces.flatMap((piece) => (typeof piece === 'object' && piece.kind === 'note' ? piece : []));

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

  it('has beside each citation what the sentence rests on; where the same is cited again, only its name', () => {
    const blocks = read('One [@minutes, page 2]. Again [@minutes, page 2].\n\nTwo [@letter] [@minutes].');
    assert.deepEqual(blocks.map(notesOf), [
      [
        {
          ...{ kind: 'note', id: 'n1', number: 1, anchor: 'source-minutes', publisher: 'Archive' },
          published: { day: '1932-05', text: 'May 1932', machine: '1932-05' },
          passage: { quote: { text: '“They crossed it.”' }, locator: { text: 'page 2' } },
          ...{ standing: 'supports', isQuoted: false },
        },
        {
          ...{ kind: 'note', id: 'n2', number: 1, anchor: 'source-minutes', publisher: 'Archive' },
          isQuoted: false,
        },
      ],
      [
        {
          ...{ kind: 'note', id: 'n3', number: 2, anchor: 'source-letter', publisher: 'Mayor' },
          ...{ standing: 'contradicts', isQuoted: false },
        },
        {
          ...{ kind: 'note', id: 'n4', number: 1, anchor: 'source-minutes', publisher: 'Archive' },
          passage: { quote: { text: '“It was opened.”' }, locator: { text: 'page 1' } },
          isQuoted: false,
        },
      ],
    ]);
  });

  it('says of a source whether it is primary and what was read of it, also from a stored copy', () => {
    const standing = (own: object) =>
      notesOf(read('One [@map].', { sources: [{ ...sources[2], ...own }] })[0])[0]?.standing;
    assert.equal(standing({}), 'context');
    assert.equal(
      standing({ kind: 'primary', consulted: 'original' }),
      'context, primary source, original read',
    );
    assert.equal(
      standing({ kind: 'secondary', consulted: 'original', readAs: 'stored-part' }),
      'context, secondary source, stored copy',
    );
  });

  it('has a note after the number and what closes the sentence, so that no sentence is torn apart', () => {
    const told = (body: string) =>
      read(body).map((block) =>
        'pieces' in block
          ? block.pieces
              .map((piece) =>
                typeof piece === 'string' ? piece : piece.kind === 'note' ? '|' : piece.number,
              )
              .join('')
          : '',
      );
    assert.deepEqual(told('One [@map]. Two.'), ['<p>One1.| Two.</p>']);
    assert.deepEqual(told('One [@map] and [@letter].'), ['<p>One1| and2.|</p>']);
    assert.deepEqual(told('One [@map][@letter]; two [@minutes]'), [
      '<p>One1|<sup class="cite">,</sup>2;| two3|</p>',
    ]);
    assert.deepEqual(told('(One [@map].) “Two [@letter]!” *Three [@minutes].* Four.'), [
      '<p>(One1.)| “Two2!”| <em>Three3.|</em> Four.</p>',
    ]);
    assert.deepEqual(told('一[@map]。二。'), ['<p>一1。|二。</p>']);
  });

  it('gives each number the note that goes with it, and every note an id of its own', () => {
    const pieces = read('One [@map]. Two [@map].\n\n<Note>\n\nThree [@letter].\n\n</Note>').flatMap(
      (block) => (block.kind === 'note' ? block.blocks : block),
    );
    const all = pieces.flatMap((block) => ('pieces' in block ? block.pieces : []));
    const kinds = (kind: string) =>
      all.flatMap((piece) => (typeof piece === 'object' && piece.kind === kind ? piece : []));
    assert.deepEqual(
      kinds('citation').map((piece) => 'note' in piece && piece.note),
      ['n1', 'n2', 'n3'],
    );
    assert.deepEqual(
      kinds('note').map((piece) => 'id' in piece && piece.id),
      ['n1', 'n2', 'n3'],
    );
  });

  it('has no notes in the cells of a table, which scrolls', () => {
    const [table] = read('| a |\n| - |\n| One [@map] |');
    assert.ok(table?.kind === 'prose');
    assert.deepEqual(table.pieces, [table.html]);
    assert.match(table.html, /href="#source-map"/u);
  });

  it('shows the first passage where none is named, with the words of a translation', () => {
    assert.deepEqual(
      notesOf(read('Words.', {}, 'fr')[0]).map(({ number, passage }) => [
        number,
        passage?.quote.text,
        passage?.locator?.text,
      ]),
      [
        [1, undefined, undefined],
        [2, '“It was opened.”', 'page un'],
      ],
    );
    // A passage without a place of its own is not the one that is meant.
    const [note] = notesOf(
      read('One [@minutes].', {
        sources: [{ ...sources[0], passages: [{ quote: 'Somewhere else.' }] }],
      })[0],
    );
    assert.equal(note?.passage?.quote.text, '“It was opened.”');
  });

  it('shows a quotation by its locator, or the first, and its words not again in a note after it', () => {
    const quotes = (body: string) =>
      read(body).flatMap((block) =>
        block.kind === 'quote' ? [[block.number, block.source.id, block.passage.quote.text]] : [],
      );
    assert.deepEqual(quotes('<Quote source="minutes" />'), [[1, 'minutes', '“It was opened.”']]);
    assert.deepEqual(quotes('<Quote source="minutes" locator="page 2" />'), [
      [1, 'minutes', '“They crossed it.”'],
    ]);
    const after = notesOf(read('<Quote source="minutes" />\n\nAs said [@minutes].').at(-1));
    assert.deepEqual(
      after.map((note) => [note.publisher, note.passage, note.standing]),
      [['Archive', undefined, undefined]],
    );
    const before = notesOf(read('As said [@minutes].\n\n<Quote source="minutes" />')[0]);
    assert.deepEqual(
      before.map((note) => [note.isQuoted, note.passage?.quote.text]),
      [[true, '“It was opened.”']],
    );
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

  it('leads to the page of each source, and says how many other claims cite it', () => {
    const made = town({
      claims: {
        bridge: { sources },
        tower: { sources: sources.slice(0, 2) },
        mill: { sources: [sources[0]] },
      },
    });
    const bridge = claimIn(made, 'bridge');
    assert.ok(bridge.words['en']);
    assert.deepEqual(
      evidenceOf(made, bridge, bridge.words['en']).flatMap(({ entries }) => entries.map(({ page }) => page)),
      [
        { label: '2 other claims cite it', href: '/sources/minutes/' },
        { label: 'One other claim cites it', href: '/sources/letter/' },
        { label: 'About this source', href: '/sources/map/' },
      ],
    );
  });

  it('says once that there is no archived copy, where that holds of all or most', () => {
    const said = (...copies: readonly boolean[]) => {
      const own = copies.map((has, index) => ({
        ...{
          id: `s${index}`,
          title: 'Letter',
          publisher: 'Mayor',
          role: 'refutes',
          url: `https://a.example/${index}`,
        },
        ...(has ? { archived: `https://web.archive.org/${index}` } : { noArchive: 'Nobody made one.' }),
      }));
      const made = claimWith('Words.', { sources: own });
      return noCopiesOf(made.context, evidenceOf(made.context, made.claim, made.words));
    };
    assert.equal(said(false, false), 'None has an archived copy.');
    assert.equal(said(false, false, true), 'Where no archived copy is named, there is none.');
    assert.equal(said(false, true, true), undefined);
    assert.equal(said(true, true), undefined);
    assert.equal(said(false), undefined);
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
