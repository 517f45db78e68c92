import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collectionViewOf, siteCollectionView } from '#model/views/collection';
import { type EmbedView, embedView } from '#model/views/embed';
import { claimIn, town, type Look, type Town } from '#fixtures/town-site';
import { cardDocument } from './card-document.ts';
import { cardHeight, collectionHeight } from './card-height.ts';
import { collectionOembed, oembed } from './oembed.ts';
import { snippetsOf } from './snippets.ts';

type Own = Readonly<Record<string, unknown>>;
const viewOf = (own: Own = {}, look: Look = {}, parts: Town = {}): EmbedView => {
  const context = town({ ...parts, claims: { bridge: own } }, look);
  return embedView(context, claimIn(context, 'bridge'));
};
const bodyOf = (view: Parameters<typeof cardDocument>[0]) =>
  cardDocument(view, { style: '', script: '' }).replace(/^[\s\S]*<body/u, '<body');

describe('a card', () => {
  it('says what is known of its claim and nothing else', () => {
    const bare = bodyOf(viewOf());
    assert.match(bare, /^<body class="best">/u);
    assert.doesNotMatch(bare, /class="since|<q\b/u);
    assert.match(bare, /<p class="said"><span class="sense">It is said of bridge\.<\/span><\/p>/u);
    assert.match(bare, /<p class="meta"><bdi>Our wording<\/bdi><\/p>/u);
    assert.match(bodyOf(viewOf({ quoted: 'exact' })), /<span>“It is said of bridge\.”<\/span>/u);
    const full = bodyOf(
      viewOf(
        { quoted: 'altered', reviewBy: '2026-05-31', claim: 'He said “so”.', claimant: 'Mayor' },
        { today: '2026-06-01' },
      ),
    );
    assert.match(full, /<p class="since quiet">This check was to be reviewed by 31 May 2026\.<\/p>/u);
    assert.match(full, /<p class="meta"><bdi>Altered quotation<\/bdi><\/p>/u);
    assert.match(full, /<p class="said"><span class="sense">He said “so”\.<\/span><\/p>/u);
  });

  it('is not overdue on the last day for its review', () => {
    const overdue = (today?: string) =>
      viewOf({ reviewBy: '2026-06-01' }, today === undefined ? {} : { today }).overdue !== undefined;
    assert.deepEqual([overdue('2026-06-01'), overdue('2026-06-02'), overdue()], [false, true, false]);
  });

  it('hides what it says to those who embedded it earlier, loud or quiet', () => {
    const revisions = [
      { date: '2026-02-01', kind: 'correction', from: 'mixed', to: 'true', summary: 'A.' },
      { date: '2026-03-01', kind: 'update', summary: 'B.' },
    ];
    assert.deepEqual(bodyOf(viewOf({ revisions })).match(/<p class="since[^>]*>/gu), [
      '<p class="since" data-revisions="0" hidden>',
      '<p class="since quiet" data-revisions="1" hidden>',
      '<p class="since quiet lasting">',
    ]);
  });

  it('says what its verdict was, until a notice of the same to those who embedded it earlier is shown', () => {
    const revisions = [{ date: '2026-02-01', kind: 'correction', from: 'mixed', to: 'true', summary: 'A.' }];
    const lasting =
      /<p class="since quiet lasting">Verdict changed on 1 February 2026: from “Mixed” to “True”\.<\/p>/u;
    assert.match(bodyOf(viewOf({ revisions })), lasting);
    assert.match(bodyOf(viewOf({ revisions })), /checked on 10 January 2026, corrected on 1 February 2026/u);
    assert.doesNotMatch(bodyOf(viewOf()), /lasting/u);
  });

  it('leads to its oEmbed description, and so does a collection', () => {
    const announced = (view: Parameters<typeof cardDocument>[0]) =>
      /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)">/u.exec(
        cardDocument(view, { style: '', script: '' }),
      )?.[1];
    const root = 'https://facts.example.org';
    const at = (path: string) => `${root}${path}oembed.json?url=${encodeURIComponent(`${root}${path}`)}`;
    const context = town({ claims: { bridge: { topics: ['history'] } } });
    assert.equal(announced(viewOf()), at('/claims/bridge/'));
    assert.equal(announced(collectionViewOf(context, 'topics', 'history')), at('/topics/history/'));
    assert.equal(announced(siteCollectionView(context)), at('/'));
  });

  it('of a collection marks names and claims in other languages', () => {
    const parts = {
      claims: { a: { claimant: 'mayor' } },
      entities: { mayor: { name: { fr: 'La maire' }, kind: 'person' } },
    } as const;
    const collection = collectionViewOf(town(parts), 'claimants', 'mayor');
    assert.match(bodyOf(collection), /id="answer" lang="fr" dir="ltr">/u);
    assert.match(bodyOf(collection), /<span class="sense">It is said of a\.<\/span>/u);
    assert.match(bodyOf(collection), /<bdi lang="fr" dir="ltr">La maire<\/bdi>, 1 May 2025/u);
  });

  for (const [length, shown] of [
    [70, 'n'.repeat(70)],
    [71, `${'n'.repeat(69)}…`],
  ] as const)
    it(`shows a claimant and a publisher of ${length} letters as ${shown.length}`, () => {
      const name = 'n'.repeat(length);
      const view = viewOf({ claimant: name }, {}, { site: { publisher: { name } } });
      assert.deepEqual([view.claimant.text, view.publisher.name], [shown, shown]);
    });

  it('has no words in a language that its claim is not written in', () => {
    assert.throws(() => viewOf({}, { language: 'fr' }), /no words in fr/u);
  });

  it('tells which of its sources are primary', () => {
    const source = (id: string, kind?: string) => ({ id, title: id, publisher: 'P', role: 'supports', kind });
    const counted = (...sources: readonly object[]) => viewOf({ sources }).sources;
    assert.equal(
      counted(source('a', 'primary'), source('b', 'secondary'), source('c')),
      '3 sources, 1 primary',
    );
    assert.match(counted(source('b', 'secondary')), /^1 source/u);
    assert.doesNotMatch(counted(source('b', 'secondary')), /1 primary/u);
  });
});

