import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TextFile } from '#reader/file';
import { exampleSite } from '#fixtures/example-site';
import { codes, type Edit, letter, revisions, site, strikes } from '#fixtures/edited-site';

describe('what was published', () => {
  const changed = (edits: readonly Edit[], added: readonly TextFile[] = []) =>
    codes(edits, added, exampleSite);
  const told = (more: string): Edit => [
    letter,
    revisions,
    `${revisions}  - {date: 2026-04-01, kind: correction, ${more}summary: Après.}\n`,
  ];
  const verdict: Edit = [letter, 'verdict: mostly-true', 'verdict: mixed'];

  for (const [name, edits, ...expected] of [
    ['is as it was', []],
    ['has other typography', [[strikes, 'claim: La grève n’a', "claim: La grève n'a"]]],
    ['says something else', [[strikes, 'n’a rien changé', 'a tout changé']], 'silent-change'],
    ['says so', [[letter, 'La guilde a écrit', 'La guilde écrivait'], told('')]],
    ['has another verdict', [verdict], 'silent-change', 'revision-chain'],
    [
      'has another verdict, and says something else',
      [
        [strikes, 'verdict: "false"', 'verdict: mixed'],
        [
          strikes,
          'topics: [jobs]',
          'topics: [jobs]\nrevisions:\n  - {date: 2026-04-01, kind: correction, summary: Après.}',
        ],
      ],
      'silent-change',
    ],
    [
      'has another verdict, and says so',
      [
        [strikes, 'verdict: "false"', 'verdict: mixed'],
        [
          strikes,
          'topics: [jobs]',
          'topics: [jobs]\nrevisions:\n  - {date: 2026-04-01, kind: correction, from: false, to: mixed, summary: Après.}',
        ],
      ],
    ],
    [
      'has another name of its claimant',
      [[letter, 'claimant: Studio Guild', 'claimant: Guilde des studios']],
    ],
    ['has another claimant', [[letter, 'claimant: Studio Guild', 'claimant: unattributed']], 'silent-change'],
    ['is a draft', [[strikes, 'topics: [jobs]', 'topics: [jobs]\nstatus: draft']], 'lost-claim'],
    ['lost a former address', [[letter, 'aliases: [old-letter]\n', '']], 'lost-claim'],
    ['lost a revision', [[letter, revisions, '']], 'rewritten-revision'],
    [
      'has its revisions in another order',
      [
        [letter, revisions, ''],
        [letter, 'revisions:\n', `revisions:\n${revisions}`],
        [letter, 'date: 2026-03-01', 'date: 2026-02-01'],
      ],
      'rewritten-revision',
    ],
    [
      'has another word for a verdict in use',
      [[site, 'label: {fr: Faux, en: "False"}', 'label: {fr: Mensonge, en: "False"}']],
      'changed-scale',
    ],
    [
      'has another word for a verdict in use, translated',
      [[site, 'en: "False"}', 'en: Wrong}']],
      'changed-scale',
    ],
    [
      'has another word for a verdict nobody has',
      [[site, 'label: {fr: Mitigé, en: Mixed}', 'label: {fr: Partagé, en: Mixed}']],
    ],
    ['has another value of a verdict', [[site, 'value: 4', 'value: 6']], 'changed-scale'],
  ] as readonly (readonly [string, readonly Edit[], ...(readonly string[])])[])
    it(`${name}: ${expected.join(', ') || 'no problem'}`, () => {
      assert.deepEqual(changed(edits), expected);
    });
});

describe('names', () => {
  const claim = exampleSite.find(({ path }) => path === strikes)?.text ?? '';
  for (const [name, ...expected] of [
    ['strikes-2'],
    ['pages-2'],
    ['page-2a'],
    ['page-2', 'bad-name'],
    ['embed', 'bad-name'],
    ['topics', 'bad-name'],
    ['Strikes', 'bad-name'],
    ['two--hyphens', 'bad-name'],
  ] as readonly (readonly [string, ...(readonly string[])])[])
    it(`${name}.mdx: ${expected.join(', ') || 'no problem'}`, () => {
      assert.deepEqual(
        codes([], [{ path: `content/claims/${name}.mdx`, text: claim }]).filter(
          (code) => code === 'bad-name',
        ),
        expected,
      );
    });

  for (const [name, edit, ...expected] of [
    ['a topic that pages need', [site, 'id: letters', 'id: embed'], 'bad-name', 'unknown-topic'],
    ['a topic named like a section', [site, 'id: letters', 'id: documents'], 'unknown-topic'],
    ['two topics of one name', [site, 'id: letters', 'id: jobs'], 'duplicate-id', 'unknown-topic'],
    ['a language twice', [site, 'languages: [fr, en]', 'languages: [fr, en, fr]'], 'duplicate-id'],
    [
      'an alias that is another claim',
      [letter, 'aliases: [old-letter]', 'aliases: [old-letter, jobs]'],
      'duplicate-id',
    ],
    [
      'an alias that is the claim itself',
      [letter, 'aliases: [old-letter]', 'aliases: [old-letter, letter]'],
      'duplicate-id',
    ],
    [
      'a rating of another publisher',
      [
        site,
        '  - {label: False, verdict: false}',
        '  - {label: False, verdict: false}\n  - {label: False, publisher: Desk, verdict: false}',
      ],
    ],
    [
      'a rating twice',
      [
        site,
        '  - {label: False, verdict: false}',
        '  - {label: False, verdict: false}\n  - {label: false, verdict: mixed}',
      ],
      'duplicate-id',
    ],
  ] as readonly (readonly [string, Edit, ...(readonly string[])])[])
    it(`${name}: ${expected.join(', ') || 'no problem'}`, () => {
      assert.deepEqual(codes([edit]).sort(), expected);
    });
});
