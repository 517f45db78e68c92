import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { percentText } from './percent.ts';
import { sharesView } from './shares.ts';
import { siteFigureViews } from './site-figures.ts';
import { manyClaims, town } from '#fixtures/town-site';

describe('a share in words', () => {
  for (const [share, english, french] of [
    [0, '0%', '0\u00A0%'],
    [0.0001, '1%', '1\u00A0%'],
    [0.004, '1%', '1\u00A0%'],
    [0.015, '2%', '2\u00A0%'],
    [0.5, '50%', '50\u00A0%'],
    [0.985, '99%', '99\u00A0%'],
    [0.9999, '99%', '99\u00A0%'],
    [1, '100%', '100\u00A0%'],
  ] as const)
    it(`${share} is ${english}`, () => {
      assert.equal(percentText(town(), share), english);
      assert.equal(percentText(town({}, { language: 'fr' }), share).replaceAll('\u202F', '\u00A0'), french);
    });
});

describe('how the verdicts are distributed', () => {
  const rowsOf = (verdicts: readonly string[]) =>
    sharesView(
      town({ claims: manyClaims(verdicts.length, (index) => ({ verdict: verdicts[index] })) }),
    ).rows.map(({ mark, percent, text }) => [mark.label, percent, text]);

  it('tells every verdict in the order of the scale, those without a claim too', () => {
    assert.deepEqual(rowsOf(['false', 'true', 'false']), [
      ['True', 33.3, '1 (33%)'],
      ['Mixed', 0, '0 (0%)'],
      ['False', 66.7, '2 (67%)'],
      ['Open', 0, '0 (0%)'],
    ]);
  });

  it('is all of one where there is one', () => {
    assert.deepEqual(rowsOf(['mixed'])[1], ['Mixed', 100, '1 (100%)']);
  });

  it('is nothing where there is no claim', () => {
    assert.deepEqual(
      rowsOf([]).map(([, percent]) => percent),
      [0, 0, 0, 0],
    );
  });
});

it('the figures of the site count a source once, and say which part of all is what', () => {
  const letter = { id: 'letter', title: 'Letter', publisher: 'Archive', role: 'refutes', kind: 'secondary' };
  const archived = 'https://web.archive.org/web/2026/https://example.org/';
  const minutes = {
    id: 'minutes',
    title: 'Minutes',
    publisher: 'Archive',
    kind: 'primary',
    role: 'supports',
  };
  const context = town({
    claims: {
      bridge: {
        claimant: 'Mayor',
        sources: [{ ...minutes, consulted: 'original', url: 'https://example.org/', archived }, letter],
        revisions: [{ date: '2026-02-01', kind: 'update', summary: 'New.' }],
      },
      tower: { sources: [{ id: 'minutes', role: 'context' }] },
    },
    documents: { unread: { title: 'Unread', publisher: 'Nobody', language: 'en' } },
    translations: { 'bridge.fr': {} },
  });
  const figures = siteFigureViews(context);
  assert.deepEqual(
    figures.map(({ value }) => value),
    ['2', '2', '50%', '50%', '50%', '1', '1', '1'],
  );
  assert.deepEqual(
    figures[0]?.parts.map(({ label, href }) => [label, href]),
    [
      ['2 in English', '/claims/'],
      ['1 in French', '/fr/claims/'],
    ],
  );
  assert.deepEqual(
    figures.map(({ note }) => note !== undefined),
    [false, true, true, true, true, false, false, true],
  );
});