const saying = (text: string) => ({ claim: text, said: { text, isQuotation: false } });

describe('the height of a card', () => {
  const base = viewOf({
    claim: 'A claim of some words. '.repeat(6).trim(),
    summary: 'An answer. '.repeat(12).trim(),
  });

  for (const [width, height] of [
    [200, 711],
    [320, 537],
    [511, 456],
    [512, 385],
    [600, 367],
    [1000, 277],
  ] as const)
    it(`at ${width} pixels is ${height}`, () => {
      assert.equal(cardHeight(base, width), height);
    });

  it('has room for a notice', () => {
    const wide = cardHeight(base, 600);
    const noticed = { ...base, overdue: 'Was to be reviewed.' };
    assert.ok(Math.abs(cardHeight(noticed, 600) - wide - 39.8) <= 1);
    const changed = { ...noticed, verdictChanged: 'Verdict changed.' };
    assert.ok(Math.abs(cardHeight(changed, 600) - wide - 79.6) <= 1);
    const twice = { ...base, overdue: 'Was to be reviewed. '.repeat(6) };
    assert.ok(Math.abs(cardHeight(twice, 600) - wide - 59.4) <= 1);
  });

  it('of a collection grows with its entries, and where it is narrow', () => {
    const claims = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, {}]));
    const heightOf = (count: number, width: number) =>
      collectionHeight(
        siteCollectionView(town({ claims: Object.fromEntries(Object.entries(claims).slice(0, count)) })),
        width,
      );
    assert.ok(heightOf(2, 600) - heightOf(1, 600) > 60);
    assert.equal(heightOf(6, 600), heightOf(5, 600));
    assert.ok(heightOf(5, 320) > heightOf(5, 600));
  });

  it('side by side is that of the higher shot', () => {
    const short = { ...base, ...saying('Short.') };
    assert.equal(cardHeight(short, 600), cardHeight({ ...short, ...saying('Short, too.') }, 600));
    const long = { ...short, ...saying('A very long claim. '.repeat(40)) };
    assert.ok(cardHeight(long, 600) > cardHeight(short, 600));
    const capitals = { ...base, summary: base.summary.toUpperCase() };
    assert.ok(cardHeight(capitals, 320) > cardHeight(base, 320), 'capitals are wider');
  });
});

