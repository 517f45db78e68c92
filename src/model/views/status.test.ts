import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { statusView } from './status.ts';
import { manyClaims, town, type Look, type Town } from '#fixtures/town-site';

type Own = Readonly<Record<string, unknown>>;
const source = (id: string, own: Own = {}) => ({
  ...{ id, title: `Title ${id}`, publisher: 'Archive', role: 'supports', ...own },
});
const withSources = (...sources: readonly Own[]): Town => ({ claims: { bridge: { sources } } });

describe('the state of the site', () => {
  const sections = (parts: Town, look: Look = {}) =>
    new Map(
      statusView(town(parts, look)).sections.map(({ id, entries, more }) => [
        id,
        [
          ...entries.map(({ title, details }) =>
            [title.href, ...details.map(({ text }) => text)].join(' | '),
          ),
          ...(more === undefined ? [] : [more]),
        ],
      ]),
    );

  it('says nothing of a site without claims', () => {
    assert.deepEqual([...sections({}, { today: '2026-06-01' }).values()].flat(), []);
  });

  it('tells reviews that are overdue from those that come up', () => {
    const claims = {
      today: { reviewBy: '2026-06-01' },
      gone: { reviewBy: '2026-05-31' },
      soon: { reviewBy: '2026-07-01' },
      later: { reviewBy: '2026-07-02' },
    };
    const told = sections({ claims }, { today: '2026-06-01' });
    assert.deepEqual(told.get('overdue'), ['/claims/gone/ | was to be reviewed by 31 May 2026 | True']);
    assert.deepEqual(told.get('due'), [
      '/claims/today/ | To be reviewed by 1 June 2026. | True',
      '/claims/soon/ | To be reviewed by 1 July 2026. | True',
    ]);
  });

  it('names what is not translated or describes an earlier version', () => {
    const revisions = [{ date: '2026-02-01', kind: 'update', summary: 'It rained.' }];
    const told = sections({
      claims: { alone: {}, both: { revisions } },
      translations: { 'both.fr': { facts: '00000000' } },
    });
    assert.deepEqual(told.get('missing'), ['/claims/alone/ | not in French']);
    assert.deepEqual(told.get('stale'), [
      '/fr/claims/both/ | French | The original was updated on 1 February 2026; this translation describes the earlier version. | It rained.',
    ]);
  });

  it('names sources without a copy, with the reason or that there is none', () => {
    const archived = 'https://web.archive.org/web/2026/https://example.org/';
    const url = 'https://example.org/';
    const told = sections(
      withSources(source('a'), source('b', { noArchive: 'Refused.' }), source('c', { url, archived })),
    );
    assert.deepEqual(
      told.get('unarchived')?.map((entry) => entry.split(' | ')[0]),
      ['/sources/a/', '/sources/b/'],
    );
    assert.match(told.get('unarchived')?.[1] ?? '', /Archive \| Refused\.$/u);
  });

  it('names sources that are gone or no longer say what is quoted, and not those that may come back', () => {
    const url = (id: string) => `https://example.org/${id}`;
    const lost = (id: string, own: Own) => [id, { url: url(id), state: 'alive', ...own }] as const;
    const quoted = ['a', 'b', 'c', 'd'].map((id) => source(id, { url: url(id), quote: 'Words.' }));
    const ledger = Object.fromEntries([
      lost('a', { state: 'gone', since: '2026-03-01' }),
      lost('b', { drifted: [{ quote: 'Words.', missed: ['2026-03-01', '2026-03-04'] }] }),
      lost('c', { drifted: [{ quote: 'Words.', missed: ['2026-03-01', '2026-03-03'] }] }),
      lost('d', { state: 'failing', failed: ['2026-03-01'] }),
    ]);
    assert.deepEqual(sections({ ...withSources(...quoted), ledger }).get('lost'), [
      '/sources/a/ | Archive | no longer there since 1 March 2026',
      '/sources/b/ | Archive | The quotation was not found on the page on 4 March 2026.',
    ]);
  });

  it('names what is borne for a while', () => {
    const exception = { code: 'missing-archive', claim: 'bridge', reason: 'We wait.', until: '2026-07-01' };
    const told = sections({
      claims: { bridge: {} },
      exceptions: [exception, { ...exception, claim: 'none' }],
    });
    assert.equal(told.get('exceptions')?.length, 1);
    assert.match(told.get('exceptions')?.[0] ?? '', /We wait\. \| until 1 July 2026 \| missing-archive$/u);
  });

  for (const [count, lines, last] of [
    [200, 200, /^\/claims\/c200/u],
    [201, 201, /1 more/u],
  ] as const)
    it(`lists 200 things of a kind: of ${count} the last line is ${last.source}`, () => {
      const missing = sections({ claims: manyClaims(count) }).get('missing') ?? [];
      assert.equal(missing.length, lines);
      assert.match(missing.at(-1) ?? '', last);
    });
});
