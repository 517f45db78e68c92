import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codes, type Edit, english, jobs, letter, revisions, strikes } from '#fixtures/edited-site';

function table(
  title: string,
  rows: Readonly<Record<string, readonly [readonly Edit[], ...(readonly string[])]>>,
): void {
  describe(title, () => {
    for (const [name, [edits, ...expected]] of Object.entries(rows))
      it(`${name}: ${expected.join(', ') || 'no problem'}`, () => {
        assert.deepEqual(codes(edits), expected);
      });
  });
}

const made = (value: string): Edit => [jobs, 'made: 2025-03-15', `made: ${value}`];
const reviewBy = (value: string): Edit => [
  jobs,
  'published: 2026-02-10',
  `published: 2026-02-10\nreviewBy: ${value}`,
];

table('days at the border', {
  'made on the day of publication': [[made('2026-02-10')]],
  'made the day after': [[made('2026-02-11')], 'date-order'],
  'made in the month of publication': [[made('2026-02')]],
  'made in the month after': [[made('2026-03')], 'date-order'],
  'made in the future is told once': [[made('2026-06-02')], 'future-date'],
  'published today': [[[jobs, 'published: 2026-02-10', 'published: 2026-06-01']]],
  'published tomorrow': [[[jobs, 'published: 2026-02-10', 'published: 2026-06-02']], 'future-date'],
  'to be reviewed today': [[reviewBy('2026-06-01')]],
  'to be reviewed yesterday': [[reviewBy('2026-05-31')], 'review-due'],
  'to be reviewed on the day of the last change': [[reviewBy('2026-02-10')], 'review-due'],
  'to be reviewed before the last change': [[reviewBy('2026-02-09')], 'date-order'],
  'a draft is not reviewed': [
    [[strikes, 'published: 2026-02-12', 'published: 2026-02-12\nreviewBy: 2026-05-31\nstatus: draft']],
  ],
  'read on the day of publication': [[[jobs, 'accessed: 2026-02-02', 'accessed: 2023-11-30']]],
  'read the day before': [[[jobs, 'accessed: 2026-02-02', 'accessed: 2023-11-29']], 'date-order'],
  'published in the month of reading': [[[jobs, 'published: 2024-04', 'published: 2026-02']]],
  'published in the month after': [[[jobs, 'published: 2024-04', 'published: 2026-03']], 'date-order'],
  'published in the year of reading': [[[jobs, 'published: 2024-04', 'published: 2026']]],
  'published in the year after': [
    [
      [jobs, 'published: 2024-04', 'published: 2026'],
      [jobs, 'accessed: 2026-02-01', 'accessed: 2025-12-31'],
    ],
    'date-order',
  ],
  'read on no day': [[[jobs, '    accessed: 2026-02-02\n', '']], 'incomplete-source'],
  'read on what is no day': [[[jobs, 'accessed: 2026-02-02', 'accessed: 02/02/2026']], 'wrong-value'],
  'read in a year': [[[jobs, 'accessed: 2026-02-02', 'accessed: 2022']], 'wrong-value'],
  'published on what is no day': [[[jobs, 'published: 2024-04', 'published: spring']], 'wrong-value'],
  'published on no day': [[[jobs, '    published: 2024-04\n', '']]],
  'two revisions of one day': [[[letter, 'date: 2026-03-01', 'date: 2026-02-01']]],
  'a revision on the day of publication': [[[letter, 'published: 2026-01-10', 'published: 2026-02-01']]],
  'a revision before the publication': [
    [[letter, 'published: 2026-01-10', 'published: 2026-02-02']],
    'date-order',
  ],
  'a claim published on the day its verdict was retired': [
    [
      [jobs, 'verdict: "true"', 'verdict: prediction'],
      [jobs, 'published: 2026-02-10', 'published: 2026-01-01'],
      [jobs, 'accessed: 2026-02-01', 'accessed: 2026-01-01'],
    ],
    'retired-verdict',
  ],
  'a claim published before its verdict was retired': [
    [
      [jobs, 'verdict: "true"', 'verdict: prediction'],
      [jobs, 'published: 2026-02-10', 'published: 2025-12-31'],
    ],
  ],
});

const role = (from: string, to: string): Edit => [strikes, `role: ${from}`, `role: ${to}`];
const found = (value: number): Edit => [jobs, 'found: 2320000', `found: ${value}`];