describe('what others embed', () => {
  it('states the height at 600 pixels, and who wrote it', () => {
    const [desk, signed] = [oembed(viewOf()), oembed(viewOf({ authors: ['Ann', 'Bob'] }))];
    assert.deepEqual([desk.author_name, signed.author_name], ['Test desk', 'Ann, Bob']);
    assert.deepEqual([desk.width, desk.height], [600, cardHeight(viewOf(), 600)]);
    assert.match(desk.html, /src="https:\/\/facts\.example\.org\/embed\/bridge\/\?r=0"/u);
  });

  it('says when it was corrected wherever it says when it was checked', () => {
    const revisions = [{ date: '2026-02-01', kind: 'correction', from: 'mixed', to: 'true', summary: 'A.' }];
    const view = viewOf({ revisions });
    const texts = snippetsOf(view, 'https://facts.example.org/embed/v1.js').map(({ code }) =>
      code.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''),
    );
    const checked = [oembed(view).html, ...texts].filter((text) => /checked on/u.test(text));
    assert.equal(checked.length, 6);
    for (const text of checked)
      assert.match(text, /checked on 10 January 2026, corrected on 1 February 2026/u);
  });

  it('of a collection: titles, verdicts and days as one quotation, and a frame at its height', () => {
    const revisions = [{ date: '2026-02-01', kind: 'correction', from: 'mixed', to: 'true', summary: 'A.' }];
    const topics = ['history'];
    const context = town({ claims: { bridge: { topics, revisions }, tower: { topics } } });
    const view = collectionViewOf(context, 'topics', 'history');
    const { html, ...described } = collectionOembed(view);
    const height = collectionHeight(view, 600);
    assert.equal(
      html,
      '<blockquote>Latest checks: History. About bridge: True. Checked on 10 January 2026, corrected on 1 February 2026. About tower: True. Checked on 10 January 2026. <a href="https://facts.example.org/topics/history/">Test desk</a></blockquote>' +
        `<iframe src="https://facts.example.org/embed/topics/history/" title="Latest checks: History (Test desk)" width="100%" height="${height}" frameborder="0" scrolling="no"></iframe>`,
    );
    assert.deepEqual(described, {
      ...{ type: 'rich', version: '1.0', title: 'Latest checks: History', author_name: 'Test desk' },
      ...{ provider_name: 'Test desk', provider_url: 'https://facts.example.org/', cache_age: 86_400 },
      ...{ width: 600, height, thumbnail_url: 'https://facts.example.org/card.png' },
      ...{ thumbnail_width: 1200, thumbnail_height: 630 },
    });
    assert.match(
      collectionOembed(siteCollectionView(context)).html,
      /^<blockquote>Latest checks: Town facts\./u,
    );
  });

  it('is there in seven ways, with the parts that can be chosen apart', () => {
    const snippets = snippetsOf(viewOf(), 'https://facts.example.org/embed/v1.js');
    assert.deepEqual(
      snippets.map(({ way, code }) => [
        way,
        code.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.part])),
      ]),
      [
        ['address', []],
        ['quote', ['card', 'width', 'height']],
        ['frame', ['card', 'width', 'height']],
        ['element', ['card', 'width', 'height']],
        ['picture', []],
        ['markdown', []],
        ['data', []],
      ],
    );
  });
});
