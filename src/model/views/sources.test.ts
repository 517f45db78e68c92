import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { passageAddress } from './passage-address.ts';
import { sourceView } from './source-view.ts';
import { sourcePageView, sourcesViews } from './sources.ts';
import { manyClaims, town, type Look, type Town } from '#fixtures/town-site';

type Own = Readonly<Record<string, unknown>>;
const source = (id: string, own: Own = {}) => ({
  ...{ id, title: `Title ${id}`, publisher: 'Archive', role: 'supports', ...own },
});
const withSources = (...sources: readonly Own[]): Town => ({ claims: { bridge: { sources } } });

function pageOf(parts: Town, id: string, look: Look = {}) {
  const context = town(parts, look);
  const node = context.graph.sources.get(id);
  assert.ok(node, id);
  return { page: sourcePageView(context, node), shown: sourceView(context, node) };
}

describe('the list of sources', () => {
  it('stands by publisher, letters without their accents, then by id', () => {
    const [view] = sourcesViews(
      town(
        withSources(
          source('z', { publisher: 'Zeitung' }),
          source('e', { publisher: 'École', kind: 'primary' }),
          source('d', { publisher: 'dachs' }),
          source('b', { publisher: 'Zeitung' }),
        ),
      ),
    );
    assert.deepEqual(
      view?.publishers.map(({ name, sources }) => [name, sources.map((row) => row.source.id)]),
      [
        ['dachs', ['d']],
        ['École', ['e']],
        ['Zeitung', ['b', 'z']],
      ],
    );
    assert.deepEqual([view?.count, view?.primaryShare], ['4 sources', '1 of 4 are primary sources.']);
  });

  for (const [count, lengths] of [
    [0, [0]],
    [1, [1]],
    [200, [200]],
    [201, [200, 1]],
  ] as const)
    it(`of ${count} has pages of ${lengths.join(' and ')}`, () => {
      const many = Array.from({ length: count }, (_, index) => source(`s${index}`));
      const views = sourcesViews(town(count === 0 ? {} : withSources(...many)));
      assert.deepEqual(
        views.map(({ publishers }) => publishers.flatMap(({ sources }) => sources).length),
        lengths,
      );
      assert.equal(views.at(-1)?.pager?.previous, lengths.length === 1 ? undefined : '/sources/');
      assert.equal(views[0]?.pager?.next, lengths.length === 1 ? undefined : '/sources/page-2/');
      assert.equal(views[0]?.frame.title, 'All sources · Town facts');
      if (lengths.length > 1) assert.equal(views[1]?.frame.title, 'All sources, Page 2 of 2 · Town facts');
    });

  it('counts in which roles each is used', () => {
    const claims = {
      a: { sources: [source('s')] },
      b: { sources: [{ id: 's', role: 'refutes' }] },
      c: { sources: [{ id: 's', role: 'supports' }, source('t', { role: 'context' })] },
    };
    const events = [{ date: '2026-01-01', title: 'Then', sources: [source('u')] }];
    const rows = sourcesViews(town({ claims, events }))[0]?.publishers.flatMap(({ sources }) => sources);
    assert.deepEqual(
      rows?.map(({ uses, used }) => [uses, used]),
      [
        ['2 support, 1 contradicts', '3 claims'],
        ['1 gives context', '1 claim'],
        ['', 'Cited in the timeline'],
      ],
    );
  });
});

