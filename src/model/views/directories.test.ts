import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directoryViews } from './directory.ts';
import { manyClaims, town } from '#fixtures/town-site';

describe('the directory of', () => {
  const context = town({
    claims: {
      a: { claimant: 'Mayor', topics: ['weather'], verdict: 'false' },
      b: { claimant: 'Baker' },
      c: { claimant: 'Baker', appearances: [{ document: 'poster' }] },
      d: { claimant: 'Archer' },
    },
    documents: { poster: { title: 'Poster', publisher: 'Shop', language: 'en', description: 'It hangs.' } },
    entities: { archive: { name: 'Archive', kind: 'organization', description: 'It keeps papers.' } },
  });
  const rows = (section: Parameters<typeof directoryViews>[1]) =>
    directoryViews(context, section).flatMap(({ entries }) =>
      entries.map(({ label, kicker, text, count, tally }) =>
        [
          label.text,
          kicker,
          text?.text,
          count,
          tally.map((part) => `${part.count} ${part.verdict.label}`).join(),
        ]
          .filter((value) => value !== undefined && value !== '')
          .join(' | '),
      ),
    );

  it('claimants begins with those who say most, then by id; who only published has no count of claims', () => {
    assert.deepEqual(rows('claimants'), [
      'Baker | 2 claims | 2 True',
      'Archer | 1 claim | 1 True',
      'Mayor | 1 claim | 1 False',
      'Archive | Organisation | It keeps papers. | 1 source',
    ]);
  });

  it('verdicts is the scale with its definitions', () => {
    assert.deepEqual(rows('verdicts'), [
      'True | It is so. | 3 claims',
      'Mixed | In part. | 0 claims',
      'False | It is not. | 1 claim',
      'Open | Nobody knows. | 0 claims',
    ]);
  });

  it('topics and documents tells how their claims came out', () => {
    assert.deepEqual(rows('topics'), [
      'History | 0 claims',
      'Weather | 1 claim | 1 False',
      'Money | 0 claims',
    ]);
    assert.deepEqual(rows('documents'), [
      'The leaflet | Town hall | 3 claims | 2 True,1 False',
      'Poster | Shop | It hangs. | 1 claim | 1 True',
    ]);
  });

  it('more than a hundred has pages', () => {
    const views = directoryViews(
      town({ claims: manyClaims(101, (index) => ({ claimant: `P${index}` })) }),
      'claimants',
    );
    assert.deepEqual(
      views.map(({ entries, frame, pager }) => [entries.length, frame.title, pager?.previous, pager?.next]),
      [
        [100, 'Who speaks · Town facts', undefined, '/claimants/page-2/'],
        [1, 'Who speaks, Page 2 of 2 · Town facts', '/claimants/', undefined],
      ],
    );
  });
});