table('verdicts against what is known', {
  'a false claim that all support': [[role('refutes', 'supports')], 'verdict-against-evidence'],
  'a false claim that some support': [[]],
  'a false claim with context alone': [[role('supports', 'context'), role('refutes', 'context')]],
  'a false claim that context and support surround': [
    [role('supports', 'context'), role('refutes', 'supports')],
    'verdict-against-evidence',
  ],
  'a true claim that all refute': [
    [
      [jobs, 'role: supports', 'role: refutes'],
      [jobs, '    locator: page 3\n', '    locator: page 3\n    role: refutes\n'],
    ],
    'verdict-against-evidence',
  ],
  'a mixed claim that all support': [
    [[strikes, 'verdict: "false"', 'verdict: mixed'], role('refutes', 'supports')],
  ],
  'a figure at the edge of its tolerance': [[found(2415000)]],
  'a figure beyond it': [[found(2415001)], 'verdict-against-figures'],
  'a figure below it': [[found(2184999)], 'verdict-against-figures'],
  'a mostly true claim with a figure that is off': [
    [[jobs, 'verdict: "true"', 'verdict: mostly-true'], found(1)],
  ],
  'a false claim whose figures agree': [
    [
      [jobs, 'verdict: "true"', 'verdict: "false"'],
      [jobs, 'role: supports', 'role: refutes'],
    ],
    'verdict-against-figures',
  ],
  'two claims that contradict each other and are not both true': [[]],
  'two true claims that contradict each other': [
    [[strikes, 'verdict: "false"', 'verdict: "true"']],
    'contradiction',
  ],
  'two true claims that support each other': [
    [
      [strikes, 'verdict: "false"', 'verdict: "true"'],
      [strikes, 'type: contradicts', 'type: supports'],
    ],
  ],
  'two mostly true claims that contradict each other': [
    [
      [strikes, 'verdict: "false"', 'verdict: mostly-true'],
      [jobs, 'verdict: "true"', 'verdict: mostly-true'],
    ],
  ],
});

const related = (type: string, claim: string): Edit => [
  letter,
  'topics: [letters]',
  `topics: [letters]\nrelations:\n  - {type: ${type}, claim: ${claim}}`,
];

table('circles', {
  'a claim and the one it depends on': [[related('depends-on', 'jobs')], 'relation-cycle'],
  'a circle that is written below the aliases': [
    [
      [
        letter,
        'aliases: [old-letter]',
        'aliases: [old-letter]\nrelations: [{type: depends-on, claim: jobs}]',
      ],
    ],
    'relation-cycle',
  ],
  'a circle over a former name': [
    [
      [jobs, 'claim: letter', 'claim: old-letter'],
      [english, '  letter: The', '  old-letter: The'],
      related('depends-on', 'jobs'),
    ],
    'relation-cycle',
  ],
  'two kinds of relation make no circle': [[related('narrows', 'jobs')]],
  'what supports each other is no circle': [
    [[jobs, 'type: depends-on', 'type: supports'], related('supports', 'jobs')],
  ],
  'what updates each other is one': [
    [[jobs, 'type: depends-on', 'type: updates'], related('updates', 'jobs')],
    'relation-cycle',
  ],
  'a claim and itself': [[related('supports', 'letter')], 'relation-cycle'],
  'a way without a circle': [[related('depends-on', 'strikes')]],
  'a circle of three': [
    [related('depends-on', 'strikes'), [strikes, 'type: contradicts', 'type: depends-on']],
    'relation-cycle',
  ],
});

const revision = (more: string): Edit => [
  letter,
  revisions,
  `${revisions}  - {date: 2026-04-01, kind: update, ${more}, summary: Après.}\n`,
];

table('revisions', {
  'without verdicts': [[revision('before: Un., after: Deux.')]],
  'with words before alone': [[revision('before: Un.')], 'half-revision'],
  'with words after alone': [[revision('after: Un.')], 'half-revision'],
  'with the same words': [[revision('before: Un., after: Un.')], 'half-revision'],
  'from a verdict to itself': [[revision('from: mostly-true, to: mostly-true')]],
  'from alone': [[revision('from: mostly-true')], 'half-revision'],
  'to alone': [[revision('to: mostly-true')], 'half-revision'],
  'that starts elsewhere': [[revision('from: mixed, to: mostly-true')], 'revision-chain'],
  'that leads elsewhere': [[revision('from: mostly-true, to: mixed')], 'revision-chain'],
});

const again = (title: string): Edit => [
  strikes,
  '  - id: guild-2024\n',
  `  - id: guild-2024\n    title: ${title}\n    publisher: Studio Guild\n    published: 2024-04\n    url: https://guild.example.org/2024\n    accessed: 2026-02-01\n    archived: https://web.archive.org/web/2026/https://guild.example.org/2024\n    kind: primary\n    consulted: original\n    lang: en\n`,
];

table('sources', {
  'with a copy and no reason': [
    [
      [
        jobs,
        'noArchive: Le site refuse les copies.',
        'archived: https://web.archive.org/web/2026/https://census.example.org/2023',
      ],
    ],
  ],
  'with neither': [[[jobs, '    noArchive: Le site refuse les copies.\n', '']], 'missing-archive'],
  'at archive.org, but no copy': [
    [[jobs, 'url: https://census.example.org/2023', 'url: https://archive.org/details/census']],
  ],
  'a copy as the address': [
    [
      [
        jobs,
        'url: https://census.example.org/2023',
        'url: https://www.archive.org/web/2026/https://census.example.org/2023',
      ],
    ],
    'archive-as-url',
  ],
  'described twice in the same way': [[again('Annual report')]],
  'described twice, with blanks around': [[again('" Annual report "')]],
  'described in two ways': [[again('Annual reports')], 'source-conflict'],
});