describe('the page of a source', () => {
  it('shows what each claim takes from it', () => {
    const passages = [{ quote: 'Second.', locator: 'page 2' }];
    const parts = {
      claims: {
        a: { sources: [source('s', { quote: 'First.', locator: 'page 1', passages }), source('t')] },
        b: { sources: [source('t'), { id: 's', role: 'refutes' }], published: '2026-02-01' },
      },
      translations: { 'a.fr': { sources: { s: { locator: 'page un' } } } },
      events: [{ date: '2026-01-01', title: 'Then', sources: [{ id: 's', role: 'context' }] }],
    };
    const uses = (language: string) =>
      pageOf(parts, 's', { language }).page.uses.map(({ card, role, passages: quoted }) => [
        ...[card.id, role, ...quoted.map(({ quote, locator }) => `${quote.text} ${locator?.text}`)],
      ]);
    assert.deepEqual(uses('en'), [
      ['b', 'contradicts'],
      ['a', 'supports', '“First.” page 1', '“Second.” page 2'],
    ]);
    assert.deepEqual(uses('fr')[1]?.slice(2), [
      '«\u00A0First.\u00A0» page un',
      '«\u00A0Second.\u00A0» page 2',
    ]);
    const { page } = pageOf(parts, 's');
    assert.deepEqual([page.more, page.frame.updated?.day, page.events.length], [undefined, '2026-02-01', 1]);
  });

  for (const [count, shown, more] of [
    [100, 100, undefined],
    [101, 100, 1],
  ] as const)
    it(`of ${count} claims shows ${shown}`, () => {
      const { page } = pageOf({ claims: manyClaims(count) }, 'minutes');
      assert.deepEqual([page.uses.length, page.more], [shown, more]);
    });

  it('says what is known of it and nothing else', () => {
    const { shown } = pageOf(withSources(source('s')), 's');
    assert.deepEqual(shown, {
      id: 's',
      href: '/sources/s/',
      hasPage: true,
      title: { text: 'Title s' },
      publisher: 'Archive',
    });
    const full = source('s', {
      ...{ author: 'Ann', published: '1932', accessed: '2026-01-02', kind: 'primary', consulted: 'copy' },
      ...{ lang: 'fr', url: 'https://www.copies.example.org/s', noArchive: 'Refused.' },
    });
    assert.deepEqual(pageOf(withSources(full), 's').shown, {
      id: 's',
      href: '/sources/s/',
      hasPage: true,
      title: { text: 'Title s', language: 'fr', direction: 'ltr' },
      publisher: 'Archive (copy on copies.example.org)',
      author: 'Ann',
      published: { day: '1932', text: '1932', machine: '1932' },
      kind: 'primary source',
      consulted: 'copy read',
      language: 'French',
      accessed: { day: '2026-01-02', text: '2 January 2026' },
      url: 'https://www.copies.example.org/s',
      noArchive: { text: 'Refused.' },
    });
  });

  it('gives the reason for no copy in the language of the page, and none when there is a copy', () => {
    const reason = (sources: Own, language = 'fr') => {
      const described = withSources(source('s', { url: 'https://example.org/s', noArchive: 'Refused.' }));
      const translations = { 'bridge.fr': { sources } };
      return pageOf({ ...described, translations }, 's', { language }).shown.noArchive;
    };
    assert.deepEqual(reason({ s: { noArchive: 'Refusé.' } }), { text: 'Refusé.' });
    assert.deepEqual(reason({}), { text: 'Refused.', language: 'en', direction: 'ltr' });
    const url = 'https://example.org/s';
    const archived = 'https://web.archive.org/web/2026/https://example.org/s';
    const copied = withSources(source('s', { url, archived, noArchive: 'Refused.' }));
    assert.equal(pageOf(copied, 's').shown.noArchive, undefined);
    assert.equal(pageOf(copied, 's').shown.archived, archived);
  });

  it('shows a translation only to who cannot read the original', () => {
    const told = (lang: string | undefined, translation: unknown, language = 'en') => {
      const own = { ...(lang === undefined ? {} : { lang }), quote: 'Voilà.', translation };
      const parts = { ...withSources(source('s', own)), translations: { 'bridge.fr': {} } };
      return pageOf(parts, 's', { language }).page.uses[0]?.passages[0]?.translation?.text;
    };
    assert.equal(told('fr', 'There.'), 'There.');
    assert.equal(told('en', 'There.'), undefined);
    assert.equal(told('de', { fr: 'Là.' }), undefined, 'nor one in a third language');
    assert.equal(told('de', { fr: 'Là.', en: 'There.' }, 'fr'), 'Là.');
  });

  const ten = 'one two three four five six seven eight nine ten';
  for (const [quote, fragment] of [
    ['one', 'one'],
    ['one  two', 'one%20two'],
    ['one-two, three & four', 'one%2Dtwo%2C%20three%20%26%20four'],
    [ten, ten.replaceAll(' ', '%20')],
    [`${ten} eleven`, 'one%20two%20three%20four,eight%20nine%20ten%20eleven'],
    ['one two … nine ten', 'one%20two,nine%20ten'],
    ['one two […] five … nine ten', 'one%20two,nine%20ten'],
    ['… one two [...]', 'one%20two'],
    ['[They] built it', 'built%20it'],
    ['they develop[ed] it all in [the] end', 'it%20all%20in,end'],
    ['[…]', undefined],
    ['批准了计划', encodeURIComponent('批准了计划')],
    ['批准了……七比二', `${encodeURIComponent('批准了')},${encodeURIComponent('七比二')}`],
    ['one \uD800 two', 'one%20%EF%BF%BD%20two'],
  ] as const)
    it(`links the passage “${quote}”`, () => {
      assert.equal(
        passageAddress('https://example.org/s', quote),
        `https://example.org/s${fragment === undefined ? '' : `#:~:text=${fragment}`}`,
      );
    });

  for (const [address, expected] of [
    ['https://example.org/fees.pdf#page=12', 'https://example.org/fees.pdf#page=12:~:text=one'],
    ['https://example.org/s#', 'https://example.org/s#:~:text=one'],
    ['https://example.org/#/a?b=c#d', 'https://example.org/#/a?b=c#d:~:text=one'],
    ['https://example.org/s#:~:text=old', 'https://example.org/s#:~:text=one'],
    ['https://example.org/s#top:~:text=old', 'https://example.org/s#top:~:text=one'],
  ] as const)
    it(`keeps the fragment of ${address}`, () => {
      assert.equal(passageAddress(address, 'one'), expected);
    });
});
